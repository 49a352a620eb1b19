using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>A table of entries, for the page on which one is struck.</summary>
/// <param name="Words">What one entry of it is.</param>
/// <param name="List">Where the entries of a case stand.</param>
internal sealed record EntryTable(string Table, string Words, Func<CaseId, string> List);

/// <summary>One entry as a list shows it.</summary>
/// <param name="Lines">More of it, some in somebody's own words.</param>
/// <param name="StruckBecause">Null while it counts.</param>
internal sealed record EntryView(
    string Table,
    IEntry Row,
    string Title,
    IReadOnlyList<string> Lines,
    string Recorded,
    string? StruckBecause
)
{
    public bool Counts => Row.StruckAt is null;

    public string StrikeUrl => $"/entries/{Table}/{Row.Id:D}/strike";
}

/// <summary>Opens entries for a reader who may see their case.</summary>
internal sealed class EntryViews(CaseworkDb db, Vault vault, LocalTime local)
{
    private readonly Dictionary<PersonId, string> _names = [];

    /// <summary>The entries that a case has in one table, the latest first.</summary>
    public async Task<IReadOnlyList<TRow>> Rows<TRow>(CaseId id, CancellationToken ct)
        where TRow : class, IEntry =>
        await db.Set<TRow>()
            .AsNoTracking()
            .Where(r => r.CaseId == id)
            .OrderByDescending(r => r.RecordedAt)
            .ThenByDescending(r => r.Id)
            .ToListAsync(ct);

    public async Task<EntryView> View(
        Actor actor,
        string table,
        IEntry row,
        string title,
        IEnumerable<string?> lines,
        CancellationToken ct
    ) =>
        new(
            table,
            row,
            title,
            [.. lines.OfType<string>().Where(l => l.Length > 0)],
            $"{await Name(row.RecordedBy, ct)}, {(await local.Zone(ct)).Written(row.RecordedAt)}",
            await Open(actor, table, row, row.StruckBecause, nameof(IEntry.StruckBecause), ct)
        );

    /// <summary>Null where nothing was written.</summary>
    public async Task<string?> Open(
        Actor actor,
        string table,
        IEntry row,
        Sealed? words,
        string column,
        CancellationToken ct
    ) => words is null ? null : await vault.Open(words, new(actor.Practice, table, row.Id, column), actor.Reader, ct);

    public async Task<string> Name(PersonId id, CancellationToken ct) =>
        _names.TryGetValue(id, out var known)
            ? known
            : _names[id] = await db.People.Where(p => p.Id == id).Select(p => p.Name).FirstOrDefaultAsync(ct) ?? "";
}
