namespace Reknit.Domain.Safety;

/// <summary>What a state says of reporting abuse or neglect.</summary>
/// <param name="Written">From hearing of it to the written report; null where none is asked for or known.</param>
/// <param name="Form">Null where none is known.</param>
public sealed record ReportDuty(
    string State,
    string Call,
    TimeSpan? Written,
    string? Form,
    string Standard,
    string Citation,
    string VerifiedHow
)
{
    /// <summary>Until when the written report is due; UTC instants.</summary>
    public DateTime? WrittenBy(DateTime heardAt) => heardAt + Written;
}

/// <summary>Duties on file. Of another state none is on file, which is not the same as no duty: every state has one.</summary>
public static class ReportDuties
{
    /// <summary>Where a state is not on file.</summary>
    public const string NotOnFile =
        "No duty of this state is on file here. Every state has one (42 U.S.C. 5106a(b)(2)(B)(i)): call at once, and ask the agency what it needs in writing.";

    public static readonly IReadOnlyList<ReportDuty> All =
    [
        new(
            "CA",
            "By telephone to the agency, immediately or as soon as practicably possible.",
            TimeSpan.FromHours(36),
            "SS 8572",
            "Reasonable suspicion, objectively; each reporter's own duty.",
            "Cal. Penal Code 11166(a), 11165.9",
            "Primary text read."
        ),
    ];

    public static ReportDuty? Of(string? state) => All.FirstOrDefault(d => d.State == state);
}
