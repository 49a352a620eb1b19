using System.Text;

namespace Reknit.Domain.Tests;

public sealed class SealedTests
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("The child said 42.");

    [Fact]
    public void Sealed_text_never_prints_what_it_holds()
    {
        var holds = new Sealed(Bytes);
        Assert.Equal("(sealed)", holds.ToString());
        Assert.Equal("(sealed)", $"{holds}");
    }

    [Fact]
    public void A_record_around_it_prints_nothing_either() =>
        Assert.DoesNotContain("42", new Holder(new Sealed(Bytes)).ToString(), StringComparison.Ordinal);

    private sealed record Holder(Sealed Words);
}
