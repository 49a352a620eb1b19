using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Intake;

/// <summary>Key of a referral.</summary>
public readonly record struct ReferralId(Guid Value);

/// <summary>Where a referral stands on its way to a case.</summary>
public enum ReferralState
{
    Enquiry,

    /// <summary>The parents look for an agreement first.</summary>
    Mediation,

    /// <summary>An order or an agreement is awaited or being read.</summary>
    OrderOrAgreement,

    /// <summary>Intake appointments are being made.</summary>
    Intake,
    Accepted,
    Declined,
}

/// <summary>What somebody asks the practice for.</summary>
public enum ServiceAsked
{
    Reunification,
    FamilyTherapy,
    IndividualTherapy,
    CoParenting,
    NotSure,
}

/// <summary>Whether a court has ordered the work, as whoever asks says it.</summary>
public enum OrderSaid
{
    Yes,
    Expected,
    No,
    NotSure,
}

/// <summary>Somebody asks the practice for help; they become known to it by asking, and it seals their words under their key.</summary>
public sealed class Referral : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required ReferralId Id { get; init; }

    /// <summary>Who asks.</summary>
    public required PersonId PersonId { get; init; }
    public required ReferralState State { get; set; }
    public required ServiceAsked Service { get; init; }
    public required OrderSaid Order { get; init; }
    public required DateTime ReceivedAt { get; init; }

    /// <summary>The practice said that it would answer by then.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>Language, access, hours, and the other parent's name for the check of conflicts.</summary>
    public required Sealed Asked { get; init; }

    /// <summary>How they can be reached without danger.</summary>
    public required Sealed Reach { get; init; }

    /// <summary>The case that came of it.</summary>
    public CaseId? CaseId { get; set; }
    public int Version { get; set; }

    public Strand Strand => PersonId.Strand;

    /// <summary>A case was opened for it; its form's version moves with it.</summary>
    public void Became(CaseId opened)
    {
        CaseId = opened;
        Version++;
    }

    /// <summary>It may still become a case: neither declined nor one already.</summary>
    public bool IsTakenIn => State is not ReferralState.Declined && CaseId is null;

    public bool IsOpen => State is not (ReferralState.Accepted or ReferralState.Declined);

    /// <summary>The day by which an answer is promised: two weekdays after the request.</summary>
    public static DateOnly AnswerDay(DateOnly received)
    {
        var day = received;
        for (var weekdays = 0; weekdays < 2; )
        {
            day = day.AddDays(1);
            weekdays += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }
}

/// <summary>One dated step of a referral.</summary>
public sealed class ReferralStep : IRecorded
{
    public const int WordsLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required ReferralId ReferralId { get; init; }
    public required PersonId PersonId { get; init; }
    public required ReferralState From { get; init; }
    public required ReferralState To { get; init; }
    public required DateOnly On { get; init; }
    public required Sealed Words { get; init; }
    public required PersonId TakenBy { get; init; }
    public required DateTime TakenAt { get; init; }

    public Strand Strand => PersonId.Strand;
}

/// <summary>What a check of conflicts of interest came to.</summary>
public enum ConflictOutcome
{
    NothingFound,

    /// <summary>Somebody was found, and it is no conflict; the reason is written.</summary>
    NoConflict,
    Conflict,
}

/// <summary>A check of conflicts of interest and of roles, kept as evidence of who looked for which names and found whom.</summary>
public sealed class ConflictCheck : IRecorded
{
    public const int NamesLength = 4000;
    public const int WordsLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required ReferralId ReferralId { get; init; }
    public required PersonId PersonId { get; init; }
    public required ConflictOutcome Outcome { get; init; }

    /// <summary>The names looked for, a line each.</summary>
    public required Sealed Names { get; init; }

    /// <summary>Whom the search found, a line each, as the searcher saw it.</summary>
    public required Sealed Found { get; init; }
    public required Sealed Because { get; init; }
    public required PersonId LookedBy { get; init; }
    public required DateTime LookedAt { get; init; }

    public Strand Strand => PersonId.Strand;
}
