using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.NextDay;

/// <summary>
/// Who tells of a child's days on a page of their own: one question for the page and for what is sent from it. Who is kept
/// away from the child is not asked. Whoever was asked before goes on seeing the page as it was, because one that vanished,
/// or answered otherwise, would tell them; a clinician ends it.
/// </summary>
internal sealed class WhoIsAsked(CaseworkDb db)
{
    public IQueryable<CareAsked> Of(PersonId adult) =>
        db
            .CareAsked.AsNoTracking()
            .Where(a => a.Adult == adult && a.EndedAt == null)
            .Where(a =>
                !db.Protections.Any(p =>
                    p.EndedAt == null
                    && p.Protected == a.Child
                    && p.From == adult
                    && (p.BlankedAt != null || p.MadeAt <= a.AskedAt)
                )
            );

    public Task<bool> Asks(CaseId id, PersonId child, PersonId adult, CancellationToken ct) =>
        Of(adult).AnyAsync(a => a.CaseId == id && a.Child == child, ct);
}
