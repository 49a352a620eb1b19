using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage;

/// <summary>
/// Checks every history and every row that it tells of, on one snapshot, while the practice goes on working:
/// whoever changed the database without the key file shows.
/// </summary>
internal sealed class VerifyHistory(CaseworkDb db, KeyFile keys, Anchors anchors, VerifyAccounts accounts)
{
    private readonly List<HistoryFault> _faults = [];
    private readonly HashSet<(Guid Practice, Strand Strand)> _erased = [];
    private readonly HashSet<(Guid Practice, Strand Strand)> _erasedByAct = [];
    private readonly HashSet<Guid> _lostKeys = [];
    private int _strands;
    private long _links;

    public async Task<HistoryReport> Run(CancellationToken ct)
    {
        // Before the snapshot: an anchor written later than the snapshot would look like a cut tail.
        var (anchored, forged) = anchors.Read();
        _faults.AddRange(
            forged.Select(line => new HistoryFault(
                HistoryFaultKind.ForgedAnchor,
                null,
                0,
                $"Line {line} of the anchor file was not written there by this program."
            ))
        );

        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        var rows = new RecordedRows(db.Model);
        await WalkStrands(anchored, rows, ct);
        foreach (var type in RecordedRows.TypesOf(db.Model))
        {
            await foreach (var row in StoredRows.Of(db, type, ct))
            {
                Add(rows.Compare(type, row));
            }
        }

        _faults.AddRange(rows.Gone());
        _faults.AddRange(await accounts.Run(ct));
        // A data key marked as destroyed where no whole link tells of it hides tampering: it is not an erasure.
        _faults.AddRange(
            _erased
                .Except(_erasedByAct)
                .Select(erased => new HistoryFault(
                    HistoryFaultKind.KeyLost,
                    erased.Strand,
                    0,
                    $"{erased.Strand.Kind} {erased.Strand.Id:D}: its data key is marked as destroyed, and no act erased it."
                ))
        );
        return new(_strands, _links, _erased.Count, _faults);
    }

    private async Task WalkStrands(
        IReadOnlyDictionary<(Guid Practice, Strand Strand), Anchor> anchored,
        RecordedRows rows,
        CancellationToken ct
    )
    {
        var holders = await HolderKeys.Load(db, keys, ct);
        var heads = await db
            .HistoryHeads.IgnoreQueryFilters()
            .AsNoTracking()
            .ToDictionaryAsync(head => (head.PracticeId.Value, head.Strand), ct);
        var expected = heads.Keys.Concat(anchored.Keys).ToHashSet();
        (Guid Practice, Strand Strand) at = default;
        StrandWalk? walk = null;
        StrandWalk Begin((Guid Practice, Strand Strand) strand) =>
            new(
                strand.Strand,
                keys.HistoryKey(strand.Practice),
                heads.GetValueOrDefault(strand),
                anchored.GetValueOrDefault(strand),
                _faults
            );
        var links = db.Model.FindEntityType(typeof(HistoryEntry))!;
        await foreach (var row in StoredRows.Of(db, links, ct))
        {
            _links++;
            if (StoredLink.Of(links, row) is not { } link)
            {
                Add(new(HistoryFaultKind.Changed, null, 0, "A link holds values that no program ever wrote."));
                continue;
            }

            if (walk is null || at != (link.PracticeId.Value, link.Strand))
            {
                walk?.End();
                at = (link.PracticeId.Value, link.Strand);
                walk = Begin(at);
                expected.Remove(at);
                _strands++;
            }

            var isWhole = walk.Step(link);
            if (isWhole && link.Change == Change.Erased)
            {
                _erasedByAct.Add(at);
            }

            rows.Take(link, isWhole ? Content(link, holders) : null);
        }

        walk?.End();
        foreach (var gone in expected)
        {
            Begin(gone).End();
        }

        if (_links > 0 && anchored.Count == 0)
        {
            Add(new(HistoryFaultKind.AnchorsGone, null, 0, "The anchor file is gone, or holds no anchor."));
        }
    }

    private byte[]? Content(HistoryEntry link, HolderKeys holders)
    {
        var id = Seal.KeyOf(link.Payload);
        if (holders.IsErased(id))
        {
            _erased.Add((link.PracticeId.Value, link.Strand));
            return null;
        }

        try
        {
            if (holders.Open(id) is { } key)
            {
                return Seal.Open(link.Payload, key, HistoryPlace.Of(link.PracticeId, link.Strand, link.Sequence));
            }
        }
        catch (CryptographicException)
        {
            // A data key of another holder was put in its place: lost all the same.
        }

        if (_lostKeys.Add(id))
        {
            Add(
                new(
                    HistoryFaultKind.KeyLost,
                    link.Strand,
                    link.Sequence,
                    $"{link.StrandKind} {link.StrandId:D}: its data key {id:D} is gone or does not open with the key file."
                )
            );
        }

        return null;
    }

    private void Add(HistoryFault? fault)
    {
        if (fault is not null)
        {
            _faults.Add(fault);
        }
    }
}
