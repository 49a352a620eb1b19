using System.Globalization;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Safety;

/// <summary>The history of a family in words, for clinicians.</summary>
internal static class SafetyWords
{
    /// <summary>Stands over every list: what is not there says nothing.</summary>
    public const string NoVerdict =
        "What people say, each with its source. The practice judges none of it; and where nothing stands, nothing is said.";

    public static readonly IReadOnlyList<Choice> Kinds =
    [
        .. KindsOfHarm.All.Select(k => new Choice(k.Kind.ToString(), k.Words)),
    ];

    public static readonly IReadOnlyList<Choice> Statuses =
    [
        new(nameof(HarmStatus.Alleged), "Alleged", "Somebody says so."),
        new(nameof(HarmStatus.Found), "Found", "A court or an agency found it."),
        new(nameof(HarmStatus.Admitted), "Admitted", "Who is said to have done it says so too."),
        new(nameof(HarmStatus.Addressed), "Addressed", "With evidence of that, and of a commitment to change."),
        new(nameof(HarmStatus.NotFound), "Looked into, not found", "By a court or an agency. It says nothing more."),
    ];

    public static readonly IReadOnlyList<Choice> Contacts =
    [
        new(nameof(TimeTogether.LivedTogether), "Lived together"),
        new(nameof(TimeTogether.RegularTime), "Regular time"),
        new(nameof(TimeTogether.Occasional), "Now and then"),
        new(nameof(TimeTogether.Supervised), "With supervision"),
        new(nameof(TimeTogether.None), "No contact"),
    ];

    public static readonly IReadOnlyList<Choice> Concerns =
    [
        new(nameof(ConcernKind.Fear), "Fear"),
        new(nameof(ConcernKind.Conflict), "Conflict"),
        new(nameof(ConcernKind.Trust), "Lost trust"),
    ];

    public static readonly IReadOnlyList<Choice> Support =
    [
        new(nameof(OwnSupport.Has), "Has own support"),
        new(nameof(OwnSupport.Seeking), "Is looking for it"),
        new(nameof(OwnSupport.Declined), "Does not want it"),
        new(nameof(OwnSupport.NotNeeded), "Not needed"),
    ];

    public static readonly IReadOnlyList<Choice> Willing =
    [
        new(nameof(Willingness.Willing), "Willing"),
        new(nameof(Willingness.Unsure), "Unsure"),
        new(nameof(Willingness.NotNow), "Not now"),
    ];

    public static readonly IReadOnlyList<Choice> Decisions =
    [
        new(nameof(ReportDecision.Made), "A report was made"),
        new(nameof(ReportDecision.NotRequired), "None was required", "Say why, below."),
    ];

    public static string Of<TChoice>(IReadOnlyList<Choice> among, TChoice value)
        where TChoice : struct, Enum => among.First(c => c.Value == value.ToString()).Words;

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A time as far as it is known; empty where nothing is.</summary>
    public static string Time(DateOnly? first, DateOnly? last) =>
        (first, last) switch
        {
            ({ } from, { } to) when from == to => $"On {Day(from)}",
            ({ } from, { } to) => $"From {Day(from)} to {Day(to)}",
            ({ } from, null) => $"From {Day(from)}",
            (null, { } to) => $"Until {Day(to)}",
            _ => "",
        };
}
