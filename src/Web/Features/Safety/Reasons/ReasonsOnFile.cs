using Reknit.Domain.Cases;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Safety.Reasons;

/// <summary>Opens the reasons for a referral; the caller has found that the reader may see the case.</summary>
internal sealed class ReasonsOnFile(EntryViews views)
{
    public async Task<IReadOnlyList<EntryView>> Of(Actor actor, FamilyOnFile family, CancellationToken ct)
    {
        var found = new List<EntryView>();
        foreach (var row in (await views.Rows<ReferralReason>(family.Id, ct)).OrderBy(r => r.Code))
        {
            var words = await views.Open(actor, ReasonPlaces.Table, row, row.Words, nameof(row.Words), ct);
            var reporter = row.ReportedBy is { } by ? $"As reported by {family.NameOf(by)}" : "As a record states it";
            string?[] lines =
            [
                words,
                row.SaysNoAbuse ? "They say with it that there was no abuse; the practice does not say so." : null,
            ];
            var title = $"{ReasonWords.Of(row.Code)} {reporter}, {SafetyWords.Day(row.SaidOn)}";
            found.Add(await views.View(actor, ReasonPlaces.Table, row, title, lines, ct));
        }

        return found;
    }
}

/// <summary>What the reasons for a referral are called; none says whose fault it is.</summary>
internal static class ReasonWords
{
    public static readonly IReadOnlyList<Choice> Codes =
    [
        new(nameof(ReferralReasonCode.PriorAbsence), "A parent was away for a time, or left."),
        new(nameof(ReferralReasonCode.ContactInterference), "Contact with a parent is kept from happening."),
        new(nameof(ReferralReasonCode.Relocation), "The family was moved without the other parent's consent."),
        new(
            nameof(ReferralReasonCode.MissedHearings),
            "A parent did not come to hearings, or was missing in the proceedings."
        ),
        new(nameof(ReferralReasonCode.StrugglesWithTime), "The child struggles with time with a parent."),
    ];

    public static string Of(ReferralReasonCode code) => SafetyWords.Of(Codes, code);
}

/// <summary>The table in which the words of reasons stand sealed, and the address of their page.</summary>
internal static class ReasonPlaces
{
    public const string Table = "ReferralReasons";

    public static string Of(CaseId id) => $"/cases/{id.Value:D}/reasons";
}
