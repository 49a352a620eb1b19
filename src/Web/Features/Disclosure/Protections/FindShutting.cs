using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Protections;

/// <summary>Finds the protections that stand. They follow the people, into every case that names both.</summary>
internal sealed class FindShutting(CaseworkDb db)
{
    /// <summary>From one person, of whomever of the case.</summary>
    public async Task<IReadOnlyList<Shutting>> From(CaseId id, PersonId from, CancellationToken ct) =>
        await Read(Between(id).Where(p => p.From == from)).ToListAsync(ct);

    /// <summary>From each person of a case, of whomever of it.</summary>
    public async Task<ILookup<PersonId, Shutting>> OfCase(CaseId id, CancellationToken ct) =>
        (
            await Between(id).Select(p => new { p.From, By = new Shutting(p.MadeAt, p.BlankedAt) }).ToListAsync(ct)
        ).ToLookup(p => p.From, p => p.By);

    /// <summary>Of a child from one person, in any case of the practice.</summary>
    public async Task<IReadOnlyList<Shutting>> OfChild(PersonId child, PersonId from, CancellationToken ct) =>
        await Read(Standing.Where(p => p.Protected == child && p.From == from)).ToListAsync(ct);

    /// <summary>When the last one between two of a case was put on record; null where none stands.</summary>
    public Task<DateTime?> Newest(CaseId id, CancellationToken ct) =>
        Between(id).MaxAsync(p => (DateTime?)p.MadeAt, ct);

    private IQueryable<Protection> Standing => db.Protections.AsNoTracking().Where(p => p.EndedAt == null);

    private IQueryable<Protection> Between(CaseId id) =>
        Standing.Where(p =>
            db.CasePeople.Any(of => of.CaseId == id && of.PersonId == p.Protected)
            && db.CasePeople.Any(of => of.CaseId == id && of.PersonId == p.From)
        );

    private static IQueryable<Shutting> Read(IQueryable<Protection> rows) =>
        rows.Select(p => new Shutting(p.MadeAt, p.BlankedAt));
}
