using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>Until when the limits of an order hold: between two orders nothing is freed by itself.</summary>
public sealed class LimitsHoldTests
{
    [Theory, OnBothDatabases]
    public async Task A_stay_ends_the_limits_and_its_end_brings_them_back(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (url, _) = await OrderFrameTests.Confirmed(client);

        await Stands(client, url, OrderStanding.Stayed);
        var stayed = await Holding(app, practice);
        await Stands(client, url, OrderStanding.Active);

        Assert.Equal(0, stayed);
        Assert.Equal(4, await Holding(app, practice));
    }

    [Theory, OnBothDatabases]
    public async Task A_stays_end_brings_the_limits_back_also_while_the_reading_is_not_confirmed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (url, _) = await OrderFrameTests.Confirmed(client);
        using (await client.PostForm(url + "/correct", ("State", "NY"), ("StateBecause", "Its seal"))) { }

        await Stands(client, url, OrderStanding.Stayed);
        var stayed = await Holding(app, practice);
        await Stands(client, url, OrderStanding.Active);

        Assert.Equal(2, (await app.Order(practice, url)).ReadingNumber);
        Assert.Equal((0, 4), (stayed, await Holding(app, practice)));
    }

    [Theory, OnBothDatabases]
    public async Task A_replaced_orders_limits_hold_until_the_later_one_is_confirmed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (url, caseUrl) = await OrderFrameTests.Confirmed(client);
        var first = OrderSupport.IdIn(url).Value;
        using var taken = await client.PostForm(
            caseUrl + "/orders/new",
            (
                "Pasted",
                OrderFrameTests.Framing.Replace(
                    "3. Father shall have no contact with the children for ninety days.",
                    "",
                    StringComparison.Ordinal
                )
            ),
            ("Paper", nameof(PaperKind.Order)),
            ("Replaces", first.ToString("D"))
        );
        var between = await app.Ask(
            practice,
            db => db.TermsInForce.CountAsync(l => l.SourceId == first && l.EndedAt == null)
        );

        using var confirmed = await client.PostForm(
            taken.Headers.Location!.OriginalString + "/confirm",
            ("Lines[0].Reason", "")
        );
        using var old = await client.PostForm(url + "/frame", ("Day.On", "2026-05-12"), ("Day.Words", "Pre-trial"));

        Assert.Equal(4, between);
        Assert.Equal(
            [TermKind.AttendanceReportsOnly, TermKind.MayReport, TermKind.NoRecommendations],
            await app.Ask(
                practice,
                db => db.TermsInForce.Where(l => l.EndedAt == null).Select(l => l.Kind).OrderBy(k => k).ToListAsync()
            )
        );
        Assert.Equal(
            0,
            await app.Ask(practice, db => db.TermsInForce.CountAsync(l => l.SourceId == first && l.EndedAt == null))
        );
    }

    [Theory, OnBothDatabases]
    public async Task An_order_that_does_not_hold_takes_no_place_and_one_that_holds_again_keeps_its_limits(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (url, caseUrl) = await OrderFrameTests.Confirmed(client);
        var first = OrderSupport.IdIn(url).Value;
        Task<int> Kept() =>
            app.Ask(practice, db => db.TermsInForce.CountAsync(l => l.SourceId == first && l.EndedAt == null));
        using var taken = await client.PostForm(
            caseUrl + "/orders/new",
            ("Pasted", OrderFrameTests.Framing),
            ("Paper", nameof(PaperKind.Order)),
            ("Replaces", first.ToString("D"))
        );
        var later = taken.Headers.Location!.OriginalString;

        await Stands(client, later, OrderStanding.Stayed);
        using var stayed = await client.PostForm(later + "/confirm", ("Lines[0].Reason", ""));
        var whileStayed = await Kept();
        await Stands(client, later, OrderStanding.Active);
        using var holds = await client.PostForm(later + "/confirm", ("Lines[0].Reason", ""));
        var replaced = await Kept();
        await Stands(client, url, OrderStanding.Active);
        using var again = await client.PostForm(later + "/confirm", ("Lines[0].Reason", ""));

        Assert.Equal((4, 0, 4), (whileStayed, replaced, await Kept()));
    }

    private static async Task Stands(HttpClient client, string url, OrderStanding standing)
    {
        using var done = await client.PostForm(
            url + "/standing",
            ("Standing", standing.ToString()),
            ("Since", "2026-03-02"),
            ("Known", "Clerk's notice")
        );
        Assert.Equal(url, done.Headers.Location!.OriginalString);
    }

    private static Task<int> Holding(ReknitApp app, PracticeId practice) =>
        app.Ask(practice, db => db.TermsInForce.CountAsync(l => l.EndedAt == null));
}
