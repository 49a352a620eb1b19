using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Settings;
using static Reknit.Domain.Curer;
using static Reknit.Domain.Phases.Settings.PathwayNumber;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Steps;

/// <summary>What is known before the next step in one room; from the sessions on the present step.</summary>
public sealed record StepUpFacts
{
    /// <summary>All sessions on this step since it was last begun, the earliest first.</summary>
    public required IReadOnlyList<StepSession> OnThisStep { get; init; }

    /// <summary>The child's own next-day worry before contact began; raw values of the present scale.</summary>
    public required IReadOnlyList<int> UsualNextDay { get; init; }
    public required AgeBand Band { get; init; }

    /// <summary>The child said so, alone.</summary>
    public required bool ChildIsReadyForMore { get; init; }

    /// <summary>The child's own therapist has raised no concern, or a case conference was held about it.</summary>
    public required bool OwnTherapistIsHeard { get; init; }
    public required PathwaySettings Settings { get; init; }
}

/// <summary>G5s: one step up within joint sessions and supported contact.</summary>
public static class StepUpRules
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<StepUpFacts>> Requirements =
    [
        new("G5s.1", Clinical, "There were enough sessions on this step.", Standard, f => Last(f).Count >= Asked(f))
        {
            CuredBy = Therapist,
            HowFar = f => $"{f.OnThisStep.Count} of {Asked(f)}",
        },
        OfChild(
            "G5s.2",
            Clinical,
            "The child's worry was never too high in the last sessions.",
            f => Each(f, s => s.PeakOnTen <= f.Settings[PeakWorry])
        ),
        OfChild(
            "G5s.3",
            Clinical,
            "At the end the worry was low, or half of the highest.",
            f => Each(f, s => s.EndOnTen <= f.Settings[EndWorry] || s.EndOnTen * 2 <= s.PeakOnTen)
        ),
        OfChild(
            "G5s.4",
            Clinical,
            "On the next day the worry was near what is usual for the child.",
            f => Each(f, s => IsNearUsual(f, s))
        ),
        OfChild("G5s.5", Hard, "The child says that nobody pushed them.", f => Each(f, s => s.SomebodyPushed == false)),
        OfChild(
            "G5s.6",
            Hard,
            "Where the stop signal was used, the child says that everything stopped at once.",
            f => Each(f, s => s.Stop is StopOutcome.NotUsed or StopOutcome.StoppedAtOnce)
        ),
        OfChild("G5s.7", Hard, "The child did not say that it was too much.", f => Each(f, s => !s.TooMuch)),
        new(
            "G5s.8",
            Hard,
            "The parent kept the ground rules and crossed no red line.",
            Standard,
            f =>
                Each(
                    f,
                    s => s.IsWritten && s.RedLinesCrossed == 0 && s.GroundRulesNotKept <= f.Settings[GroundRulesNotKept]
                )
        )
        {
            CuredBy = RebuildingParent,
        },
        OfChild("G5s.9", Hard, "The child says that they are ready for a bit more.", f => f.ChildIsReadyForMore),
        new(
            "G5s.10",
            Hard,
            "The child's own therapist has no open concern, or it was talked about in a case conference.",
            "Practice standard 2.6 [D]; decision 8",
            f => f.OwnTherapistIsHeard
        )
        {
            CuredBy = ChildsOwnTherapist,
        },
    ];

    /// <summary>What is asked of the last sessions holds of this one; G5s.2 to G5s.8.</summary>
    public static bool IsSteady(StepSession session, IReadOnlyList<int> usualNextDay, PathwaySettings settings)
    {
        ArgumentNullException.ThrowIfNull(session);
        var alone = new StepUpFacts
        {
            OnThisStep = [session],
            UsualNextDay = usualNextDay,
            Band = session.Band,
            ChildIsReadyForMore = true,
            OwnTherapistIsHeard = true,
            Settings = settings,
        };
        // How many sessions there were is asked elsewhere.
        return Requirements.Where(r => r.Id != "G5s.1").All(r => r.IsMet(alone));
    }

    private static int Asked(StepUpFacts f) => f.Settings[SessionsOnStep];

    private static List<StepSession> Last(StepUpFacts f) => [.. f.OnThisStep.TakeLast(Asked(f))];

    /// <summary>Of no session at all nothing holds.</summary>
    private static bool Each(StepUpFacts f, Func<StepSession, bool> holds) =>
        Last(f) is { Count: > 0 } last && last.All(holds);

    /// <summary>A mean is made while comparing and never kept; decision 20.</summary>
    private static bool IsNearUsual(StepUpFacts f, StepSession session) =>
        f.UsualNextDay.Count > 0
        && session.NextDayOnTen <= f.UsualNextDay.Average(raw => AgeBands.OnTen(f.Band, raw)) + f.Settings[NextDayRise];

    private static Requirement<StepUpFacts> OfChild(
        string id,
        RequirementKind kind,
        string words,
        Func<StepUpFacts, bool> isMet
    ) => new(id, kind, words, Standard, isMet) { CuredBy = Child };
}
