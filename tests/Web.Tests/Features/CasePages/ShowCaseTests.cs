using System.Net;
using Reknit.Domain.Access;
using Reknit.Web.Features.CasePages;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.CasePages;

[TestsPage<ShowCasePage>]
public sealed class ShowCaseTests
{
    [Theory, OnBothDatabases]
    public async Task The_page_says_who_did_what_and_when_in_the_practices_own_time(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist, "Ana Reyes");
        var order = await client.TakeIn();
        app.Clock.Set(new(2026, 7, 1, 2, 30, 0, TimeSpan.Zero));
        client.Cookies.Add(client.BaseAddress!, await SignInSupport.NewSession(app, client.Member));

        var page = await client.Page(await client.OpenFromOrder(order));

        var happened = page.QuerySelector("[aria-labelledby=happened-title]")!.TextContent;
        Assert.Contains("The case was opened", happened, StringComparison.Ordinal);
        Assert.Contains("30 June 2026, 22:30", happened, StringComparison.Ordinal);
        Assert.Contains("An order came in", happened, StringComparison.Ordinal);
        Assert.Contains("3 March 2026, 10:00", happened, StringComparison.Ordinal);
        Assert.Contains("Ana Reyes", happened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_stood_the_doors_of_the_case_and_what_only_a_screen_can_follow()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);

        var page = await client.Page(await client.OpenFromOrder(await client.TakeIn()));

        Assert.NotNull(page.QuerySelector("nav.screen-only[aria-labelledby=doors-title]"));
        Assert.NotNull(page.QuerySelector(".screen-only a[href$='/orders/new']"));
        Assert.NotNull(page.QuerySelector("a.screen-only[href$='/most-recent']"));
    }

    [Theory, OnBothDatabases]
    public async Task Each_page_of_the_case_that_is_shown_opens_and_no_group_is_empty(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var url = await therapist.OpenFromOrder(await therapist.TakeIn());
        using var desk = await app.SignedIn(practice, Role.FrontDesk);

        foreach (var someone in (SignedInClient[])[therapist, desk])
        {
            var groups = (await someone.Page(url)).QuerySelectorAll(".door-group");
            Assert.NotEmpty(groups);
            foreach (var group in groups)
            {
                var doors = group.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList();
                Assert.NotEmpty(doors);
                foreach (var door in doors)
                {
                    using var opened = await someone.GetAsync(door);
                    Assert.True(opened.StatusCode == HttpStatusCode.OK, $"{door}: {opened.StatusCode}");
                }
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_desk_sees_the_case_and_nothing_of_what_its_order_says(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var order = await therapist.TakeIn();
        var url = await therapist.OpenFromOrder(order);
        using var desk = await app.SignedIn(practice, Role.FrontDesk);

        var seen = await desk.Page(url);
        var own = await therapist.Page(url);

        Assert.Contains("Mira Dorn", seen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(seen.QuerySelectorAll($"a[href^='{order}']"));
        Assert.NotEmpty(own.QuerySelectorAll($"a[href^='{order}']"));
    }

    [Theory, OnBothDatabases]
    public async Task A_case_that_waits_leads_to_the_orders_for_those_who_may_see_them(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var order = await app.Order(practice, await therapist.TakeIn());
        var url = $"/cases/{order.CaseId.Value:D}";
        using var desk = await app.SignedIn(practice, Role.FrontDesk);
        using var billing = await app.SignedIn(practice, Role.Billing);

        using var led = await desk.Get(url);
        using var hidden = await billing.Get(url);

        Assert.Equal("/orders", led.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task No_address_but_a_cases_own_key_leads_to_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Owner);
        await client.OpenCase("Dorn family");

        foreach (
            var url in (string[])
                [$"/cases/{Guid.CreateVersion7(app.Clock.GetUtcNow()):D}", $"/cases/{client.PersonId.Value:D}"]
        )
        {
            using var answer = await client.Get(url);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
