using static Reknit.Domain.Cause;
using static Reknit.Domain.Curer;
using static Reknit.Domain.Phases.Settings.PathwayNumber;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Gates;

/// <summary>G1: from referral to intake and safety.</summary>
public static class IntakeGate
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<IntakeGateFacts>> Requirements =
    [
        new(
            "G1.1",
            Hard,
            "It is recorded how the family comes; the most recent orders, support plans and agency's case plan are here, and a clinician confirmed that of late.",
            Standard,
            f =>
                f.Route is not null
                && (f.Route != EntryRoute.AgencyPlan || f.AgencyPlanIsOnFile)
                && (
                    f is { Route: EntryRoute.Voluntary, AnOrderIsOnFile: false }
                    || (f.PapersAreOnFile && IsConfirmed(f))
                )
        )
        {
            CuredBy = EachSide,
            Cause = Document,
            CuredOtherwise = f => f.Route is null || f.PapersAreOnFile ? (Therapist, Practice) : null,
        },
        new(
            "G1.2",
            Hard,
            "It is recorded which protective orders stand between whom, or that there is none.",
            Standard,
            f => f.ProtectiveOrdersAreRecorded
        )
        {
            CuredBy = Therapist,
            Cause = Practice,
        },
        new(
            "G1.3",
            Hard,
            "No practice that is ruled out is asked for, or that term was reviewed with somebody who may say, and the answer is on record.",
            "Practice standard 2.9; law 1b",
            f => f.RuledOutPracticesAreChecked && f.RuledOutPracticesOpen == 0
        )
        {
            CuredBy = EachSide,
            Cause = Document,
            CuredOtherwise = f => f.RuledOutPracticesAreChecked ? null : (Therapist, Practice),
        },
        new(
            "G1.4",
            Clinical,
            "The order was held against this practice's list; where it asks about custody or a schedule, the role letter was sent.",
            Standard,
            f =>
                !(f.RestsOnOrder ?? f.Route == EntryRoute.CourtOrder)
                || (f.ComponentsUnmarked == 0 && (!f.AsksForCustodyRole || f.RoleLetterIsSent))
        )
        {
            CuredBy = Therapist,
            Cause = Document,
        },
        new(
            "G1.5",
            Hard,
            "Conflicts of interest were looked for; the therapist's license is valid in the case's state; training in family work, child development, attachment and trauma is on record.",
            "Practice standards 1 (S179, S180), 2.6 [D]",
            f => f.ConflictsAreChecked && f.LicenceIsValid && f.CompetenciesAreRecorded
        )
        {
            CuredBy = PracticeOwner,
            Cause = Practice,
            HowFar = Lacking,
        },
        new(
            "G1.6",
            Clinical,
            "A payer is known for all five kinds of cost.",
            Standard,
            f => f.CostKindsWithoutPayer == 0
        )
        {
            CuredBy = EachSide,
            Cause = Document,
            HowFar = f => $"{5 - f.CostKindsWithoutPayer} of 5",
        },
        new(
            "G1.7",
            Hard,
            "The people who take part are named, and whether the question is if or how.",
            Standard,
            f => f.PartiesAreListed && f.Question is not null
        )
        {
            CuredBy = Therapist,
            Cause = Practice,
        },
        new(
            "G1.8",
            Advisory,
            "The court asks only how and when contact resumes: whether it should belongs to an evaluator, and to nobody who treats.",
            "Practice standard 2.1; T3",
            f => f.Question == IfOrWhen.When
        )
        {
            CuredBy = Court,
        },
    ];

    /// <summary>What of the three is not so, by name: each is done by somebody else.</summary>
    private static string Lacking(IntakeGateFacts f)
    {
        string[] lacking =
        [
            .. f.ConflictsAreChecked ? [] : (string[])["the look for conflicts"],
            .. f.LicenceIsValid ? [] : (string[])["a valid license"],
            .. f.CompetenciesAreRecorded
                ? []
                : (string[])
                    [
                        f.TrainingMissing.Count == 0
                            ? "training"
                            : $"training in {People.Competence.Words(f.TrainingMissing)}",
                    ],
        ];
        return lacking.Length == 0 ? "" : $"not on record: {string.Join("; ", lacking)}";
    }

    private static bool IsConfirmed(IntakeGateFacts f) =>
        f.ConfirmedMostRecentOn is { } day
        && day <= f.Today
        && day >= f.Today.AddDays(-f.Settings[OrdersConfirmedDays]);
}
