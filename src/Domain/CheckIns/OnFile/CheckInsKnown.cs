using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.OnFile;

/// <summary>One check-in as the ways of the child read it.</summary>
/// <param name="HeldWith">The adults whom its session was with, or about; empty where it was the child's alone.</param>
public sealed record HeardCheckIn(CheckIn CheckIn, IReadOnlyList<PersonId> HeldWith)
{
    /// <summary>Of the check-in as it is kept.</summary>
    public Guid Id { get; init; }

    /// <summary>UTC, when the child said that something is wrong; null where the child did not.</summary>
    public DateTime? AlertAt { get; init; }

    /// <summary>The day of the session that it asked about; null where only the day on which it was answered says it.</summary>
    public DateOnly? SessionOn { get; init; }
}

/// <summary>On one day the child said whether somebody pushed them.</summary>
public sealed record PushSaid(DateOnly On, bool Yes)
{
    /// <summary>Of the check-in in which it was said; empty where somebody typed it.</summary>
    public Guid Id { get; init; }
}

/// <summary>
/// What a child said in check-ins, as the gates of one way ask for it: numbers and days, and not a word of the child's.
/// </summary>
public sealed record CheckInsKnown
{
    /// <summary>How long after a session a check-in of the next day is still about it, in days.</summary>
    private const int NextDayWithin = 3;

    public static CheckInsKnown None { get; } = Of([], null, default, null);

    /// <summary>Different days on which the child answered on the scale that they are asked on now.</summary>
    public required int BaselineCheckIns { get; init; }

    /// <summary>From the first to the last of them.</summary>
    public required int BaselineDays { get; init; }

    /// <summary>
    /// Raw value of the child's scale, as it was last asked before a session with this adult, of this approach; null where
    /// the child skipped it, or was asked on another scale.
    /// </summary>
    public required int? ExpectedWorry { get; init; }

    /// <summary>The same, after a session.</summary>
    public required int? FeltSafe { get; init; }

    /// <summary>The last check-ins after sessions with this adult in a row in which the child felt safe and had a say.</summary>
    public required int SafeInARow { get; init; }

    /// <summary>The earliest first; a check-in that does not say it is not among them.</summary>
    public required IReadOnlyList<PushSaid> Pushes { get; init; }

    /// <summary>Days on which the child wanted less, or a stop, after a session with this adult.</summary>
    public IReadOnlyList<DateOnly> WantedLessOn { get; init; } = [];

    /// <summary>UTC, when the child last said that they want to hurt themselves; null where never.</summary>
    public DateTime? HurtingSelfAt { get; init; }

    private IReadOnlyList<HeardCheckIn> OfWay { get; init; } = [];

    /// <param name="inOrder">Of one child, the earliest first.</param>
    /// <param name="band">How the child is asked now; null where nobody has said it, and then no number counts.</param>
    /// <param name="from">The day from which the present approach counts; null where it always did.</param>
    public static CheckInsKnown Of(IReadOnlyList<HeardCheckIn> inOrder, AgeBand? band, PersonId adult, DateOnly? from)
    {
        ArgumentNullException.ThrowIfNull(inOrder);
        List<CheckIn> all = [.. inOrder.Select(h => h.CheckIn)];
        List<HeardCheckIn> ofWay = [.. inOrder.Where(h => h.HeldWith.Contains(adult))];
        List<CheckIn> present = [.. ofWay.Select(h => h.CheckIn).Where(c => !(c.On < from))];
        var days = all.Where(c => c.Band == band && c.Answers.Any(a => a.Said is Said.OnScale))
            .Select(c => c.On)
            .Distinct()
            .Order()
            .ToList();
        return new()
        {
            BaselineCheckIns = days.Count,
            BaselineDays = days.Count == 0 ? 0 : days[^1].DayNumber - days[0].DayNumber,
            ExpectedWorry = LastAsked(present, Moment.Before, Topic.Worry, band),
            FeltSafe = LastAsked(present, Moment.After, Topic.FeltSafe, band),
            SafeInARow = SessionSaid.SafeInARow(present),
            Pushes =
            [
                .. inOrder
                    .Select(h => (h.Id, h.CheckIn.On, Said: h.CheckIn.Chosen(Topic.Pushed)))
                    .Where(p => p.Said is not null)
                    .Select(p => new PushSaid(p.On, p.Said == "yes") { Id = p.Id }),
            ],
            WantedLessOn =
            [
                .. ofWay
                    .Select(h => h.CheckIn)
                    .Where(c => SessionSaid.Of([c]).AsksToGoDown)
                    .Select(c => c.On)
                    .Distinct(),
            ],
            HurtingSelfAt = inOrder.Where(h => h.CheckIn.Dangers.Contains(Danger.HurtingSelf)).Max(h => h.AlertAt),
            OfWay = ofWay,
        };
    }

    /// <summary>
    /// Also what stands on record since the minute it was said: a page that had ended when the child said it is kept as no
    /// check-in, and a check-in says only when the first thing was wrong.
    /// </summary>
    /// <param name="dangers">Of the same child.</param>
    public CheckInsKnown With(IEnumerable<DangerSaid> dangers) =>
        this with
        {
            HurtingSelfAt = dangers
                .Where(d => d.Danger == Danger.HurtingSelf)
                .Select(d => (DateTime?)d.At)
                .Append(HurtingSelfAt)
                .Max(),
        };

    /// <summary>What the child said about one session of this way; null where nobody asked about it here.</summary>
    /// <param name="next">The day of the session after it; null where there is none.</param>
    /// <param name="band">Numbers on another scale are left out, and no word that the child chose.</param>
    public SessionSaid? About(DateOnly heldOn, DateOnly? next, AgeBand band)
    {
        List<CheckIn> about = [.. OfWay.Where(h => IsAbout(h, heldOn, next)).Select(h => h.CheckIn)];
        return about.Count == 0 ? null : SessionSaid.Of(about, band);
    }

    private static bool IsAbout(HeardCheckIn heard, DateOnly heldOn, DateOnly? next) =>
        heard.SessionOn is { } on ? on == heldOn
        : heard.CheckIn.Moment == Moment.NextDay
            ? heard.CheckIn.On > heldOn
                && heard.CheckIn.On <= heldOn.AddDays(NextDayWithin)
                && !(heard.CheckIn.On > next)
        : heard.CheckIn.On == heldOn;

    /// <summary>What was skipped the last time is not known, whatever was said before.</summary>
    private static int? LastAsked(IEnumerable<CheckIn> present, Moment moment, Topic topic, AgeBand? band) =>
        present.LastOrDefault(c => c.Moment == moment && c.Asked.Any(q => q.Topic == topic)) is { } last
        && last.Band == band
            ? last.Raw(topic)
            : null;
}
