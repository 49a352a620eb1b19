using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Reviews;

/// <summary>What a review decides about the plan.</summary>
public enum ReviewOutcome
{
    Continue,
    Adapt,
    Hold,
    Return,
    Close,
}

/// <summary>A review as it is about to be signed.</summary>
public sealed record ReviewFacts
{
    public required ReviewOutcome? Outcome { get; init; }

    /// <summary>What the child says of it, asked alone, is written down.</summary>
    public required bool ChildIsHeard { get; init; }

    /// <summary>Measures and goals were looked at; where one is due, words say why it was not taken.</summary>
    public required bool MeasuresAreSeen { get; init; }

    /// <summary>Orders were looked at, and confirmed as the most recent.</summary>
    public required bool OrdersAreSeen { get; init; }

    /// <summary>It is due because no step was gained, or the work has gone on for long.</summary>
    public required bool IsWithOthers { get; init; }

    /// <summary>The child's own therapist was consulted for it.</summary>
    public required bool OwnTherapistIsConsulted { get; init; }

    /// <summary>The second clinician signs it too.</summary>
    public required bool SecondClinicianSigns { get; init; }

    /// <summary>Why the work is productive and good for the child is written down.</summary>
    public required bool HasReason { get; init; }

    /// <summary>What is done in another way from now on is written down.</summary>
    public required bool SaysWhatChanges { get; init; }
}

/// <summary>What a review decided is not to follow after all, as somebody is about to say it.</summary>
/// <param name="Waits">It was not done yet, and nobody has said otherwise.</param>
public sealed record OtherwiseDraft(bool Waits, string Because);

/// <summary>What must hold before a review is signed.</summary>
public static class ReviewRules
{
    private const string Standard = "Practice standard 2.6 [D]: review";

    public static readonly IReadOnlyList<Requirement<ReviewFacts>> Requirements =
    [
        Rule("RV.1", Hard, "It says what is decided.", f => f.Outcome is not null),
        Rule("RV.2", Hard, "The child's voice is in it.", f => f.ChildIsHeard),
        Rule(
            "RV.3",
            Clinical,
            "Measures and goals were looked at; where one is due, words say why it was not taken.",
            f => f.MeasuresAreSeen
        ),
        Rule(
            "RV.4",
            Hard,
            "The orders were looked at, and were said to be the most recent of late.",
            f => f.OrdersAreSeen
        ),
        Rule(
            "RV.5",
            Hard,
            "Where no step was gained, or the work has gone on for long, the child's own therapist was consulted of late.",
            f => !f.IsWithOthers || f.OwnTherapistIsConsulted
        ),
        Rule(
            "RV.6",
            Hard,
            "In such a review the second clinician signs too.",
            f => !f.IsWithOthers || f.SecondClinicianSigns
        ),
        Rule(
            "RV.7",
            Hard,
            "Going on after such a review has a written reason.",
            f => !f.IsWithOthers || f.HasReason || f.Outcome is ReviewOutcome.Return or ReviewOutcome.Close
        ),
        Rule(
            "RV.8",
            Hard,
            "A review that changes the plan says what changes.",
            f => f.Outcome != ReviewOutcome.Adapt || f.SaysWhatChanges
        ),
    ];

    /// <summary>What a review decided waits until it is done, or until somebody says why it is not to be.</summary>
    public static readonly IReadOnlyList<Requirement<OtherwiseDraft>> Otherwise =
    [
        new("RV.20", Hard, "What the review decided still waits.", Standard, d => d.Waits)
        {
            CuredBy = Curer.Therapist,
        },
        new("RV.21", Hard, "It says why it is not to follow.", Standard, d => !string.IsNullOrWhiteSpace(d.Because))
        {
            CuredBy = Curer.Therapist,
        },
    ];

    public static Decision Decide(ReviewFacts facts, IReadOnlyList<Override> overrides) =>
        Decision.On(Requirements, facts, overrides);

    private static Requirement<ReviewFacts> Rule(
        string id,
        RequirementKind kind,
        string words,
        Func<ReviewFacts, bool> isMet
    ) => new(id, kind, words, Standard, isMet) { CuredBy = Curer.Therapist };
}
