using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Safety;

/// <summary>What was decided about one disclosure.</summary>
public enum ReportDecision
{
    Made,
    NotRequired,
}

/// <summary>A decision about one disclosure as it is about to be signed; kept in a compartment of its own.</summary>
public sealed record ReportDecisionFacts
{
    public required ReportDecision? Decision { get; init; }
    public required bool HasReason { get; init; }

    /// <summary>Who heard it decides; the duty is their own.</summary>
    public required bool IsByWhoHeard { get; init; }

    /// <summary>
    /// Who heard it may be ill or gone: the lead decides too, for the practice. That takes nobody's own duty from them.
    /// </summary>
    public required bool IsByLead { get; init; }

    /// <summary>Who heard it has put down that a report was made.</summary>
    public required bool WhoHeardReported { get; init; }

    /// <summary>Somebody was asked to approve it first, whoever that is.</summary>
    public required bool WaitsForApproval { get; init; }

    /// <summary>When the practice heard of it; UTC instant.</summary>
    public required DateTime HeardAt { get; init; }

    /// <summary>When the agency was called; UTC instant, null where it was not.</summary>
    public required DateTime? CalledAt { get; init; }
    public required bool HasAgency { get; init; }

    /// <summary>Of the written report: both day and time, not before it was heard and not to come; or neither.</summary>
    public required bool WrittenTimeIsWhole { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTime Now { get; init; }
}

/// <summary>What must hold before a decision on reporting is signed. It waits for nobody, and judges nobody's truth.</summary>
public static class ReportDecisionRules
{
    private const string Standard = "Decision 2; Cal. Penal Code 11166(a)";

    public static readonly IReadOnlyList<Requirement<ReportDecisionFacts>> Requirements =
    [
        Rule("MR.1", "It says whether a report was made, or was not required.", f => f.Decision is not null),
        Rule(
            "MR.2",
            "Where none was required it says why.",
            f => f.Decision != ReportDecision.NotRequired || f.HasReason
        ),
        Rule(
            "MR.3",
            "Where one was made it names the agency and when it was called.",
            f =>
                f.Decision != ReportDecision.Made
                || (f.HasAgency && f.CalledAt is { } called && called >= f.HeardAt && called <= f.Now)
        ),
        Rule(
            "MR.4",
            "Who heard it decides it; the clinical lead does too, and says why in their place.",
            f => f.IsByWhoHeard || (f.IsByLead && f.HasReason)
        ),
        Rule("MR.5", "It waits for nobody's approval.", f => !f.WaitsForApproval),
        Rule(
            "MR.6",
            "When a written report went out is said with its day and its time, after it was heard; or not at all.",
            f => f.WrittenTimeIsWhole
        ),
        Rule(
            "MR.7",
            "What who heard it has reported, nobody else calls not required.",
            f => f.IsByWhoHeard || f.Decision != ReportDecision.NotRequired || !f.WhoHeardReported
        ),
    ];

    public static Decision Decide(ReportDecisionFacts facts) => Reknit.Domain.Decision.On(Requirements, facts);

    private static Requirement<ReportDecisionFacts> Rule(
        string id,
        string words,
        Func<ReportDecisionFacts, bool> isMet
    ) => new(id, Hard, words, Standard, isMet) { CuredBy = Curer.Therapist };
}
