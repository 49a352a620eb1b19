using System.Net;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Shared;

[TestsPage<ChooseLookPage>]
public sealed class ChooseLookTests
{
    [Theory]
    [InlineData("Dark", "dark")]
    [InlineData("Light", "light")]
    [InlineData("Device", "device")]
    public async Task The_chosen_look_is_drawn_by_the_server_from_then_on(string choice, string drawn)
    {
        await using var site = await Open();
        await site.Post(await site.Page("/parts"), "[data-look-form]", ("look", "Dark"));
        var sent = await site.Post(await site.Page("/parts"), "[data-look-form]", ("look", choice));

        Assert.Equal("/parts", sent.Headers.Location!.OriginalString);
        var page = await site.Page("/parts");
        Assert.Equal(drawn, page.DocumentElement.GetAttribute("data-look"));
        Assert.Equal(choice, page.QuerySelector("[name=look][aria-pressed=true]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("")]
    public async Task It_never_leads_to_another_site(string url)
    {
        await using var site = await Open();
        var sent = await site.Post(
            await site.Page("/look"),
            "main [data-look-form]",
            ("look", "Dark"),
            ("returnUrl", url)
        );

        Assert.Equal("/look", sent.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_changes_nothing()
    {
        await using var site = await Open();
        var page = await site.Page("/look");
        var sent = await site.Post(
            page,
            "main [data-look-form]",
            ("look", "Dark"),
            ("__RequestVerificationToken", "forged")
        );

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Equal("device", (await site.Page("/look")).DocumentElement.GetAttribute("data-look"));
    }

    private static async Task<SharedSite> Open()
    {
        var site = new SharedSite();
        await site.InitializeAsync();
        return site;
    }
}
