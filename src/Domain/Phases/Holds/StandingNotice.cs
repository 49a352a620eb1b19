using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reknit.Domain.Phases.Reviews;
using Reknit.Domain.Phases.Settings;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Holds;

/// <summary>A notice to all entitled is about to be made ready.</summary>
/// <param name="Occasion">A standing cause, or a count that the order asks for.</param>
/// <param name="HasStood">Something has held the work back since the day that the practice set.</param>
/// <param name="OrderAsks">A therapist says that the order asks for a count.</param>
/// <param name="Ordered">Sessions that the order names.</param>
/// <param name="Hearers">To how many people the decision on what may leave lets it go.</param>
public sealed record NoticeFacts(TellingOccasion Occasion, bool HasStood, bool OrderAsks, int? Ordered, int Hearers);

/// <summary>
/// The notice that is drafted once something has held the work back for a month: a document or an event, never a motive,
/// and nothing of what a child answered, of a screen or of a report; decision 7.
/// </summary>
public static class StandingNotice
{
    public static readonly IReadOnlyList<Requirement<NoticeFacts>> Requirements =
    [
        new(
            "NT.1",
            Hard,
            "What holds the work back has stood for as many days as the practice set.",
            "Decision 7",
            f => f.Occasion != TellingOccasion.Notice || f.HasStood
        )
        {
            CuredBy = Curer.Therapist,
        },
        new(
            "NT.2",
            Hard,
            "The order asks for a count, and names a number of sessions.",
            "Practice standard 1.1 (T4)",
            f => f.Occasion != TellingOccasion.CountAndPace || f is { OrderAsks: true, Ordered: > 0 }
        )
        {
            CuredBy = Curer.Therapist,
        },
        new("NT.3", Hard, "There is somebody whom it may reach.", "Decision 7", f => f.Hearers > 0)
        {
            CuredBy = Curer.Therapist,
        },
    ];

    /// <summary>Whether something that began then has stood long enough for a draft.</summary>
    public static bool IsDue(DateOnly since, DateOnly today, PathwaySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return since.AddDays(settings[PathwayNumber.NoticeDays]) <= today;
    }

    /// <summary>
    /// A child's own time is nobody's to make known. Of what is told to nobody, such as harm on record, a screen or what a
    /// child said, the day alone would tell; a hold's day is told by the therapist who lets the notice go.
    /// </summary>
    public static bool MayBeNamed(HeldBack held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return held.CuredBy != Curer.Child
            && held.Id is not ("LK.6" or "LK.16" or "LK.19" or "LK.31")
            && (held.Cause != Cause.Untold || IsHold(held));
    }

    /// <summary>
    /// What a notice of these names, each with its day, as a short mark; another one as soon as any of it ends or another
    /// is added. Empty where nothing stands.
    /// </summary>
    public static string Mark(IReadOnlyList<HeldBack> held)
    {
        ArgumentNullException.ThrowIfNull(held);
        var named = held.Select(h => FormattableString.Invariant($"{h.Id} {h.Since:yyyy-MM-dd}"));
        return held.Count == 0
            ? ""
            : Convert.ToHexString(
                SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', named.Order(StringComparer.Ordinal))))
            )[..40];
    }

    private static bool IsHold(HeldBack held) => HoldTriggers.All.Any(t => t.Id == held.Id);

    /// <summary>
    /// The draft, for a therapist to change; each cause with its own day. A hold whose cause is told to nobody has no day
    /// here: it may be the day after a visit.
    /// </summary>
    /// <param name="held">What has stood long enough; none empty.</param>
    public static string Words(string child, string adult, IReadOnlyList<HeldBack> held)
    {
        ArgumentNullException.ThrowIfNull(held);
        IEnumerable<string> sentences =
        [
            $"The practice plans no new step in the work of {child} with {adult} for now.",
            .. held.Where(h => h.Cause != Cause.Untold)
                .OrderBy(h => h.Since)
                .Select(h => $"Since {h.Since.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} {CauseOf(h)}.")
                .Distinct(),
            .. held.Select(CureOf).OfType<string>().Distinct(),
            "Each person's own sessions go on.",
            "Time together that a court order gives is not part of this, and goes on as the order says.",
        ];
        return string.Join(' ', sentences);
    }

    private static string CauseOf(HeldBack held) =>
        held.Cause switch
        {
            Cause.Document when held.Id == HoldTriggers.Of(HoldTrigger.RightsPetition).Id =>
                "a court has a petition before it that concerns a parent's rights",
            Cause.Practice => "a step of the practice's own, such as reading a paper, is not done yet",
            Cause.Document => "a paper that the work needs, such as a release or an order, is not in force",
            _ => "something that the plan asks for has not been held yet",
        };

    /// <summary>Nobody is named alone: that would read as a motive.</summary>
    private static string? CureOf(HeldBack held) =>
        held.Cause == Cause.Untold ? null
        : held.Cause == Cause.Practice ? "The practice can put it right itself."
        : held.CuredBy is Curer.Court or Curer.EachSide or Curer.EachParent
            ? $"It can be put right by {CurerWords.Of(held.CuredBy.Value)}."
        : null;
}
