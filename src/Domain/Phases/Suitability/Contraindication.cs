namespace Reknit.Domain.Phases.Suitability;

/// <summary>What speaks against the work, or asks for care; practice standard 2.8.</summary>
public enum Contraindication
{
    CurrentAbuseOrNeglect,
    ViolenceOrProtectiveOrder,
    SexualAbuse,
    SubstanceUse,
    SevereMentalIllness,
    Abandonment,
    PendingInvestigation,
    AbductionOrLethality,
    ChildInCrisis,
    ChildsSteadyRefusal,
    NoTherapistForChild,
    NoAccountability,
    AskedToEvaluate,
    RuledOutPractice,
}

/// <summary>What was found for one of them.</summary>
public enum Finding
{
    Unanswered,
    Absent,
    PresentAddressed,
    PresentOpen,
    Unknown,
}

/// <summary>The answer to one contraindication.</summary>
/// <param name="HasWords">A line says what it rests on.</param>
public sealed record ContraindicationAnswer(Contraindication About, Finding Finding, bool HasWords);

/// <summary>One contraindication in words.</summary>
public sealed record ContraindicationLine(Contraindication Contraindication, string Words);

/// <summary>The fourteen.</summary>
public static class Contraindications
{
    public static readonly IReadOnlyList<ContraindicationLine> All =
    [
        new(Contraindication.CurrentAbuseOrNeglect, "Current abuse or neglect, substantiated or credible."),
        new(
            Contraindication.ViolenceOrProtectiveOrder,
            "Violence between the adults with control or stalking, or a protective order in force."
        ),
        new(Contraindication.SexualAbuse, "Sexual abuse of the child by this parent."),
        new(Contraindication.SubstanceUse, "An active substance use disorder."),
        new(Contraindication.SevereMentalIllness, "A severe mental illness that is not treated."),
        new(Contraindication.Abandonment, "Abandonment, on purpose and consistent."),
        new(Contraindication.PendingInvestigation, "A pending investigation or criminal case."),
        new(Contraindication.AbductionOrLethality, "A credible risk to life, or of abduction."),
        new(
            Contraindication.ChildInCrisis,
            "The child is suicidal, dissociates, or is in acute post-traumatic stress."
        ),
        new(Contraindication.ChildsSteadyRefusal, "The child says no, clearly and steadily."),
        new(Contraindication.NoTherapistForChild, "The child has no therapist of their own."),
        new(Contraindication.NoAccountability, "A parent refuses any accountability."),
        new(Contraindication.AskedToEvaluate, "The court asks the therapist to evaluate or to decide."),
        new(Contraindication.RuledOutPractice, "The order asks for a practice that is ruled out."),
    ];
}
