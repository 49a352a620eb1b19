using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Consents.Engagements;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>
/// Reads what of cases an agreement is held against: its orders, its therapists, their roles and who pays. Which words are
/// the newest is of one kind, and for the caller to say.
/// </summary>
internal sealed class CasesAround(CaseworkDb db, EngagementsOnFile engagements)
{
    /// <param name="until">As it was just before this moment; null for now.</param>
    public async Task<IReadOnlyDictionary<CaseId, CaseAround>> Of(
        IReadOnlyCollection<CaseId> cases,
        CancellationToken ct,
        DateTime? until = null
    )
    {
        if (cases.Count == 0)
        {
            return new Dictionary<CaseId, CaseAround>();
        }

        var orders = await LatestOrders(cases, until, ct);
        var therapists = await NewestTherapists(cases, until, ct);
        var engaged = await engagements.Of(cases, ct, until);
        return cases
            .Distinct()
            .ToDictionary(
                id => id,
                id => new CaseAround(
                    orders.TryGetValue(id, out var ordered) ? ordered : null,
                    NewestText: null,
                    therapists.TryGetValue(id, out var since) ? since : null
                )
                {
                    Engagement = until is { } end ? engaged[id].Until(end) : engaged[id],
                }
            );
    }

    /// <summary>When the latest order of each case came in; plans of schools and agencies are none.</summary>
    private async Task<Dictionary<CaseId, DateTime>> LatestOrders(
        IReadOnlyCollection<CaseId> cases,
        DateTime? until,
        CancellationToken ct
    ) =>
        await db
            .Orders.Where(o => cases.Contains(o.CaseId) && o.Paper == PaperKind.Order)
            .Where(o => until == null || o.ReceivedAt < until)
            .GroupBy(o => o.CaseId)
            .Select(of => new { of.Key, At = of.Max(o => o.ReceivedAt) })
            .ToDictionaryAsync(of => of.Key, of => of.At, ct);

    /// <summary>When the newest therapist of each case first came to it; who left and came back was known to the family.</summary>
    private async Task<Dictionary<CaseId, DateTime>> NewestTherapists(
        IReadOnlyCollection<CaseId> cases,
        DateTime? until,
        CancellationToken ct
    )
    {
        var rows = await db
            .CaseAssignments.Where(a => cases.Contains(a.CaseId) && a.Duty == CaseDuty.Therapist)
            .Where(a => until == null || a.StartedAt < until)
            .Select(a => new
            {
                a.CaseId,
                a.PersonId,
                a.StartedAt,
                a.EndedAt,
            })
            .ToListAsync(ct);
        return rows.GroupBy(a => (a.CaseId, a.PersonId))
            .Where(own => own.Any(a => a.EndedAt is not { } end || end >= until))
            .GroupBy(own => own.Key.CaseId, own => own.Min(a => a.StartedAt))
            .ToDictionary(of => of.Key, of => of.Max());
    }
}
