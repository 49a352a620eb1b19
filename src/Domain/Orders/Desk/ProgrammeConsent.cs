using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>Why a parent's consent counts no more.</summary>
public enum ProgrammeConsentEnd
{
    /// <summary>The parent took it back.</summary>
    TakenBack,

    /// <summary>It was put on record by mistake.</summary>
    Struck,
}

/// <summary>
/// One parent's consent to what an order's programme requires, as some states ask for it: a paper of its own, with its day.
/// Never edited; it ends when the parent takes it back or when it was a mistake.
/// </summary>
public sealed class ProgrammeConsent : IRecorded
{
    public const int PaperLength = 1000;
    public const int WhyLength = 1000;
    public const int NameLength = 200;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required OrderId OrderId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>The day on which the parent signed.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>A <see cref="ProgrammeConsentPaper"/>, as JSON.</summary>
    public required Sealed Paper { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>Null while it stands.</summary>
    public ProgrammeConsentEnd? End { get; set; }

    /// <summary>The day on which the parent took it back; null where it was struck.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>How that is known, or why it was a mistake.</summary>
    public Sealed? EndedBecause { get; set; }
    public PersonId? EndedBy { get; set; }
    public DateTime? EndedAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>Who consented, and in what paper.</summary>
/// <param name="Parent">The order's word for the parent, by which the two are told apart.</param>
/// <param name="Paper">What the paper is and where it lies.</param>
public sealed record ProgrammeConsentPaper(string Parent, string? Name, string Paper);

/// <summary>A consent that stands: which parent, since which day.</summary>
public sealed record StandingProgrammeConsent(string Parent, DateOnly SignedOn);
