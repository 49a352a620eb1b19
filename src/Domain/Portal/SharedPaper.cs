using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;

namespace Reknit.Domain.Portal;

/// <summary>A paper that lies in the portal for one person; whether they may still have it is asked at each opening.</summary>
public sealed class SharedPaper : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required DraftId DraftId { get; init; }

    /// <summary>The order that the paper is about.</summary>
    public required OrderId OrderId { get; init; }
    public required PersonId PersonId { get; init; }
    public required PersonId SharedBy { get; init; }
    public required DateTime SharedAt { get; init; }

    /// <summary>Null while it lies there.</summary>
    public DateTime? EndedAt { get; set; }
    public PersonId? EndedBy { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>A paper that is about to be laid into the portal for somebody.</summary>
/// <param name="IsForThem">It is for everybody, or a letter to the side that they speak for.</param>
/// <param name="MayBeTold">What the decision says to a paper about the order.</param>
public sealed record SharingFacts(bool HasDoor, bool IsForThem, bool MayBeTold, bool LiesThereAlready);

/// <summary>What must hold before a paper lies in the portal for somebody.</summary>
public static class SharingRules
{
    private const string Source = "Practice standard: the portal";

    public static readonly IReadOnlyList<Requirement<SharingFacts>> Requirements =
    [
        Hard("SH.1", "They have an open door to this case.", f => f.HasDoor),
        Hard("SH.2", "A letter lies there only for the side that it names.", f => f.IsForThem),
        Hard("SH.3", "The paper may be told to them today.", f => f.MayBeTold),
        Hard("SH.4", "It does not lie there for them already.", f => !f.LiesThereAlready),
    ];

    public static Decision Decide(SharingFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<SharingFacts> Hard(string id, string words, Func<SharingFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
