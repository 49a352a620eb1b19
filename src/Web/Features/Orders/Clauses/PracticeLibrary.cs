using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Clauses;

/// <summary>One clause as this practice has it.</summary>
/// <param name="Shipped">As it came with the program.</param>
/// <param name="Now">As it stands in drafts.</param>
/// <param name="Edit">The practice's newest edit, also one that went back to the shipped words; null while there is none.</param>
/// <param name="Editor">Who made that edit.</param>
/// <param name="Refused">Why the practice's words cannot stand in drafts any more; empty where they can.</param>
internal sealed record ClauseOnFile(
    Clause Shipped,
    Clause Now,
    PracticeClause? Edit,
    string? Editor,
    IReadOnlyList<string> Refused
)
{
    /// <summary>Number of the newest edit; 0 while there is none.</summary>
    public int Number => Edit?.Number ?? 0;

    public bool IsOwn => Now.EditNumber > 0;
}

/// <summary>The clauses behind this practice's drafts: the shipped ones, with its own words in their place.</summary>
internal sealed class PracticeLibrary(CaseworkDb db)
{
    public async Task<ClauseLibrary> Now(CancellationToken ct) => Edited(await Newest(ct)).Library;

    public async Task<IReadOnlyList<ClauseOnFile>> All(CancellationToken ct)
    {
        var newest = await Newest(ct);
        var edited = Edited(newest);
        return
        [
            .. ClauseLibrary.Shipped.All.Select(shipped =>
            {
                var own = newest.Find(e => e.Edit.Key == shipped.Key);
                return new ClauseOnFile(
                    shipped,
                    edited.Library.All.Single(c => c.Key == shipped.Key),
                    own?.Edit,
                    own?.Editor,
                    edited.Refused.FirstOrDefault(r => r.Edit.Key == shipped.Key)?.Problems ?? []
                );
            }),
        ];
    }

    private sealed record Own(PracticeClause Edit, string Editor);

    private static EditedLibrary Edited(List<Own> newest) =>
        ClauseLibrary.Shipped.With([.. newest.Select(own => own.Edit.Edit)]);

    private Task<List<Own>> Newest(CancellationToken ct) =>
        (
            from edit in db.PracticeClauses.AsNoTracking()
            where !db.PracticeClauses.Any(later => later.Key == edit.Key && later.Number > edit.Number)
            join p in db.People.AsNoTracking() on edit.EditorId equals p.Id
            select new Own(edit, p.Name)
        ).ToListAsync(ct);
}
