using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Holds;

/// <summary>A clinician says that something on record is what an open hold was placed for.</summary>
public sealed record LinkHoldFacts
{
    public required Guid Hold { get; init; }

    /// <summary>Of what is on record.</summary>
    public required Guid Said { get; init; }
    public required HoldCallFrom From { get; init; }

    /// <summary>Of the hold that it calls for.</summary>
    public required HoldTrigger Trigger { get; init; }

    /// <summary>On which it was told or screened, in the practice's zone.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Neither a hold nor a decision of two answers it.</summary>
    public required bool IsUnanswered { get; init; }

    /// <summary>Why both are the very same cause, in words of their own.</summary>
    public required bool HasReason { get; init; }
}

/// <param name="Held">The hold as the state has it; null where it has none of that key.</param>
public sealed record LinkHold(Hold? Held, LinkHoldFacts Facts);

/// <summary>
/// What must hold before a call is linked to a hold that stands. The hold goes on, and two clinicians end it as any other:
/// nothing is answered that they do not look at.
/// </summary>
public static class LinkHoldRules
{
    private const string Standard = "Practice standard: nobody alone makes a danger disappear; decision 1";

    public static readonly IReadOnlyList<Requirement<LinkHold>> Requirements =
    [
        Rule(
            "HL.1",
            "The hold is open, and is of the kind that this calls for.",
            l => l.Held?.Trigger == l.Facts.Trigger
        ),
        Rule(
            "HL.2",
            "It was told or screened by the day on which the hold was placed; what came later asks for a hold of its own.",
            l => l.Facts.On <= l.Held?.PlacedOn
        ),
        Rule(
            "HL.3",
            "It is no word of a child's own: that is answered by itself.",
            l => l.Facts.From != HoldCallFrom.ChildsWord
        ),
        Rule("HL.4", "It waits for an answer still.", l => l.Facts.IsUnanswered),
        Rule("HL.5", "It says why both are one and the same cause.", l => l.Facts.HasReason),
    ];

    /// <summary>The open holds to which a call may be linked.</summary>
    public static IEnumerable<Hold> MayBe(HoldCall call, IEnumerable<Hold> open)
    {
        ArgumentNullException.ThrowIfNull(call);
        return open.Where(h =>
            call.From != HoldCallFrom.ChildsWord && h.Trigger == call.Trigger && call.On <= h.PlacedOn
        );
    }

    private static Requirement<LinkHold> Rule(string id, string words, Func<LinkHold, bool> isMet) =>
        new(id, Hard, words, Standard, isMet) { CuredBy = Curer.Therapist };
}
