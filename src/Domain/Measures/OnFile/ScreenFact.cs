using Reknit.Domain.People;

namespace Reknit.Domain.Measures.OnFile;

/// <summary>A screen that was not struck, with what it came to and what followed.</summary>
public sealed record ScreenFact(
    ScreenId Id,
    PersonId Person,
    PersonId? By,
    ScreenKind Kind,
    string? Instrument,
    DateOnly On,
    DateTime KeptAt,
    ScreenOutcome Outcome,
    IReadOnlyList<FollowUpFact> FollowUps
)
{
    private static readonly IReadOnlyList<Part> AllParts =
    [
        .. BatteryTable.Rows.SelectMany(r => r.Parts).Where(p => p.Instruments.Count > 0),
    ];

    /// <summary>Nothing has to follow, or what has to was written down.</summary>
    public bool IsFollowedUp => Outcome.Alerts.Count == 0 || FollowUps.Count > 0;

    /// <summary>Somebody still has to act, or to tell the one adult whom the child chose.</summary>
    public bool NeedsFollowUp =>
        !IsFollowedUp
        || FollowUps.OrderBy(f => f.On).ThenBy(f => f.WrittenAt).LastOrDefault()?.Said.SafeAdultWaits == true;

    /// <summary>It shows something that a safety plan has to answer; practice standard 2.6, G3.7.</summary>
    public bool IsPositive => Outcome.Positive is Positive.Yes || Outcome.NeedsSafetyPlan || Outcome.AsksForRisk;

    /// <summary>The one adult whom a child chose last, at a follow-up of any of their screens; null where they chose nobody.</summary>
    public static PersonId? SafeAdultOf(IEnumerable<ScreenFact> ofChild) =>
        ofChild
            .SelectMany(f => f.FollowUps)
            .OrderBy(f => f.On)
            .ThenBy(f => f.WrittenAt)
            .LastOrDefault(f => f.Said.SafeAdult is not null)
            ?.Said.SafeAdult;

    /// <summary>The parts of the battery that it answers, done or not.</summary>
    public IReadOnlyList<string> Parts =>
        Kind switch
        {
            ScreenKind.Violence => [BatteryTable.Violence.Id],
            ScreenKind.RiskAssessment => [BatteryTable.Suicide.Id],
            _ => [.. OfInstrument().Select(p => p.Id).Distinct()],
        };

    /// <summary>Whether it does a part: finished, and alone where the part is asked alone.</summary>
    public bool Does(string part) =>
        Parts.Contains(part)
        && Outcome.IsDone
        && (Outcome.WasAlone || !OfInstrument().Any(p => p.Id == part && p.IsAlone));

    private IEnumerable<Part> OfInstrument() => AllParts.Where(p => p.Instruments.Contains(Instrument));
}

/// <summary>What was done after an answer on which somebody must act.</summary>
public sealed record FollowUpFact(DateOnly On, DateTime WrittenAt, FollowUpSaid Said);
