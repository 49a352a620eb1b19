using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Phases.OnFile;

/// <summary>Since when what holds one way back is so, as it was seen once a day; lists read its nearest days.</summary>
public sealed class WayWatch : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required WayId WayId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Each <see cref="Reviews.UnmetSince"/> as JSON: which they are is the child's and each adult's own.</summary>
    public required Sealed Unmet { get; set; }

    /// <summary>The nearest day by which somebody looks at it; null where nothing holds the way back.</summary>
    public DateOnly? LookBy { get; set; }

    /// <summary>The day from which a notice is drafted; null where nothing may be named in one.</summary>
    public DateOnly? NoticeFrom { get; set; }
    public DateOnly? LookedOn { get; set; }
    public PersonId? LookedBy { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
