using Reknit.Domain.Safety;
using static Reknit.Domain.Cause;
using static Reknit.Domain.Curer;
using static Reknit.Domain.Phases.Settings.PathwayNumber;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Gates;

/// <summary>G2: from intake and safety to suitability and plan.</summary>
public static class ScreeningGate
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<ScreeningGateFacts>> Requirements =
    [
        new(
            "G2.1",
            Hard,
            "Each parent was seen alone, at a time of their own.",
            Standard,
            f => f.ParentsNotSeenAlone == 0
        )
        {
            CuredBy = EachParent,
            Cause = Event,
            HowFar = f => CourtDecisions.Written(f.DecidedWithoutIntake),
        },
        Screen(
            "G2.2",
            "Each parent was asked alone about violence by a trained clinician, and the outcome is recorded.",
            f => f.ParentsWithoutViolenceScreen == 0
        ) with
        {
            HowFar = f => CourtDecisions.Written(f.DecidedWithoutIntake),
            Cause = Practice,
        },
        Screen(
            "G2.3",
            "It was asked about extreme abuse, substance use, domestic violence, abandonment and severe mental illness.",
            f => f.ExclusionItemsOpen == 0
        ) with
        {
            Cause = Practice,
            HowFar = f => f.ExclusionItemsOpen == 0 ? "" : $"{f.ExclusionItemsOpen} of 5 to ask",
        },
        Screen(
            "G2.4",
            "Each parent was asked about alcohol and drugs, and what was positive was followed up.",
            f => f.ParentsWithoutSubstanceScreen == 0
        ) with
        {
            HowFar = f => CourtDecisions.Written(f.DecidedWithoutIntake),
        },
        Screen(
            "G2.5",
            "Each parent was asked about mood and anxiety, and an answer on suicide was followed up.",
            f => f.ParentsWithoutMoodScreen == 0
        ) with
        {
            HowFar = f =>
                string.Join(
                    "; ",
                    new[]
                    {
                        f.MoodFollowedUpLater > 0 ? "followed up later than the same day" : "",
                        CourtDecisions.Written(f.DecidedWithoutIntake),
                    }.Where(words => words.Length > 0)
                ),
        },
        new(
            "G2.6",
            Clinical,
            "The therapist has seen the child alone often enough.",
            Standard,
            f => f.ChildSessions >= f.Settings[ChildSessionsBeforePlan]
        )
        {
            CuredBy = Therapist,
            HowFar = f => $"{f.ChildSessions} of {f.Settings[ChildSessionsBeforePlan]}",
        },
        Screen(
            "G2.7",
            "The child was asked alone about suicide, and the outcome of the trauma screen is recorded.",
            f => f.ChildIsScreenedForSuicide && f.ChildsTraumaScreenIsRecorded
        ),
        Screen(
            "G2.8",
            "The child's wishes and worries are there in the child's own words or drawing.",
            f => f.ChildsWishesAreRecorded
        ),
        Screen(
            "G2.9",
            "For everything that was disclosed it is decided whether it must be reported.",
            f => f.DisclosuresWithoutDecision == 0
        ),
        Screen("G2.10", "The therapist has read the orders and records.", f => f.PapersAreRead) with
        {
            Cause = Practice,
        },
    ];

    /// <summary>
    /// Done by the therapist, and told to nobody outside where the day alone would tell of a screen that was positive, of a
    /// child's words or of a disclosure.
    /// </summary>
    private static Requirement<ScreeningGateFacts> Screen(
        string id,
        string words,
        Func<ScreeningGateFacts, bool> isMet
    ) => new(id, Hard, words, Standard, isMet) { CuredBy = Therapist };
}
