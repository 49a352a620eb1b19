using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Locks;
using Reknit.Web.Features.Safety.InOrder;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Consents;
using Reknit.Web.Tests.Features.Disclosure;
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
        await Consulted(client, caseUrl, "June", today.AddDays(-2), concern: true);
        var raised = await Known(client);
        await Conference(client, caseUrl, "June", today.AddDays(-1), "Both therapists");
        await client.Send(caseUrl + "/own-therapist", "They say today that June Dorn is still in their care");
        var evidence = await Condition(client, caseUrl, "Tobin");
        var open = await Known(client);
        await Show(client, evidence, today, until: today);
        var release = await Agreed(client, caseUrl);
        var all = await Known(client);
        var gate = await DisclosureSupport.Text(client, way);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var next = await app.SignInAgain(client);
        var lapsed = await Known(next);
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
        Assert.True(open.OwnTherapist.IsHeard);
        Assert.Equal((today.AddDays(-2), today), (open.OwnTherapist.ConsultedOn, open.OwnTherapist.SeesChildOn));
        Assert.Contains("LK.7", Shut(open));
        Assert.DoesNotContain(Shut(all), id => id is "LK.7" or "LK.13" or "LK.14");
        Assert.Contains("G1.2", gate, StringComparison.Ordinal);
        Assert.DoesNotContain("Were conflicts of interest looked for", gate, StringComparison.Ordinal);
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

    private static IReadOnlyList<string> Shut(WayKnowledge known) =>
        [.. LockRules.On(Rung.SideBySide, GateKnowledge.Locks(known)).Where(s => !s.IsMet).Select(s => s.Id)];
}
