using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Orders;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>Says of a case's history when violence in it came on record; what was looked into and not found does not count.</summary>
internal sealed class ViolenceInHistory(CaseworkDb db) : IKnowViolence
{
    public async Task<IReadOnlyList<DateTime>> Of(PracticeId practice, CaseId id, CancellationToken ct)
    {
        var items = await db.HarmItems.AsNoTracking().Where(i => i.CaseId == id && i.StruckAt == null).ToListAsync(ct);
        var violent = items.Where(i => KindsOfHarm.Of(i.Kind).IsViolence).ToList();
        if (violent.Count == 0)
        {
            return [];
        }

        var entries = (
            await db
                .HarmEntries.AsNoTracking()
                .Where(e => e.CaseId == id && e.StruckAt == null)
                .OrderBy(e => e.KnownOn)
                .ThenBy(e => e.RecordedAt)
                .Select(e => new
                {
                    e.ItemId,
                    e.Status,
                    e.RecordedAt,
                })
                .ToListAsync(ct)
        ).ToLookup(e => e.ItemId);
        return
        [
            .. violent
                .Where(i =>
                    !new HarmReported(i.From, i.Toward, i.Kind, [.. entries[i.Id].Select(e => e.Status)]).IsDismissed
                )
                .Select(i => entries[i.Id].Select(e => e.RecordedAt).Append(i.RecordedAt).Max()),
        ];
    }
}
