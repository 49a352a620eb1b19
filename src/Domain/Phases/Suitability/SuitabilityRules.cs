using Reknit.Domain.CheckIns;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Suitability;

/// <summary>What is decided about one child and one adult.</summary>
public enum SuitabilityOutcome
{
    /// <summary>The full way, at the child's pace.</summary>
    Suitable,

    /// <summary>A limited aim, and a good one.</summary>
    SafePointOfContact,

    /// <summary>Support for the child and the parents' own work; no step of contact.</summary>
    OwnWorkOnly,

    /// <summary>Not suitable; the child is protected. A good ending.</summary>
    NotSuitableChildProtected,

    /// <summary>Family or individual therapy, or another service, fits better.</summary>
    OtherHelpFirst,
}

/// <summary>Whose account a hypothesis rests on.</summary>
public enum HypothesisSource
{
    Child,
    RebuildingParent,
    ClosestParent,
    ChildsOwnTherapist,
    School,
    Records,
    Observation,
}

/// <summary>One explanation of the contact problem, held beside others; there is no score of any of them.</summary>
/// <param name="HasFor">Something that speaks for it is written down.</param>
/// <param name="HasAgainst">Something that speaks against it is written down, or that nothing does.</param>
public sealed record Hypothesis(IReadOnlyList<HypothesisSource> Sources, bool HasFor, bool HasAgainst);

/// <summary>A decision on suitability as it is about to be signed.</summary>
public sealed record SuitabilityFacts
{
    public required IReadOnlyList<ContraindicationAnswer> Answers { get; init; }
    public required IReadOnlyList<Hypothesis> Hypotheses { get; init; }
    public required SuitabilityOutcome? Outcome { get; init; }

    /// <summary>Of a safe point of contact, the step that it aims at; null where none is named.</summary>
    public required Rung? Aim { get; init; }

    /// <summary>Why it is decided so is written down.</summary>
    public required bool HasReason { get; init; }

    /// <summary>The responsible therapist signs, licensed on this day.</summary>
    public required bool SignerIsTherapist { get; init; }

    /// <summary>A parent or caregiver is able to be accountable, as far as is known.</summary>
    public required bool SomebodyCanBeAccountable { get; init; }

    /// <summary>The child was asked what they want of it; the answer is written down, whatever it is.</summary>
    public required bool ChildIsAsked { get; init; }

    /// <summary>What the file knows to be there, or to be open.</summary>
    public IReadOnlyList<Contraindication> OnFile { get; init; } = [];

    /// <summary>Practice setting, three at least.</summary>
    public required int HypothesesAsked { get; init; }

    /// <summary>Practice setting, two at least.</summary>
    public required int SourcesAsked { get; init; }
}

/// <summary>What must hold before a decision on suitability is signed.</summary>
public static class SuitabilityRules
{
    private const string Standard = "Practice standard 2.8 [D]";

    /// <summary>While one of these is open, or nobody knows, no step of contact is planned.</summary>
    private static readonly IReadOnlyList<Contraindication> StopsContact =
    [
        Contraindication.CurrentAbuseOrNeglect,
        Contraindication.SexualAbuse,
        Contraindication.AbductionOrLethality,
        Contraindication.RuledOutPractice,
    ];

    public static readonly IReadOnlyList<Requirement<SuitabilityFacts>> Requirements =
    [
        Rule(
            "SU.1",
            Hard,
            "Each of the fourteen contraindications is answered; unknown is an answer.",
            f => Contraindications.All.All(c => Of(f, c.Contraindication) != Finding.Unanswered)
        ),
        Rule(
            "SU.2",
            Hard,
            "What is present or unknown has a line of words.",
            f => f.Answers.All(a => a.HasWords || a.Finding is Finding.Absent or Finding.Unanswered)
        ),
        Rule(
            "SU.3",
            Clinical,
            "Several explanations are held side by side, each with what speaks for it and against it.",
            f => f.Hypotheses.Count(h => h is { HasFor: true, HasAgainst: true }) >= f.HypothesesAsked
        ),
        Rule(
            "SU.4",
            Clinical,
            "They rest on more than one source.",
            f => f.Hypotheses.SelectMany(h => h.Sources).Distinct().Count() >= f.SourcesAsked
        ),
        Rule("SU.5", Hard, "It says what is decided, and why.", f => f.Outcome is not null && f.HasReason),
        Rule(
            "SU.6",
            Hard,
            "No step of contact is planned while abuse, a risk to life or a practice that is ruled out is open or unknown.",
            f => !PlansContact(f) || StopsContact.All(c => Of(f, c) is Finding.Absent or Finding.PresentAddressed)
        ),
        Rule(
            "SU.7",
            Clinical,
            "Where contact is planned, somebody is able to be accountable, and the child was asked what they want.",
            f => !PlansContact(f) || (f.SomebodyCanBeAccountable && f.ChildIsAsked)
        ),
        Rule("SU.8", Hard, "The responsible therapist signs it.", f => f.SignerIsTherapist),
        Rule(
            "SU.9",
            Hard,
            "A safe point of contact names the step that it aims at.",
            f =>
                f.Outcome != SuitabilityOutcome.SafePointOfContact
                || f.Aim is >= Rung.PhotoOrVoice and < Rung.TimeUnderTheOrder
        ),
        Rule(
            "SU.10",
            Hard,
            "Where an answer says absent and the file says otherwise, a line says on what it rests.",
            f => f.Answers.All(a => a.Finding != Finding.Absent || a.HasWords || !f.OnFile.Contains(a.About))
        ) with
        {
            HowFar = f =>
                string.Join(
                    ", ",
                    f.Answers.Where(a => a.Finding == Finding.Absent && !a.HasWords && f.OnFile.Contains(a.About))
                        .Select(a => $"question {(int)a.About + 1}")
                ),
        },
    ];

    public static Decision Decide(SuitabilityFacts facts, IReadOnlyList<Override> overrides) =>
        Decision.On(Requirements, facts, overrides);

    private static bool PlansContact(SuitabilityFacts f) =>
        f.Outcome is SuitabilityOutcome.Suitable or SuitabilityOutcome.SafePointOfContact;

    private static Finding Of(SuitabilityFacts f, Contraindication about) =>
        f.Answers.LastOrDefault(a => a.About == about)?.Finding ?? Finding.Unanswered;

    private static Requirement<SuitabilityFacts> Rule(
        string id,
        RequirementKind kind,
        string words,
        Func<SuitabilityFacts, bool> isMet
    ) => new(id, kind, words, Standard, isMet) { CuredBy = Curer.Therapist };
}
