using Reknit.Domain.People;

namespace Reknit.Domain.Intake;

/// <summary>
/// Why a family was referred, in the codes of practice standards S31 and S51 to S53. Each is what somebody reports, or what
/// an order says; none says what is so, or whose fault it is.
/// </summary>
public enum ReferralReasonCode
{
    /// <summary>A parent was away, or left.</summary>
    PriorAbsence,

    /// <summary>Contact with a parent is kept from happening.</summary>
    ContactInterference,

    /// <summary>The family was moved without the other parent's consent.</summary>
    Relocation,

    /// <summary>A parent did not come to hearings, or was missing throughout the proceedings.</summary>
    MissedHearings,

    /// <summary>The child struggles with time with a parent.</summary>
    StrugglesWithTime,
}

/// <summary>Why somebody asks for help, as it was told before there is a case; it comes along to the case.</summary>
public sealed class ReportedReason : IRecorded
{
    /// <summary>In characters, of each free answer.</summary>
    public const int WordsLength = 4000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required ReferralId ReferralId { get; init; }

    /// <summary>Who asked for help.</summary>
    public required PersonId PersonId { get; init; }
    public required ReferralReasonCode Code { get; init; }

    /// <summary>A record states it, such as an order or a lawyer's letter; else whoever asked says so.</summary>
    public required bool IsOfRecord { get; init; }
    public required DateOnly SaidOn { get; init; }

    /// <summary>Their own words, or those of the record.</summary>
    public required Sealed Words { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>Null while it counts.</summary>
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => PersonId.Strand;
}

/// <summary>A reason as somebody reports it, with a referral or in a case.</summary>
/// <param name="HasReporter">It is said who reports it.</param>
public sealed record SaidReason(
    ReferralReasonCode? Code,
    bool HasReporter,
    DateOnly? SaidOn,
    string Words,
    DateOnly Today
);

/// <summary>What every reason for a referral must say, wherever it is put down.</summary>
public static class ReasonRules
{
    public const string Source = "Practice standards S31, S51, S52 and S53: each as reported by somebody";

    /// <param name="table">Of the requirements' ids, such as RP.</param>
    /// <param name="reporters">Who can report it there, in words.</param>
    public static IEnumerable<Requirement<T>> Said<T>(string table, string reporters, Func<T, SaidReason> of)
    {
        return
        [
            Hard(1, "It says which reason it is.", r => r.Code is not null),
            Hard(2, $"It says who reports it: {reporters}.", r => r.HasReporter),
            Hard(3, "The day on which they said so is given, and not in the future.", HasDay),
            Hard(4, "It stands in the words of who reports it.", r => Says(r.Words)),
        ];

        Requirement<T> Hard(int number, string words, Func<SaidReason, bool> isMet) =>
            new($"{table}.{number}", RequirementKind.Hard, words, Source, facts => isMet(of(facts)));
    }

    internal static bool Says(string words) =>
        !string.IsNullOrWhiteSpace(words) && words.Length <= ReportedReason.WordsLength;

    private static bool HasDay(SaidReason said) => said.SaidOn is { Year: > 1900 } on && on <= said.Today;
}

/// <summary>A reason as it is about to be put down with a referral.</summary>
/// <param name="IsOfRecord">Null where nobody has said who reports it.</param>
/// <param name="IsTakenIn">The referral is not declined, and no case came of it.</param>
public sealed record ReportedReasonDraft(
    ReferralReasonCode? Code,
    bool? IsOfRecord,
    DateOnly? SaidOn,
    string Words,
    bool IsTakenIn,
    DateOnly Today
);

/// <summary>A reason that is about to be struck.</summary>
public sealed record StrikeReportedDraft(string Because, bool IsTakenIn);

/// <summary>What must hold before a reason is put down with a referral, and before one is struck.</summary>
public static class ReportedReasonRules
{
    public static readonly IReadOnlyList<Requirement<ReportedReasonDraft>> Requirements =
    [
        .. ReasonRules.Said<ReportedReasonDraft>(
            "RP",
            "whoever asked, or a record",
            d => new(d.Code, d.IsOfRecord is not null, d.SaidOn, d.Words, d.Today)
        ),
        new(
            "RP.5",
            RequirementKind.Hard,
            "The referral is not declined, and no case came of it: from then on the case keeps the reasons.",
            ReasonRules.Source,
            d => d.IsTakenIn
        ),
    ];

    public static readonly IReadOnlyList<Requirement<StrikeReportedDraft>> Striking =
    [
        new(
            "RP.6",
            RequirementKind.Hard,
            "It says why it was a mistake.",
            "Practice standard: what was put down stays to be read",
            d => ReasonRules.Says(d.Because)
        ),
        new(
            "RP.7",
            RequirementKind.Hard,
            "It has not come along to a case, where it would be struck.",
            "Practice standard: what was put down stays to be read",
            d => d.IsTakenIn
        ),
    ];

    public static Decision Decide(ReportedReasonDraft draft) => Decision.On(Requirements, draft);
}
