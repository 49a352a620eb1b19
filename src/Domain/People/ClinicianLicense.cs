using System.Linq.Expressions;

namespace Reknit.Domain.People;

/// <summary>A clinician's license to practise in one state, from its first to its last day; both count.</summary>
public sealed class ClinicianLicense : IRecorded
{
    public const int KindLength = 120;
    public const int NumberLength = 60;

    /// <summary>How long before its last day a license is shown as about to lapse.</summary>
    public const int DaysOfWarning = 60;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>As the state's board calls it.</summary>
    public required string Kind { get; init; }
    public required string Number { get; init; }

    /// <summary>Two letters.</summary>
    public required string State { get; init; }
    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }
    public required DateTime KeptAt { get; init; }

    /// <summary>When it was struck as a mistake, or because the board ended it early.</summary>
    public DateTime? StruckAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => PracticeId.Strand;

    /// <summary>Held on a day and not struck, whatever the state; asked of the database too.</summary>
    public static Expression<Func<ClinicianLicense, bool>> ValidOn(DateOnly day) =>
        l => l.StruckAt == null && l.FirstDay <= day && l.LastDay >= day;

    /// <summary>The same of one state.</summary>
    public static Expression<Func<ClinicianLicense, bool>> ValidIn(string? state, DateOnly day) =>
        l => l.State == state && l.StruckAt == null && l.FirstDay <= day && l.LastDay >= day;

    /// <summary>A license number as it is compared: its letters and digits alone, in any case.</summary>
    public static string NumberKey(string number) =>
        string.Concat((number ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The state whose license a case needs: that of its court, and without one the practice's own.</summary>
    public static string StateOf(string? courtState, string practiceState) =>
        string.IsNullOrEmpty(courtState) ? practiceState : courtState;
}
