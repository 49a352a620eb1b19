using Reknit.Domain.People;

namespace Reknit.Domain.Portal;

/// <summary>Why somebody with a door was told that there is something for them.</summary>
public enum NoticeOccasion
{
    /// <summary>A release asks for their answer.</summary>
    ReleaseWaits,

    /// <summary>The copy of what they signed lies in the portal.</summary>
    CopyThere,

    /// <summary>A release that they signed is about to end.</summary>
    ReleaseEnds,

    /// <summary>A paper was laid into the portal for them.</summary>
    PaperThere,

    /// <summary>An agreement asks for their answer.</summary>
    AgreementWaits,
}

/// <summary>That somebody was told of a thing in the portal: for each occasion and thing once, whether or not they came.</summary>
public sealed class PortalNotice : IOfPractice
{
    public required PracticeId PracticeId { get; init; }
    public required PersonId PersonId { get; init; }
    public required NoticeOccasion Occasion { get; init; }
    public required Guid ThingId { get; init; }
    public required DateTime At { get; init; }
}
