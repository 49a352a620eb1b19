using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure.Tellings;

/// <summary>How it was made sure who was on the telephone.</summary>
public enum CallerProof
{
    /// <summary>Nothing but that somebody called was said.</summary>
    NotVerified,

    /// <summary>The practice called back on a number on file, or one that the court or the bar lists.</summary>
    CalledBack,

    /// <summary>The voice is well known to whoever spoke.</summary>
    KnownVoice,
}

/// <summary>A call, as a note: who, how long, what was heard; what was told stands as disclosures of their own.</summary>
public sealed class CallNote : IRecorded
{
    public const int WordsLength = 4000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>A person of the case; null for a court or somebody else.</summary>
    public required PersonId? With { get; init; }
    public required AudienceKind WithKind { get; init; }

    /// <summary>Who it was, where it is nobody of the case.</summary>
    public required Sealed? WithWords { get; init; }
    public required CallerProof Proof { get; init; }
    public required DateTime At { get; init; }
    public required int Minutes { get; init; }

    /// <summary>What they said and wanted.</summary>
    public required Sealed Heard { get; init; }
    public required PersonId By { get; init; }

    public Strand Strand => CaseId.Strand;
}
