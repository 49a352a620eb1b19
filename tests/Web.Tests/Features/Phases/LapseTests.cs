using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Locks;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Orders.Papers;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>What runs out, on its day and not before; and what was sent.</summary>
public sealed class LapseTests
{
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task A_license_counts_on_its_last_day_and_shuts_steps_from_the_next(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                foreach (var license in await db.ClinicianLicenses.AsTracking().ToListAsync())
                {
                    db.Entry(license).Property(l => l.LastDay).CurrentValue = Today(app);
                }

                await services
                    .GetRequiredService<History>()
                    .Save(new("KeepLicense", practice, client.PersonId), default);
            }
        );

        var lastDay = await Shut(app, client, way);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var next = await app.SignInAgain(client);
        var dayAfter = await Shut(app, next, way);

        Assert.DoesNotContain("LK.15", lastDay);
        Assert.Contains("LK.15", dayAfter);
    }

    [Theory, OnBothDatabases]
    public async Task The_day_asks_for_the_own_therapists_word_while_a_way_is_open(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        const string Ask = "Ask the own therapist whether June";
        await InOrderSupport.Consulted(client, caseUrl, "June", Today(app).AddDays(-25), concern: false);

        var withoutWay = await DisclosureSupport.Text(client, "/");
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var due = await DisclosureSupport.Text(client, "/");
        var atDesk = await DisclosureSupport.Text(desk, "/");
        await InOrderSupport.Consulted(client, caseUrl, "June", Today(app).AddDays(-1), concern: false);
        var fresh = await DisclosureSupport.Text(client, "/");
        app.Clock.Advance(TimeSpan.FromDays(24));
        using var later = await app.SignInAgain(client);
        var again = await DisclosureSupport.Text(later, "/");
        await WaySupport.Close(later, way, "She plays football.");
        var closed = await DisclosureSupport.Text(later, "/");

        Assert.DoesNotContain(Ask, withoutWay, StringComparison.Ordinal);
        Assert.Contains(Ask, due, StringComparison.Ordinal);
        Assert.DoesNotContain(Ask, atDesk, StringComparison.Ordinal);
        Assert.DoesNotContain(Ask, fresh, StringComparison.Ordinal);
        Assert.Contains(Ask, again, StringComparison.Ordinal);
        Assert.DoesNotContain(Ask, closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_letter_counts_once_it_was_sent_to_each_side()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        Typed[] family =
        [
            new("Ruth Vale", CasePart.Parent),
            new("Amos Vale", CasePart.Parent),
            new("Lina Vale", CasePart.Child),
        ];
        var order = await client.TakeIn(
            """
            IN THE GENERAL COURT OF JUSTICE, WAKE COUNTY
            RUTH VALE, Plaintiff, v. AMOS VALE, Defendant.
            1. IT IS ORDERED that both parents and the child shall participate in reunification therapy.
            2. The reunification therapist shall recommend a custody schedule to the court.
            """
        );
        using (
            await client.Submit(
                await client.WithLines(await client.FamilyForm(order), family.Length),
                [
                    .. CaseSupport.Fields("Vale v. Vale", client.PersonId, family),
                    ("Form.People[0].IsSelfRepresented", "true"),
                    ("Form.People[1].IsSelfRepresented", "true"),
                ],
                "Open the case"
            )
        ) { }
        await client.Confirm(order);
        var caseId = (await app.Order(practice, order)).CaseId;
        var way = await WaySupport.Begin(client, $"/cases/{caseId.Value:D}", "Lina", "Amos");
        const string Letter = "A letter about the therapist's role";

        var unsent = await Known(app, client, way);
        var first = await client.Made(order, Letter);
        var second = await client.Made(order, Letter, which: 1);
        var made = await Known(app, client, way);
        using (await client.Mark(second, "Ruth Vale")) { }
        var one = await Known(app, client, way);
        using (await client.Mark(first, "Amos Vale")) { }
        var both = await Known(app, client, way);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var added = await client.PostForm(
            $"/cases/{caseId.Value:D}/orders/new",
            (
                "Pasted",
                "IT IS ORDERED that both parents and the child shall participate in reunification therapy with Dr. Ana Reyes. Father shall pay the whole cost of the therapy."
            ),
            ("Replaces", "")
        );
        var unconfirmed = await Known(app, client, way);
        await client.Confirm(added.Headers.Location!.OriginalString);
        var beside = await Known(app, client, way);
        using (
            await client.PostForm(
                order + "/standing",
                ("Standing", "Retracted"),
                ("Since", "2026-03-01"),
                ("Known", "The clerk's notice.")
            )
        ) { }
        var alone = await Known(app, client, way);

        Assert.Equal((true, false), (unconfirmed.Entry.AsksForCustodyRole, unconfirmed.Entry.RoleLetterIsSent));
        Assert.Equal((true, true), (beside.Entry.AsksForCustodyRole, beside.Entry.RoleLetterIsSent));
        Assert.False(alone.Entry.AsksForCustodyRole);
        Assert.Equal((true, false), (unsent.Entry.AsksForCustodyRole, unsent.Entry.RoleLetterIsSent));
        Assert.False(made.Entry.RoleLetterIsSent);
        Assert.False(one.Entry.RoleLetterIsSent);
        Assert.True(both.Entry.RoleLetterIsSent);
    }

    [Theory, OnBothDatabases]
    public async Task A_second_hold_on_one_way_stands_when_the_first_is_cleared(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        foreach (var words in (string[])["Pulled from the car.", "Pulled again."])
        {
            await client.Send(way + "/holds", "Stop every new step", ("Trigger", "ForceOrThreat"), ("Words", words));
        }

        await client.Send(
            way + "/holds",
            StrikeSupport.Ask,
            ("because", "A case conference was held."),
            ("isAnswered", "true")
        );
        var together = await DangerSupport.Together(client, way);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var nextDay = await app.SignInAgain(client);
        using var leadAgain = await app.SignInAgain(lead);
        await WaySupport.Answer(nextDay, way, "PhotoOrVoice", "Yes", Today(app));
        await leadAgain.Send(together, "I sign it too", ("Why", "I was there."));
        var shown = await DisclosureSupport.Text(nextDay, way);
        var open = await app.Ask(practice, db => db.ChildWays.Select(w => w.HoldsOpen).SingleAsync());

        Assert.Equal(1, open);
        Assert.Contains("A hold is open: no new step", shown, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_strike_posted_twice_at_the_same_moment_waits_once_and_is_signed_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await HistorySupport.Told(client, caseUrl, "June", Today(app).AddDays(-1));
        var alone = await HistorySupport.StrikeOf(client, caseUrl + "/told-harm", "HarmDisclosures");
        var page = await client.Page(StrikeSupport.Url(alone));

        var asked = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(_ => client.Submit(page, [("Because", "Of another family.")], StrikeSupport.Ask))
        );
        var together = Assert.Single(asked.Select(a => a.Headers.Location?.OriginalString).Distinct())!;
        var (one, other) = (await lead.Page(together), await lead.Page(together));
        var signed = await Task.WhenAll(lead.Submit(one, [], "I sign it too"), lead.Submit(other, [], "I sign it too"));
        var strikes = await app.Ask(
            practice,
            db => db.History.CountAsync(h => h.Act == "CosignDecision" && h.Table == "HarmDisclosures")
        );

        Assert.Equal(1, await app.Ask(practice, db => db.JointDecisions.CountAsync()));
        Assert.Contains(signed, s => s.StatusCode == System.Net.HttpStatusCode.Redirect);
        Assert.All(signed, s => Assert.True((int)s.StatusCode < 500));
        Assert.Equal(1, strikes);
        Array.ForEach([.. asked, .. signed], a => a.Dispose());
    }

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));

    private static async Task<IReadOnlyList<string>> Shut(ReknitApp app, SignedInClient client, string way) =>
        [
            .. LockRules
                .On(Rung.SideBySide, GateKnowledge.Locks(await Known(app, client, way)))
                .Where(s => !s.IsMet)
                .Select(s => s.Id),
        ];

    private static async Task<WayKnowledge> Known(ReknitApp app, SignedInClient client, string way)
    {
        WayKnowledge? known = null;
        await app.Within(client.PracticeId, async services => known = await WaySupport.Known(services, client, way));
        return known!;
    }
}
