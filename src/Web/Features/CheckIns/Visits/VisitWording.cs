using System.Globalization;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>What staff read about a child's visits.</summary>
internal static class VisitWording
{
    public static readonly IReadOnlyList<Choice> SignalKinds =
    [
        new(nameof(StopSignalKind.Word), "A word"),
        new(nameof(StopSignalKind.HandUp), "A hand up"),
        new(nameof(StopSignalKind.Card), "A card"),
        new(nameof(StopSignalKind.SqueezeToy), "A toy to squeeze"),
        new(nameof(StopSignalKind.RedButton), "The stop button of the tablet"),
        new(nameof(StopSignalKind.ColourChange), "A colour that is turned over"),
        new(nameof(StopSignalKind.OwnIdea), "The child's own idea"),
    ];

    /// <summary>What can be done once a signal is chosen.</summary>
    public static readonly IReadOnlyList<Choice> Steps =
    [
        new(nameof(StopSignalStep.Shown), "The child showed it to you"),
        new(nameof(StopSignalStep.Practised), "Practised in a boring situation", "Nothing is at stake: over a game."),
        new(nameof(StopSignalStep.PractisedWithParentPlayed), "Practised with you playing the parent"),
        new(nameof(StopSignalStep.TaughtBack), "The child said in own words what happens next"),
    ];

    public static readonly IReadOnlyList<Choice> Happenings =
    [
        new(nameof(StopHappened.SignalUsed), "The child used the signal", "The signal worked. Nobody asks why."),
        new(nameof(StopHappened.Froze), "The child froze"),
        new(nameof(StopHappened.Fawned), "The child said yes to please"),
        new(nameof(StopHappened.WentAway), "The child went away", "Out of the room, or inside."),
        new(nameof(StopHappened.AskedToGoDown), "The child asked to go a step down"),
    ];

    public static readonly IReadOnlyList<Choice> AtOnce =
    [
        new(nameof(StoppedAtOnce.Yes), "Yes"),
        new(nameof(StoppedAtOnce.No), "No"),
        new(nameof(StoppedAtOnce.DidNotSay), "Did not say"),
    ];

    public static string Of<TChoice>(IReadOnlyList<Choice> among, TChoice value)
        where TChoice : struct, Enum => among.First(c => c.Value == value.ToString()).Words;

    /// <summary>People of a case to choose from; none is chosen beforehand.</summary>
    public static IReadOnlyList<Choice> People(IEnumerable<CaseMember> among) =>
        [new("", "Choose"), .. among.Select(m => new Choice(m.Id.Value.ToString("D"), m.Name))];

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Time(TimeOnly time) => time.ToString("h:mm tt", CultureInfo.InvariantCulture);

    /// <summary>One step of teaching a signal, as it stands in the register.</summary>
    public static string Of(StopSignalEntry entry) =>
        entry.Kind is { } kind
            ? $"{Of(SignalKinds, kind)}, chosen {(entry.IsChosenByChild ? "by the child" : "for the child")}"
            : Of(Steps, entry.Step);

    public static string Of(StopSeen seen) =>
        seen.DrewBack switch
        {
            null => "Signal worked",
            DrewBackHow.Froze => "Froze",
            DrewBackHow.Fawned => "Said yes to please",
            DrewBackHow.WentAway => "Went away",
            DrewBackHow.FrozeOrFawned => "Froze, or said yes to please",
            _ => "Asked to go a step down",
        };
}
