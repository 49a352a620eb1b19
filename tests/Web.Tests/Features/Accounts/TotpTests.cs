using System.Text;
using Reknit.Web.Features.Accounts;

namespace Reknit.Web.Tests.Features.Accounts;

public sealed class TotpTests
{
    /// <summary>Seconds and the last six digits of the codes in RFC 6238, appendix B.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var secret = Encoding.ASCII.GetBytes("12345678901234567890");
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Equal(code, Totp.CodeAt(Totp.StepAt(now), secret));
        Assert.Equal(Totp.StepAt(now), Totp.StepOf(code, secret, now, lastStep: 0));
        Assert.Equal(Totp.StepAt(now), Totp.StepOf(code, secret, now.AddSeconds(30), lastStep: 0));
        Assert.Null(Totp.StepOf(code, secret, now.AddSeconds(60), lastStep: 0));
        Assert.Null(Totp.StepOf(code, secret, now, lastStep: Totp.StepAt(now)));
    }

    /// <summary>From RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_typed_in_base_32(string bytes, string typed) =>
        Assert.Equal(typed, Totp.Base32(Encoding.ASCII.GetBytes(bytes)));
}
