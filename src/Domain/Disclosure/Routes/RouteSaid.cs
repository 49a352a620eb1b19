using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure.Routes;

/// <summary>What somebody read in an order about the way of court papers; the newest that has begun holds, and all stay.</summary>
public sealed class RouteSaid : IRecorded
{
    public const int WordsLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Null where it was taken back: then nobody knows a route.</summary>
    public required CourtRoute? Route { get; init; }

    /// <summary>Which order, and its own words; or why it was taken back.</summary>
    public required Sealed Words { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly Since { get; init; }
    public required PersonId SaidBy { get; init; }
    public required DateTime SaidAt { get; init; }

    public Strand Strand => CaseId.Strand;
}
