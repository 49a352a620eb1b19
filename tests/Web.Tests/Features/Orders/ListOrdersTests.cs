using Reknit.Domain.Access;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

[TestsPage<ListOrdersPage>]
public sealed class ListOrdersTests
{
    [Theory, OnBothDatabases]
    public async Task Waiting_orders_stand_newest_first_without_a_word_of_theirs(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Sam Okoro");
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Kim Lee");
        await desk.TakeIn();
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var newest = await lead.TakeIn();

        var page = await lead.Page("/orders");

        var rows = page.QuerySelectorAll("tbody tr").ToList();
        Assert.Equal(
            ["3 March 2026, 10:05", "3 March 2026, 10:00"],
            rows.Select(row => row.QuerySelector("th")!.TextContent)
        );
        Assert.Equal(["Kim Lee", "Sam Okoro"], rows.Select(row => row.QuerySelector("bdi")!.TextContent));
        Assert.Equal(newest, rows[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain(OrderSupport.Marker, page.Source.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty((await desk.Page("/orders")).QuerySelectorAll("tbody a"));
    }

    [Theory, OnBothDatabases]
    public async Task An_opened_order_waits_no_longer(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        await client.OpenFromOrder(await client.TakeIn());

        var page = await client.Page("/orders");

        Assert.Contains("No order waits", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_therapist_sees_only_orders_they_took_in(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var one = await app.SignedIn(practice, Role.Therapist);
        using var other = await app.SignedIn(practice, Role.Therapist);
        var own = await one.TakeIn();
        await other.TakeIn();

        var links = (await one.Page("/orders")).QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href"));

        Assert.Equal([own], links);
    }
}
