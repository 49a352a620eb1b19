using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.OnFile;

/// <summary>A child asked to hear again what is private; never changed afterwards.</summary>
public sealed class PrivacyAskedAgain : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }

    /// <summary>In the practice's zone.</summary>
    public required DateOnly AskedOn { get; init; }
    public required PersonId WrittenBy { get; init; }
    public required DateTime WrittenAt { get; init; }

    public Strand Strand => Child.Strand;

    /// <summary>After this talk; of one day, the later written comes after.</summary>
    public bool IsAfter(PrivacyTalk talk)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return AskedOn > talk.HeldOn || (AskedOn == talk.HeldOn && WrittenAt > talk.WrittenAt);
    }
}
