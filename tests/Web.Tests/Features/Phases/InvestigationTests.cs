using Reknit.Domain.Access;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>An investigation that is said to be pending stops the steps, also after joint sessions began.</summary>
public sealed class InvestigationTests
{
    [Theory, OnBothDatabases]
    public async Task A_pending_investigation_stopped_nothing_once_joint_sessions_had_begun(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await first.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(first, caseUrl, "June", "Tobin");
        var sibling = await WaySupport.Begin(first, caseUrl, "June", "Mira");
        await WaySupport.Stand(app, first, way, s => s with { Phase = Phase.IndirectContact });
        var unsaid = await WaySupport.Shut(app, first, way);
        await WaySupport.Say(first, way, ("InvestigationIsPending", "yes"));
        var (said, called) = (await WaySupport.Shut(app, first, way), await Calls(app, first, way));
        var ofOther = await Calls(app, first, sibling);
        var shown = await DisclosureSupport.Text(first, way + "/holds");
        await first.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "NewInvestigation"),
            ("Words", "The agency called. \u0627\u0644\u062a\u062d\u0642\u064a\u0642")
        );
        var held = await State(app, first, way);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var client = await app.SignInAgain(first);
        // Said again, it is the same one.
        await WaySupport.Say(client, way, ("InvestigationIsPending", "yes"));
        var again = await Calls(app, client, way);
        await WaySupport.Close(client, way, "She plays football.");
        var second = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var (anew, kept) = (await WaySupport.Shut(app, client, second), await State(app, client, second));
        await WaySupport.Stand(app, client, second, s => s with { Phase = Phase.IndirectContact });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await WaySupport.Say(client, second, ("InvestigationIsPending", "no"));

        Assert.DoesNotContain("LK.41", unsaid);
        Assert.Superset(new HashSet<string> { "LK.16", "LK.41" }, said.ToHashSet());
        var call = Assert.Single(called);
        Assert.Equal((HoldTrigger.NewInvestigation, HoldCallFrom.WrittenDown), (call.Trigger, call.From));
        Assert.Equal([call], ofOther);
        Assert.Contains("It was written down by hand on", shown, StringComparison.Ordinal);
        Assert.Equal([call.Id], Assert.Single(held.Holds).For);
        Assert.Empty(again);
        Assert.Contains("LK.41", anew);
        Assert.Equal(held.Holds[0].Id, Assert.Single(kept.Holds).Id);
        Assert.DoesNotContain("LK.41", await WaySupport.Shut(app, client, second));
    }

    [Theory, OnBothDatabases]
    public async Task An_old_clearance_silenced_a_new_investigation(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await first.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(first, caseUrl, "June", "Tobin");
        await WaySupport.Stand(app, first, way, s => s with { Phase = Phase.IndirectContact });
        await WaySupport.Say(first, way, ("InvestigationIsPending", "yes"), ("InvestigationIsCleared", "yes"));
        var (cleared, quiet) = (await WaySupport.Shut(app, first, way), await Calls(app, first, way));
        var permitted = await Permits(app, first, way);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        // A new one is said on the same day.
        await WaySupport.Say(first, way, ("InvestigationIsPending", "yes"));
        var (anew, called) = (await WaySupport.Shut(app, first, way), await Calls(app, first, way));
        var refused = await Permits(app, first, way);
        var shown = await DisclosureSupport.Text(first, way + "/facts");
        app.Clock.Advance(TimeSpan.FromDays(9));
        using var client = await app.SignInAgain(first);
        await WaySupport.Say(client, way, ("InvestigationIsPending", "no"));
        var over = await Calls(app, client, way);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var last = await app.SignInAgain(client);
        await WaySupport.Say(last, way, ("InvestigationIsPending", "yes"));

        Assert.DoesNotContain("LK.41", cleared);
        Assert.Empty(quiet);
        Assert.True(permitted);
        Assert.Contains("LK.41", anew);
        Assert.Single(called);
        Assert.False(refused);
        Assert.Contains("it counts no longer, say it anew", shown, StringComparison.Ordinal);
        Assert.Empty(over);
        Assert.Contains("LK.41", await WaySupport.Shut(app, last, way));
        Assert.NotEqual(called[0].Id, Assert.Single(await Calls(app, last, way)).Id);
        Assert.False(await Permits(app, last, way));
    }

    [Theory, OnBothDatabases]
    public async Task An_investigation_of_a_family_without_screen_or_disclosure_was_missing_from_the_day(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        const string Task = "a hold, or two clinicians who decide on none";
        var before = await DisclosureSupport.Text(client, "/");
        await WaySupport.Say(client, way, ("InvestigationIsPending", "yes"));

        Assert.DoesNotContain(Task, before, StringComparison.Ordinal);
        Assert.Contains(Task, await DisclosureSupport.Text(client, "/"), StringComparison.Ordinal);
        using var stranger = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        Assert.DoesNotContain(Task, await DisclosureSupport.Text(stranger, "/"), StringComparison.Ordinal);
    }

    /// <summary>As far as an investigation goes, the gate before one room lets it.</summary>
    private static async Task<bool> Permits(ReknitApp app, SignedInClient client, string way)
    {
        var known = await WaySupport.Known(app, client, way);
        var facts = (JointGateFacts)GateKnowledge.Of(Gate.Joint, known, await State(app, client, way));
        return !facts.InvestigationIsPending || facts.InvestigationIsCleared;
    }

    private static async Task<IReadOnlyList<HoldCall>> Calls(ReknitApp app, SignedInClient client, string way) =>
        [.. (await WaySupport.Known(app, client, way)).Proposed.Select(p => p.Call)];

    private static async Task<PathwayState> State(ReknitApp app, SignedInClient client, string way)
    {
        PathwayState? state = null;
        await app.Within(
            client.PracticeId,
            async services => state = (await WaySupport.OnFile(services, client, way)).State
        );
        return state!;
    }
}
