using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Phases;

namespace Reknit.Web.Tests.Features.Safety;

/// <summary>What was alleged alone is before the therapist after a month, and again a month after each word on it.</summary>
public sealed class HarmTaskTests
{
    private const string Unresolved = "What was alleged is unresolved for a month";

    [Theory, OnBothDatabases]
    public async Task What_was_alleged_is_a_line_of_the_day_each_month_until_somebody_looked_into_it(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await first.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(first, caseUrl, "June", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await HistorySupport.Harm(first, caseUrl, "Tobin", "June", "Neglect", "Alleged", today);
        // Between others it shuts nothing of this way, and is no line of the day.
        await HistorySupport.Harm(first, caseUrl, "Mira", "June", "Neglect", "Alleged", today);
        var item = await app.Ask(
            practice,
            async db =>
            {
                var adult = await db.ChildWays.Select(w => w.Adult).SingleAsync();
                return await db.HarmItems.Where(i => i.From == adult).Select(i => i.Id).SingleAsync();
            }
        );

        using var before = await After(29, first);
        var early = await DisclosureSupport.Text(before, "/");
        using var due = await After(1, before);
        var day = await due.Page("/");
        await Say(due, item, "Alleged", today.AddDays(30));
        var said = await DisclosureSupport.Text(due, "/");
        using var again = await After(30, due);
        var monthLater = await DisclosureSupport.Text(again, "/");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        var atDesk = await DisclosureSupport.Text(desk, "/");
        await Say(again, item, "NotFound", today.AddDays(60));
        using var after = await After(40, again);
        var resolved = await DisclosureSupport.Text(after, "/");

        Assert.DoesNotContain(Unresolved, early, StringComparison.Ordinal);
        var line = Assert.Single(day.QuerySelectorAll($"main a[href='/harm/{item:D}']"));
        Assert.Contains(Unresolved, line.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Unresolved, said, StringComparison.Ordinal);
        Assert.Contains(Unresolved, monthLater, StringComparison.Ordinal);
        Assert.DoesNotContain(Unresolved, atDesk, StringComparison.Ordinal);
        Assert.DoesNotContain(Unresolved, resolved, StringComparison.Ordinal);
        await app.Within(
            practice,
            async services => Assert.False((await WaySupport.Known(services, after, way)).AbuseIsOnlyAlleged)
        );

        async Task<SignedInClient> After(int days, SignedInClient client)
        {
            app.Clock.Advance(TimeSpan.FromDays(days));
            return await app.SignInAgain(client);
        }
    }

    private static Task<string> Say(SignedInClient client, Guid item, string status, DateOnly on) =>
        client.Send(
            $"/harm/{item:D}",
            "Put it on record",
            ("Form.Status", status),
            ("Form.KnownOn", $"{on:yyyy-MM-dd}"),
            ("Form.Evidence", "The agency was asked.")
        );
}
