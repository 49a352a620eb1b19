using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.OnFile;

/// <summary>A therapist told a child what is private and what is not; never changed afterwards.</summary>
public sealed class PrivacyTalk : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }

    /// <summary>In the practice's zone.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>The <see cref="Trust.ConfidentialityTalk"/> as JSON.</summary>
    public required Sealed Said { get; init; }
    public required PersonId WrittenBy { get; init; }
    public required DateTime WrittenAt { get; init; }

    public Strand Strand => Child.Strand;
}
