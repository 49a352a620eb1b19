using Reknit.Web.Features.Accounts;

namespace Reknit.Web.Tests.Features.Accounts;

public sealed class VisitTests
{
    [Theory]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "Firefox on Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
        "Edge on Windows"
    )]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari on iPhone")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
        "Chrome on Android"
    )]
    [InlineData("", "An unknown device")]
    [InlineData("<script>alert(1)</script> Linux", "An unknown browser on Linux")]
    public void A_device_is_told_in_words_of_our_own(string userAgent, string words) =>
        Assert.Equal(words, Visit.DeviceOf(userAgent));
}
