namespace Reknit.Domain.Phases.ByHand;

/// <summary>
/// Whether one of the five reasons to exclude is there, as somebody was asked; practice standard 2.3. A yes, and what nobody
/// knows, is for the decision on suitability to answer.
/// </summary>
public enum Exclusion
{
    Yes,
    NotKnown,
    No,
}
