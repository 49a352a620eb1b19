using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Clauses;

/// <summary>Reads what a practice did with one clause, newest first; the shipped words are not among them.</summary>
internal sealed class ReadClauseVersions(CaseworkDb db)
{
    public sealed record Version(PracticeClause Edit, string Editor);

    public async Task<IReadOnlyList<Version>> Of(string key, CancellationToken ct) =>
        await (
            from edit in db.PracticeClauses.AsNoTracking()
            where edit.Key == key
            join p in db.People.AsNoTracking() on edit.EditorId equals p.Id
            orderby edit.Number descending
            select new Version(edit, p.Name)
        ).ToListAsync(ct);
}
