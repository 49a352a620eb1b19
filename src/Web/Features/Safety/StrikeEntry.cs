using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>Strikes an entry that was put down by mistake; it counts no longer and stays to be read, with the reason.</summary>
internal sealed class StrikeEntry(
    CaseworkDb db,
    CaseAccess access,
    IEnumerable<EntryTable> tables,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(string Table, Guid Entry, Guid FormId, int Version, string Because);

    /// <summary>An entry that this person may see, with what its table is called; null where there is none.</summary>
    public async Task<(EntryTable Table, IEntry Row)?> Find(Actor actor, string table, Guid id, CancellationToken ct)
    {
        if (tables.FirstOrDefault(t => t.Table == table) is not { } found)
        {
            return null;
        }

        var type = db.Model.GetEntityTypes().Single(t => t.GetTableName() == found.Table).ClrType;
        return
            await db.FindAsync(type, [actor.Practice, id], ct) is IEntry row
            && await access.CaptionOfOpen(actor, row.CaseId, ct) is not null
            ? (found, row)
            : null;
    }

    public async Task<Kept> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await Find(actor, input.Table, input.Entry, ct) is not var (table, row))
        {
            return new Kept.NotFound();
        }

        if (row.StruckAt is not null || await db.WasPosted(input.FormId, actor, ct))
        {
            return new Kept.Done();
        }

        if (Decision.On(EntryRules.Striking, new(input.Because, EntryRules.TakesTwo(row))) is Decision.Refused refused)
        {
            return new Kept.Refused(refused.States);
        }

        db.Expect(row, input.Version);
        await Mark(actor, table, row, actor.Person, input.Because, ct);
        var form = new PostedForm(input.FormId, table.List(row.CaseId));
        return await history.Save(new(nameof(StrikeEntry), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Kept.Conflict()
            : new Kept.Done();
    }

    /// <summary>Changes the entry; the caller saves, and has found that it may be struck.</summary>
    public async Task Mark(Actor actor, EntryTable table, IEntry row, PersonId by, string because, CancellationToken ct)
    {
        (row.StruckAt, row.StruckBy) = (clock.GetUtcNow().UtcDateTime, by);
        row.StruckBecause = await vault.Seal(
            because.ReplaceLineEndings("\n").Trim(),
            new(actor.Practice, table.Table, row.Id, nameof(IEntry.StruckBecause)),
            row.Strand,
            ct
        );
    }
}
