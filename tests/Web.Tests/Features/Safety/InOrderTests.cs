using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Locks;
using Reknit.Web.Features.Safety.InOrder;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Consents;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Orders.Papers;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Safety.InOrderSupport;

namespace Reknit.Web.Tests.Features.Safety;

/// <summary>What must stay in order while the work goes on, as the gates and locks of a way read it.</summary>
[TestsPage<CheckCasePage>]
[TestsPage<RecordConditionPage>]
[TestsPage<ShowEvidencePage>]
[TestsPage<HearOwnTherapistPage>]
public sealed class InOrderTests
{
    [Fact]
    public async Task A_condition_is_struck_by_two_and_shuts_until_then()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", Family, also: ("Form.Basis", "Voluntary"));
        await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var evidence = await Condition(client, caseUrl, "Tobin");
        await Show(client, evidence, DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddDays(-1)), until: null);
        var alone = await HistorySupport.StrikeOf(client, caseUrl + "/conditions", "Conditions");

        using var away = await client.Get(alone);
        await client.Send(
            await HistorySupport.StrikeOf(client, caseUrl + "/conditions", "ConditionEvidence"),
            "Strike it",
            ("Because", "Of another parent.")
        );
        var together = await client.Send(StrikeSupport.Url(alone), StrikeSupport.Ask, ("Because", "Of another order."));
        var waits = await app.Ask(practice, db => db.Conditions.SingleAsync());
        await lead.Send(together, "I sign it too");
        var struck = await app.Ask(practice, db => db.Conditions.SingleAsync());

        Assert.Equal(StrikeSupport.Url(alone), away.Headers.Location?.OriginalString);
        Assert.Null(waits.StruckAt);
        Assert.NotNull(struck.StruckAt);
        Assert.Equal(client.PersonId, struck.StruckBy);
    }

    [Theory, OnBothDatabases]
    public async Task The_gates_read_what_was_looked_for_heard_and_shown_and_a_lapse_shuts_the_same_day(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Family, also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        var before = await Known(client);

        await LookedForAll(client, caseUrl);
        // A talk by telephone says nothing of whether they see the child.
        await Consulted(client, caseUrl, "June", today.AddDays(-2), concern: true, inCare: false);
        var raised = await Known(client);
        await Conference(client, caseUrl, "June", today.AddDays(-1), "Both therapists");
        await client.Send(caseUrl + "/own-therapist", "They say today that June Dorn is still in their care");
        var evidence = await Condition(client, caseUrl, "Tobin");
        var open = await Known(client);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await client.Send(
            caseUrl + "/own-therapist",
            "Put it on record",
            (
                "Form.Child",
                DisclosureSupport.Choice(await client.Page(caseUrl + "/own-therapist"), "#Form_Child option", "June")
            ),
            ("Form.Kind", "NoLongerInCare"),
            ("Form.HeardOn", $"{today:yyyy-MM-dd}")
        );
        var left = await Known(client);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await client.Send(caseUrl + "/own-therapist", "They say today that June Dorn is still in their care");
        await Show(client, evidence, today, until: today);
        var release = await Agreed(client, caseUrl);
        var all = await Known(client);
        var day = await DisclosureSupport.Text(client, "/");
        var gate = await DisclosureSupport.Text(client, way);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var next = await app.SignInAgain(client);
        var lapsed = await Known(next);
        var dayAfter = await DisclosureSupport.Text(next, "/");
        var conditions = await DisclosureSupport.Text(next, caseUrl + "/conditions");
        var consent = await ConsentSupport.PageOf(next, caseUrl, "work", "Mira");
        using var back = await next.Submit(await next.Page(consent), [], "They took it back");
        using var ended = await next.Submit(
            await next.Page(release),
            [("RevokedBy", DisclosureSupport.Choice(await next.Page(release), "#RevokedBy option", "Tobin"))],
            "They take it back"
        );
        var taken = await Known(next);

        Assert.Equal(
            (false, false, false),
            (before.Checks.ConflictsAreChecked, before.OwnTherapist.IsHeard, before.OwnTherapistsReleaseIsInForce)
        );
        Assert.Contains("LK.7", Shut(before));
        Assert.True(raised.Checks is { ConflictsAreChecked: true, ProtectiveOrdersAreRecorded: true });
        Assert.False(raised.OwnTherapist.IsHeard);
        Assert.Null(raised.OwnTherapist.SeesChildOn);
        Assert.True(open.OwnTherapist.IsHeard);
        Assert.Equal((today.AddDays(-2), today), (open.OwnTherapist.ConsultedOn, open.OwnTherapist.SeesChildOn));
        Assert.DoesNotContain("LK.18", Shut(open));
        // It shuts on the same day, whatever was confirmed before.
        Assert.Equal((null, today), (left.OwnTherapist.SeesChildOn, left.OwnTherapist.LeftCareOn));
        Assert.Contains("LK.18", Shut(left));
        Assert.DoesNotContain("LK.18", Shut(all));
        Assert.Contains("LK.7", Shut(open));
        Assert.DoesNotContain(Shut(all), id => id is "LK.7" or "LK.13" or "LK.14");
        Assert.Contains("G1.2", gate, StringComparison.Ordinal);
        Assert.DoesNotContain("Were conflicts of interest looked for", gate, StringComparison.Ordinal);
        Assert.Contains("Evidence of a condition runs out", day, StringComparison.Ordinal);
        Assert.Contains("Evidence of a condition has run out", dayAfter, StringComparison.Ordinal);
        Assert.Contains("LK.7", Shut(lapsed));
        Assert.Contains("No evidence in date", conditions, StringComparison.Ordinal);
        Assert.True(back.Headers.Location is not null && ended.Headers.Location is not null);
        Assert.Superset(new HashSet<string> { "LK.13", "LK.14" }, Shut(taken).ToHashSet());

        async Task<WayKnowledge> Known(SignedInClient who)
        {
            WayKnowledge? known = null;
            await app.Within(practice, async s => known = await WaySupport.Known(s, who, way));
            return known!;
        }
    }

    [Fact]
    public async Task An_order_says_who_pays_and_a_license_that_ran_out_shuts_steps_and_ends_no_assignment()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var order = await client.TakeIn();
        var caseUrl = await client.OpenFromOrder(order);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        WayKnowledge? unread = null;
        WayKnowledge? read = null;
        WayKnowledge? unlicensed = null;
        await app.Within(practice, async s => unread = await WaySupport.Known(s, client, way));
        await client.Confirm(order);
        await app.Within(practice, async s => read = await WaySupport.Known(s, client, way));
        await app.Within(
            practice,
            async s =>
            {
                var db = s.GetRequiredService<CaseworkDb>();
                await foreach (var license in db.ClinicianLicenses.AsTracking().AsAsyncEnumerable())
                {
                    license.StruckAt = app.Clock.GetUtcNow().UtcDateTime;
                }

                await s.GetRequiredService<History>().Save(new("StrikeLicense", practice, client.PersonId), default);
            }
        );
        await app.Within(practice, async s => unlicensed = await WaySupport.Known(s, client, way));

        Assert.Equal((true, false, 5), Asked(unread!));
        // Mother 60 and Father 40, of the therapy: of each kind.
        Assert.Equal((false, false, 0), Asked(read!));
        // Of this state no rule is on file, which is not the same as permitted.
        Assert.Null(read!.Entry.RuledOutOpen);
        Assert.DoesNotContain("LK.15", Shut(read));
        Assert.Contains("LK.15", Shut(unlicensed!));
        Assert.True(await app.Ask(practice, db => db.CaseAssignments.AllAsync(a => a.EndedAt == null)));

        static (bool, bool, int) Asked(WayKnowledge known) =>
            (known.Entry.AsksForCustodyRole, known.Entry.RoleLetterIsSent, known.Entry.CostKindsWithoutPayer);
    }

    private static IReadOnlyList<string> Shut(WayKnowledge known) =>
        [.. LockRules.On(Rung.SideBySide, GateKnowledge.Locks(known)).Where(s => !s.IsMet).Select(s => s.Id)];
}
