using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;

namespace Reknit.Domain.Phases.Holds;

/// <summary>What makes a therapist tell somebody that the work rests.</summary>
public enum TellingOccasion
{
    /// <summary>A hold was placed.</summary>
    Hold,

    /// <summary>What holds the work back has stood since day 30; decision 7.</summary>
    Notice,

    /// <summary>After a child's no, where the order asks how many sessions there were.</summary>
    CountAndPace,
}

/// <summary>
/// Words for one person about the work with one child: ready until the therapist lets them go, then told. Nothing of
/// it leaves by itself.
/// </summary>
public sealed class WayTelling : IRecorded
{
    /// <summary>In characters.</summary>
    public const int WordsLength = 2000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required WayId WayId { get; init; }
    public required TellingOccasion Occasion { get; init; }

    /// <summary>
    /// What must still be so on the day on which it leaves: the id of the hold; a mark of
    /// what a notice names; the number of a count. Empty where there is none.
    /// </summary>
    public required string Subject { get; init; }

    /// <summary>Who is told.</summary>
    public required PersonId PersonId { get; init; }
    public required TellingWay Way { get; init; }

    /// <summary>The first day on which it may leave.</summary>
    public required DateOnly From { get; init; }
    public required Sealed Words { get; init; }
    public required PersonId DecidedBy { get; init; }
    public required DateTime DecidedAt { get; init; }

    /// <summary>Null until somebody let it go.</summary>
    public DateTime? LeftAt { get; set; }
    public PersonId? LeftBy { get; set; }

    /// <summary>When it was undone before it left, or taken out of the portal afterwards.</summary>
    public DateTime? TakenBackAt { get; set; }
    public PersonId? TakenBackBy { get; set; }

    /// <summary>Why it was taken from this person while somebody else keeps the same notice; null of every other.</summary>
    public Sealed? TakenBackBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;

    public bool Waits => LeftAt is null && TakenBackAt is null;

    /// <summary>The same words were made ready for everybody entitled, by one act.</summary>
    public bool IsNotice => Occasion != TellingOccasion.Hold;

    public bool IsSameNotice(WayTelling other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsNotice && (WayId, Occasion, DecidedAt) == (other.WayId, other.Occasion, other.DecidedAt);
    }

    /// <summary>It can be taken out of their portal.</summary>
    public bool IsInPortal => this is { Way: TellingWay.Portal, LeftAt: not null, TakenBackAt: null };

    /// <summary>By which ways words about the work reach one person.</summary>
    public static IReadOnlyList<TellingWay> Ways { get; } =
    [TellingWay.Telephone, TellingWay.InPerson, TellingWay.Mail, TellingWay.HandedOver, TellingWay.Portal];
}
