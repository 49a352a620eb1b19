using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Measures.OnFile;

/// <summary>Key of a screen on file.</summary>
public readonly record struct ScreenId(Guid Value);

/// <summary>In which way somebody was screened.</summary>
public enum ScreenKind
{
    /// <summary>A talk about all nine kinds of domestic violence.</summary>
    Violence,

    /// <summary>A form's answers, scored here.</summary>
    Scored,
    TakenElsewhere,

    /// <summary>The clinician's own assessment of suicide risk, with no form.</summary>
    RiskAssessment,
}

/// <summary>
/// One dated screen of one person. It is never changed: a later one stands beside it, and one kept by mistake is struck
/// and stays to be read.
/// </summary>
public sealed class Screen : IRecorded
{
    /// <summary>In characters, of each of its texts.</summary>
    public const int WordsLength = 4000;
    public const int InstrumentLength = 40;

    public required PracticeId PracticeId { get; init; }
    public required ScreenId Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Whose screen it is.</summary>
    public required PersonId PersonId { get; init; }
    public required ScreenKind Kind { get; init; }

    /// <summary>Null where the clinician asks without a form.</summary>
    public required string? Instrument { get; init; }

    /// <summary>The day in the practice's zone on which it was asked.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The adult who answered about a child; null where the person did.</summary>
    public required PersonId? By { get; init; }

    /// <summary>The <see cref="ScreenOutcome"/> as JSON.</summary>
    public required Sealed Outcome { get; init; }

    /// <summary>The <see cref="ScreenSaid"/> as JSON.</summary>
    public required Sealed Said { get; init; }

    /// <summary>Who asked, or put it on record.</summary>
    public required PersonId KeptBy { get; init; }
    public required DateTime KeptAt { get; init; }

    /// <summary>Somebody must act on an answer, and has not yet written down that it was done.</summary>
    public required bool NeedsFollowUp { get; set; }

    /// <summary>Null while it counts.</summary>
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => PersonId.Strand;
}

/// <summary>What was asked and done after an answer on which somebody must act.</summary>
public sealed class ScreenFollowUp : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required ScreenId ScreenId { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>The day in the practice's zone on which it was done.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The <see cref="FollowUpSaid"/> as JSON.</summary>
    public required Sealed Said { get; init; }
    public required PersonId WrittenBy { get; init; }
    public required DateTime WrittenAt { get; init; }

    public Strand Strand => PersonId.Strand;
}

/// <summary>How a child is asked, set by the therapist after the child's development; the newest counts.</summary>
public sealed class ChildBand : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>A <see cref="BatteryPerson"/> by its name.</summary>
    public required Sealed Band { get; init; }
    public required PersonId SetBy { get; init; }
    public required DateTime SetAt { get; init; }

    public Strand Strand => PersonId.Strand;
}
