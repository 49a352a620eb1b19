using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.Reasons;

/// <summary>Opens the reasons for a referral; the caller has found that the reader may see the case.</summary>
internal sealed class ReasonsOnFile(EntryViews views, CaseworkDb db)
{
    public async Task<IReadOnlyList<EntryView>> Of(Actor actor, FamilyOnFile family, CancellationToken ct)
    {
        var found = new List<EntryView>();
        var rows = await views.Rows<ReferralReason>(family.Id, ct);
        var names = await Names(rows, ct);
        foreach (var row in rows.OrderBy(r => r.Code))
        {
            var words = await views.Open(actor, ReasonPlaces.Table, row, row.Words, nameof(row.Words), ct);
            var reporter = row.ReportedBy is { } by ? $"As reported by {names[by]}" : "As a record states it";
            string?[] lines =
            [
                words,
                row.SaysNoAbuse ? "They say with it that there was no abuse; the practice does not say so." : null,
            ];
            var title = $"{ReferralWords.Of(row.Code)} {reporter}, {SafetyWords.Day(row.SaidOn)}";
            found.Add(await views.View(actor, ReasonPlaces.Table, row, title, lines, ct));
        }

        return found;
    }

    /// <summary>Whoever asked for help may have no part in the case.</summary>
    private async Task<Dictionary<PersonId, string>> Names(IReadOnlyList<ReferralReason> rows, CancellationToken ct)
    {
        var ids = rows.Select(r => r.ReportedBy).OfType<PersonId>().Distinct().ToList();
        return await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }
}

/// <summary>The table in which the words of reasons stand sealed, and the address of their page.</summary>
internal static class ReasonPlaces
{
    public const string Table = "ReferralReasons";

    public static string Of(CaseId id) => $"/cases/{id.Value:D}/reasons";
}
