using Reknit.Domain.Cases;

namespace Reknit.Web.Features.Safety;

/// <summary>The tables in which the words of a family's history stand sealed, and addresses of its pages.</summary>
internal static class SafetyPlaces
{
    public const string Items = "HarmItems";
    public const string Entries = "HarmEntries";
    public const string Answers = "HarmAnswers";
    public const string Contact = "ContactPeriods";
    public const string Concerns = "Concerns";
    public const string Steps = "ConcernSteps";
    public const string Support = "SupportEntries";
    public const string Told = "HarmDisclosures";
    public const string Reports = "ReportDecisions";

    /// <summary>Where two clinicians strike something; the way comes after the history, so that only its address is known here.</summary>
    public static string StrikeTogether(string table, Guid id) => $"/strike/{table}/{id:D}";

    public static string History(CaseId id) => $"/cases/{id.Value:D}/history";

    public static string NewHarm(CaseId id) => History(id) + "/harm";

    public static string NobodyKnows(CaseId id) => History(id) + "/nobody-knows";

    public static string NewContact(CaseId id) => History(id) + "/contact";

    public static string Standing(Guid item) => $"/harm/{item:D}";

    public static string ConcernsOf(CaseId id) => $"/cases/{id.Value:D}/concerns";

    public static string NewConcern(CaseId id) => ConcernsOf(id) + "/new";

    public static string ConcernStep(Guid concern) => $"/concerns/{concern:D}";

    public static string SupportOf(CaseId id) => $"/cases/{id.Value:D}/support";

    public static string Disclosures(CaseId id) => $"/cases/{id.Value:D}/told-harm";

    public static string NewDisclosure(CaseId id) => Disclosures(id) + "/new";

    public static string Report(Guid disclosure) => $"/told-harm/{disclosure:D}";
}
