using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure.Tellings;

/// <summary>
/// A decision that one reader's accounting lists an emergency, or no longer does. Each reader has one of their own, for
/// what endangers nobody in one parent's hands may do so in the other's; practice decision 2. The newest counts.
/// </summary>
public sealed class EmergencyShowing : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmergencyId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Who would read of it.</summary>
    public required PersonId Reader { get; init; }
    public required bool IsShown { get; init; }
    public required Sealed Because { get; init; }
    public required PersonId DecidedBy { get; init; }
    public required DateTime DecidedAt { get; init; }

    public Strand Strand => CaseId.Strand;
}
