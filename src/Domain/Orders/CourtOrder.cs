using Reknit.Domain.Cases;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders;

/// <summary>Key of an order on file.</summary>
public readonly record struct OrderId(Guid Value);

/// <summary>How the order came in.</summary>
public enum OrderSource
{
    File,
    Pasted,
}

/// <summary>What kind of paper of the desk it is.</summary>
public enum PaperKind
{
    /// <summary>A court's order, a stipulation or an agreement: read against this practice's list.</summary>
    Order,

    /// <summary>A support plan, as a school, a clinic or a service makes it.</summary>
    SupportPlan,

    /// <summary>The case plan of a child-welfare agency.</summary>
    AgencyPlan,
}

/// <summary>An order or agreement on file: its bytes, its words and the first reading of them, all sealed.</summary>
public sealed class CourtOrder : IRecorded
{
    public const int StandingSourceLength = 2000;
    public const int SaidBecauseLength = 2000;

    /// <summary>Counts up whenever the check comes to find other things in the same words.</summary>
    public const int CheckVersion = 10;

    public required PracticeId PracticeId { get; init; }
    public required OrderId Id { get; init; }
    public required CaseId CaseId { get; init; }
    public PaperKind Paper { get; init; }
    public required OrderSource Source { get; init; }

    /// <summary>Name of the file as it came; a name can tell who the family is.</summary>
    public required Sealed FileName { get; init; }
    public required string MediaType { get; init; }

    /// <summary>Of the file, before sealing.</summary>
    public required int ByteCount { get; init; }

    /// <summary>Where the sealed bytes are kept.</summary>
    public required string FileAddress { get; init; }

    /// <summary>Pages, where the kind of file has them.</summary>
    public int? Pages { get; init; }

    /// <summary>Numbers of the pages that hold a picture and no text, such as "3,7"; they were not read.</summary>
    public string PagesWithoutText { get; init; } = "";

    /// <summary>Numbers of the pages whose words a machine read from a picture, such as "2"; it misreads some.</summary>
    public string MachineReadPages { get; init; } = "";

    /// <summary>Words that were struck through in the file were left out of its text; null from before this was looked for.</summary>
    public bool? HasStruckWords { get; init; }

    /// <summary>The text as extracted; quotes refer to it.</summary>
    public required Sealed Words { get; init; }

    /// <summary>What the check found in the words, as JSON; made again by a later version, never edited.</summary>
    public required Sealed Reading { get; set; }

    /// <summary>Version of the check that made the reading.</summary>
    public required int ReadingVersion { get; set; }

    /// <summary>Counts the readings of this order: it is read anew when a person corrects what it is read under.</summary>
    public int ReadingNumber { get; set; } = 1;

    /// <summary>What the reading says of whether it is for this therapy, so that nobody opens it to ask; null from before it was kept.</summary>
    public bool? IsReadOfWork { get; set; }

    /// <summary>What kind of document the reading takes it for; null from before it was kept.</summary>
    public DocumentKind? ReadKind { get; set; }

    /// <summary>Two letters, where a person said of which state the court is; null leaves it to the text.</summary>
    public string? SaidState { get; set; }

    /// <summary>Where a person corrected the court's name.</summary>
    public string? SaidCourt { get; set; }

    /// <summary>Where a person corrected the day on which the order was signed.</summary>
    public DateOnly? SaidSignedOn { get; set; }

    /// <summary>Where a person said what kind of case it is.</summary>
    public ProceedingKind? SaidProceeding { get; set; }

    /// <summary>Where a person said whether it is for this therapy.</summary>
    public bool? SaidTherapy { get; set; }

    /// <summary>True where a person said that the day of signing is not known, whatever the text has.</summary>
    public bool? SaidDayNotKnown { get; set; }

    /// <summary>Why the person reads it otherwise than the text was read; from before each had a reason of its own.</summary>
    public Sealed? SaidBecause { get; set; }

    /// <summary>Why the person says each of them, as JSON: <see cref="SaidReasons"/>.</summary>
    public Sealed? SaidReasons { get; set; }
    public OrderStanding Standing { get; set; } = OrderStanding.Active;

    /// <summary>The day from which it stands so; null while nobody said otherwise than in force.</summary>
    public DateOnly? StandingSince { get; set; }

    /// <summary>Where the practice knows the standing from.</summary>
    public Sealed? StandingSource { get; set; }

    /// <summary>The earlier order of the case that this one replaces.</summary>
    public OrderId? Replaces { get; init; }
    public required DateTime ReceivedAt { get; init; }
    public required PersonId ReceivedBy { get; init; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;

    /// <summary>For this therapy, or nobody has said which.</summary>
    public static bool IsOfWork(OrderReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.IsForTherapy || reading.IsUnclear;
    }

    /// <param name="kept">The same, sealed.</param>
    public void ReadNow(OrderReading reading, Sealed kept)
    {
        ArgumentNullException.ThrowIfNull(reading);
        (Reading, ReadingVersion) = (kept, CheckVersion);
        (IsReadOfWork, ReadKind) = (IsOfWork(reading), reading.Document.Kind);
    }
}
