using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Phases.Walks;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>
/// A child who asks for an earlier step, or froze, has said it on whichever page it is written down; what two strike counts
/// on none.
/// </summary>
public sealed class AskedToGoDownTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Write = "Write it down";

    [Theory, OnBothDatabases]
    public async Task To_ask_for_an_earlier_step_in_a_note_is_the_entry_that_the_signals_page_makes(
        DatabaseKind database
    )
    {
        await using var walk = await Walk.Begin(database, 21, "IndirectContact", "PhotoOrVoice");
        var voice = await CheckInSupport.Voice(walk.Therapist, walk.CaseUrl);
        var (note, today) = (walk.Way + "/step-session", ("Form.HeldOn", $"{walk.Today:yyyy-MM-dd}"));
        await Answer(walk.Therapist, walk.Way, "PhotoOrVoice", "Yes", walk.Today);

        await walk.Therapist.Send(note, Write, today, ("Form.AsksToGoDown", "true"));
        var rests = await walk.State(walk.Way);
        var other = await walk.State(walk.Ways[Walk.Mira]);
        var seen = await DisclosureSupport.Text(walk.Therapist, voice + "/stop-signal");
        var erased = await walk.Therapist.Fails(await Added(walk), Write, today, ("Form.AsksToGoDown", "false"));
        await walk.Therapist.Send(await Added(walk), Write, today, ("Form.NextDay", "1"));
        // Written down elsewhere too, it is said once more and changes nothing; a freeze is another entry.
        await walk.Therapist.Send(await Added(walk), Write, today, ("Form.FrozeOrFawned", "true"));
        var entries = await Entries(walk);
        var said = (await Read(walk)).Assents[^1];

        Assert.Equal(new Pause(PauseBy.Child, walk.Today), rests.Pause);
        Assert.Null(other.Pause);
        Assert.Contains("asked to go", seen, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("until two clinicians strike it", erased, Ordinal);
        Assert.Equal(2, entries);
        Assert.True(said.IsNo);
        Assert.Equal(0, await walk.App.Ask(walk.Therapist.PracticeId, db => db.OutgoingMail.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task What_two_strike_among_the_signals_asks_for_nothing_in_the_note_either(DatabaseKind database)
    {
        await using var walk = await Walk.Begin(database, 22, "IndirectContact", "PhotoOrVoice");
        var voice = await CheckInSupport.Voice(walk.Therapist, walk.CaseUrl);
        var (note, today) = (walk.Way + "/step-session", ("Form.HeldOn", $"{walk.Today:yyyy-MM-dd}"));
        (string, string)[] both = [today, ("Form.FrozeOrFawned", "true"), ("Form.AsksToGoDown", "true")];
        await Answer(walk.Therapist, walk.Way, "PhotoOrVoice", "Yes", walk.Today);
        await walk.Therapist.Send(note, Write, both);
        var before = await Read(walk);
        foreach (var _ in both.Skip(1))
        {
            var strike = await VisitSupport.Strike(walk.Therapist, voice);
            await StrikeSupport.Together(walk.Therapist, walk.Lead, strike, "It was another child.");
        }

        var after = await Read(walk);
        var shown = await DisclosureSupport.Text(walk.Therapist, note);
        var door = await walk.Therapist.Fails(
            walk.Way + "/step?step=PhotoOrVoice",
            "The child takes this step",
            ("ForceWasUsed", "false"),
            ("ItemsNotScreened", "0")
        );
        // A note that no longer says it is kept; one that says it anew counts again.
        await walk.Therapist.Send(
            await Added(walk),
            Write,
            today,
            ("Form.FrozeOrFawned", "false"),
            ("Form.AsksToGoDown", "false")
        );
        await walk.Therapist.Send(await Added(walk), Write, both);

        Assert.Equal(["SD.1", "SD.7"], Signs(before));
        Assert.Empty(Signs(after));
        Assert.Contains("Two clinicians struck that they froze", shown, Ordinal);
        Assert.DoesNotContain("did not freeze, fawn or ask to go down", door, Ordinal);
        Assert.Equal(["SD.1", "SD.7"], Signs(await Read(walk)));
        Assert.Equal(4, await Entries(walk));
    }

    /// <summary>Where the note that counts is added to.</summary>
    private static async Task<string> Added(Walk walk) =>
        (await walk.Therapist.Page(walk.Way + "/step-session"))
            .QuerySelector("a[aria-label^='Add to it']")!
            .GetAttribute("href")!;

    private static IEnumerable<string> Signs(WayKnowledge known) =>
        StepDownSigns.On(StepKnowledge.Down(known)).Select(s => s.Id).Order();

    private static Task<int> Entries(Walk walk) =>
        walk.App.Ask(
            walk.Therapist.PracticeId,
            db => db.VisitEntries.CountAsync(e => e.Kind == VisitEntryKind.StopSeen)
        );

    private static async Task<WayKnowledge> Read(Walk walk)
    {
        WayKnowledge? known = null;
        await walk.App.Within(
            walk.Therapist.PracticeId,
            async services => known = await Known(services, walk.Therapist, walk.Way)
        );
        return known!;
    }
}
