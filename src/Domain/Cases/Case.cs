using Reknit.Domain.People;

namespace Reknit.Domain.Cases;

/// <summary>Where a case stands with the practice.</summary>
public enum CaseState
{
    /// <summary>An order came in; nobody has opened the case yet.</summary>
    Received,
    Open,
    Closed,

    /// <summary>What came in did not become a case here; its words are erased.</summary>
    SetAside,
}

/// <summary>What the work rests on.</summary>
public enum CaseBasis
{
    CourtOrder,
    Agreement,
    Voluntary,

    /// <summary>The case plan of a child-welfare agency, with or without a court's order.</summary>
    AgencyPlan,
}

/// <summary>One family's work with the practice, from the order on.</summary>
public sealed class Case : IRecorded
{
    public const int CaptionLength = 300;
    public const int CourtLength = 200;
    public const int NumberLength = 60;
    public const int SearchKeyLength = 2 * (CaptionLength + NumberLength);

    public required PracticeId PracticeId { get; init; }
    public required CaseId Id { get; init; }
    public required CaseState State { get; set; }
    public required CaseBasis Basis { get; set; }

    /// <summary>As the court styles it, or the family's name.</summary>
    public required string Caption
    {
        get;
        set => (field, SearchKey) = (value, KeyOf(value, CourtNumber));
    }
    public string? Court { get; set; }
    public string? CourtNumber
    {
        get;
        set => (field, SearchKey) = (value, KeyOf(Caption, value));
    }

    /// <summary>Caption and number, folded for search: no database here lowers every script's letters.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Two-letter state of the issuing court.</summary>
    public string? CourtState { get; set; }
    public required DateTime ReceivedAt { get; init; }
    public DateTime? OpenedAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => Id.Strand;

    private static string KeyOf(string? caption, string? number)
    {
        var key = PersonName.Fold($"{caption} {number}");
        return key.Length <= SearchKeyLength ? key : key[..SearchKeyLength];
    }
}
