using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>A child's stop signal is taught, relied on by the gate, and what a clinician saw binds the way.</summary>
[TestsPage<ShowStopSignalPage>]
[TestsPage<RecordStopSeenPage>]
public sealed class StopSignalTests
{
    [Theory, OnBothDatabases]
    public async Task A_signal_is_relied_on_once_it_was_practised_as_often_as_the_practice_asks(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice, way) = await Family(app);
        using var _ = client;
        using var owner = await app.SignedIn(client.PracticeId, Role.Owner);
        var numbers = (await owner.Page("/practice/gates")).QuerySelectorAll("input[name$='.Number']").ToList();
        var times = numbers.FindIndex(n => n.GetAttribute("value") == "StopSignalPractised");
        await owner.Send("/practice/gates", "Use these numbers", ($"Lines[{times}].Value", "3"));

        var nameless = await client.Fails(voice + "/stop-signal", "This is the signal", ("Form.Kind", "OwnIdea"));
        await VisitSupport.ChooseSignal(client, voice);
        foreach (var step in (string[])["Shown", "Practised", "PractisedWithParentPlayed"])
        {
            await VisitSupport.Step(client, voice, step);
        }

        await VisitSupport.Step(client, voice, "TaughtBack", "Everyone is quiet and we go.");
        var twice = await DisclosureSupport.Text(client, voice + "/stop-signal");
        var gateAfterTwo = await StopOfGate(app, client, way);
        await VisitSupport.Step(client, voice, "Practised");
        var done = await DisclosureSupport.Text(client, voice + "/stop-signal");
        var gate = await StopOfGate(app, client, way);
        await VisitSupport.ChooseSignal(client, voice, "Card", "The red one");

        Assert.Contains("an own idea described", nameless, StringComparison.Ordinal);
        Assert.Contains("What is still missing", twice, StringComparison.Ordinal);
        Assert.Contains("2 of 3", twice, StringComparison.Ordinal);
        Assert.False(gateAfterTwo);
        Assert.Contains("It can be relied on", done, StringComparison.Ordinal);
        Assert.Contains("“Everyone is quiet and we go.”", done, StringComparison.Ordinal);
        Assert.True(gate);
        Assert.False(await StopOfGate(app, client, way));
    }

    [Theory, OnBothDatabases]
    public async Task A_child_who_froze_has_taken_back_their_yes_and_one_who_used_the_signal_has_not(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice, way) = await Family(app);
        using var _ = client;
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        await WaySupport.Answer(client, way, "PhotoOrVoice", "Yes", today.AddDays(-1));

        await VisitSupport.Happened(client, voice, "Tobin", "SignalUsed", "We went to the garden.", "No");
        var afterSignal = (await Known(app, client, way)).Assents[^1];
        var worked = await DisclosureSupport.Text(client, voice + "/stop-signal");
        await VisitSupport.Happened(client, voice, "Tobin", "Froze", "Stood at the door.");
        var known = await Known(app, client, way);
        var afterFreeze = known.Assents[^1];
        var state = PathwayState.Begin(afterFreeze.Child, afterFreeze.Adult);
        var door = StepKnowledge.Take(known, state, Rung.PhotoOrVoice, AtTheDoor.NothingSaid, []);
        var rests = await DisclosureSupport.Text(client, way);
        var asked = await DisclosureSupport.Text(client, way + "/asked");

        Assert.False(afterSignal.IsNo);
        Assert.Contains("Signal worked", worked, StringComparison.Ordinal);
        Assert.Contains("the child says: no", worked, StringComparison.Ordinal);
        Assert.True(afterFreeze is { IsNo: true, FrozeOrFawned: true });
        Assert.Equal(today.AddDays(-1), afterFreeze.AskedOn);
        Assert.True(door.Facts.DrewBackSince);
        Assert.Contains("The work rests since", rests, StringComparison.Ordinal);
        Assert.Contains("that counts as a no", asked, StringComparison.Ordinal);
        Assert.Contains(
            "from which adult",
            await client.Fails(voice + "/stop-signal/used", "Put it on record", ("Form.Happened", "Froze")),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_freeze_written_down_by_mistake_is_struck_by_two_and_the_rest_stays(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice, way) = await Family(app);
        using var _ = client;
        using var lead = await app.SignedIn(client.PracticeId, Role.ClinicalLead, "Noor Castellan");
        using var mira = await app.SignedIn(client.PracticeId, Role.FrontDesk, "Felix Brandt");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        await WaySupport.Answer(client, way, "PhotoOrVoice", "Yes", today.AddDays(-1));
        await VisitSupport.Happened(client, voice, "Tobin", "Froze", "Stood at the door.");
        var strike = await VisitSupport.Strike(client, voice);

        using var byDesk = await mira.Get(strike);
        var wordless = await client.Fails(strike, StrikeSupport.Ask);
        var together = await client.Send(strike, StrikeSupport.Ask, ("Because", "It was her brother."));
        var own = await client.Page(together);
        var stillNo = (await Known(app, client, way)).Assents[^1].IsNo;
        var asked = await DisclosureSupport.Text(lead, together);
        await lead.Send(together, "I sign it too");
        var known = await Known(app, client, way);
        var shown = await DisclosureSupport.Text(client, voice + "/stop-signal");
        var rests = await DisclosureSupport.Text(client, way);

        Assert.NotEqual(System.Net.HttpStatusCode.OK, byDesk.StatusCode);
        Assert.Contains("It says why", wordless, StringComparison.Ordinal);
        Assert.DoesNotContain("I sign it too", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.True(stillNo);
        Assert.DoesNotContain("Stood at the door.", asked, StringComparison.Ordinal);
        Assert.False(known.Assents[^1].IsNo);
        Assert.Contains("Struck: It was her brother.", shown, StringComparison.Ordinal);
        // Nothing changes outside: the child's own yes ends the rest, as it ends any.
        Assert.Contains("The work rests since", rests, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signal_whose_choice_was_struck_is_none_and_its_steps_break_nothing()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (client, voice, _) = await Family(app);
        using var __ = client;
        using var lead = await app.SignedIn(client.PracticeId, Role.ClinicalLead, "Noor Castellan");
        await VisitSupport.ChooseSignal(client, voice);
        var choice = await VisitSupport.Strike(client, voice);
        await VisitSupport.Step(client, voice, "Shown");

        await StrikeSupport.Together(client, lead, choice, "Of another child.");
        var shown = await DisclosureSupport.Text(client, voice + "/stop-signal");

        Assert.Contains("No signal is chosen yet", shown, StringComparison.Ordinal);
        Assert.Contains("Struck: Of another child.", shown, StringComparison.Ordinal);
    }

    private static async Task<(SignedInClient Therapist, string Voice, string Way)> Family(ReknitApp app)
    {
        var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var voice = await CheckInSupport.Voice(client, caseUrl);
        return (client, voice, await WaySupport.Begin(client, caseUrl, "June", "Tobin"));
    }

    private static async Task<bool> StopOfGate(ReknitApp app, SignedInClient client, string way)
    {
        var known = await Known(app, client, way);
        var state = PathwayState.Begin(default, default);
        return GateKnowledge.Of(Gate.Joint, known, state).Stand().Single(s => s.Id == "G5.9").IsMet;
    }

    private static async Task<WayKnowledge> Known(ReknitApp app, SignedInClient client, string way)
    {
        WayKnowledge? known = null;
        await app.Within(client.PracticeId, async services => known = await WaySupport.Known(services, client, way));
        return known!;
    }
}
