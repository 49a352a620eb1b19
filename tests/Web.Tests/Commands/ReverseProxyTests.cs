using System.Net;
using Microsoft.AspNetCore.TestHost;

namespace Reknit.Web.Tests.Commands;

public sealed class ReverseProxyTests
{
    [Theory]
    [InlineData("", "10.0.0.5", false)]
    [InlineData("10.0.0.5", "10.0.0.5", true)]
    [InlineData("10.1.0.1, 10.0.0.0/24", "10.0.0.5", true)]
    [InlineData("10.0.0.5", "10.0.0.6", false)]
    [InlineData("10.0.0.5", "127.0.0.1", false)]
    public async Task Only_a_named_proxy_is_believed_that_the_browser_came_by_https(
        string trusted,
        string from,
        bool isBelieved
    )
    {
        await using var app = await ReknitApp.Start(
            DatabaseKind.Sqlite,
            settings => (settings.PublicUrl, settings.TrustedProxies) = ("https://reknit.example.org", trusted)
        );
        var answer = await (
            (TestServer)app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
        ).SendAsync(
            request =>
            {
                request.Connection.RemoteIpAddress = IPAddress.Parse(from);
                request.Request.Scheme = "http";
                request.Request.Host = new("reknit.example.org");
                request.Request.Path = "/health";
                request.Request.Headers["X-Forwarded-Proto"] = "https";
            },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(isBelieved ? "https" : "http", answer.Request.Scheme);
        Assert.Equal(
            isBelieved ? "max-age=31536000" : null,
            answer.Response.Headers.StrictTransportSecurity.FirstOrDefault()
        );
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_is_named()
    {
        var refused = await Assert.ThrowsAsync<MendableException>(() =>
            ReknitApp.Start(DatabaseKind.Sqlite, settings => settings.TrustedProxies = "the proxy")
        );
        Assert.Contains("'the proxy'", refused.Message, StringComparison.Ordinal);
    }
}
