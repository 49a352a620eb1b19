using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Reknit.Web.Outside.Files;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage.Backups;

/// <summary>Checks every reference of a restored practice: rows to rows, rows to files, seals to keys, and all history.</summary>
internal sealed class CheckRestored(CaseworkDb db, KeyFile keys, SealedFiles files, VerifyHistory history)
{
    private readonly List<string> _findings = [];
    private int _files;

    public async Task<Result> Run(CancellationToken ct)
    {
        await CheckSqlite(ct);
        var holders = await HolderKeys.Load(db, keys, ct);
        foreach (var key in holders.All.Where(key => !holders.IsErased(key.Id) && holders.Open(key.Id) is null))
        {
            _findings.Add($"The data key of {key.HolderKind} {key.HolderId:D} does not open with the key file.");
        }

        await using (await ReadSnapshot.Begin(db, ct))
        {
            foreach (var field in FileAddresses.In(db.Model))
            {
                await CheckFiles(field, holders, ct);
            }
        }

        var report = await history.Run(ct);
        _findings.AddRange(report.Faults.Select(fault => fault.Words));
        return new(_files, report, _findings);
    }

    private async Task CheckSqlite(CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
        {
            return; // PostgreSQL checks both while it restores.
        }

        var broken = await db
            .Database.SqlQueryRaw<string>("""SELECT integrity_check AS "Value" FROM pragma_integrity_check""")
            .Where(words => words != "ok")
            .ToListAsync(ct);
        var lost = await db
            .Database.SqlQueryRaw<string>(
                """SELECT "table" || ' refers to a row of ' || parent || ' that is not there.' AS "Value" FROM pragma_foreign_key_check"""
            )
            .ToListAsync(ct);
        _findings.AddRange([.. broken, .. lost]);
    }

    private async Task CheckFiles(IProperty field, HolderKeys holders, CancellationToken ct)
    {
        var type = (IEntityType)field.DeclaringType;
        await foreach (var row in StoredRows.Of(db, type, ct))
        {
            if (row[field] is string address && await Trouble(address, field, type, row, holders, ct) is { } trouble)
            {
                _findings.Add($"{type.GetTableName()} {RowContent.KeyOf(type, key => row[key])}: {trouble}");
            }
        }
    }

    private async Task<string?> Trouble(
        string address,
        IProperty field,
        IEntityType type,
        StoredRow row,
        HolderKeys holders,
        CancellationToken ct
    )
    {
        _files++;
        try
        {
            var file = new Domain.Sealed(await files.Read(address, ct));
            var id = Seal.KeyOf(file);
            if (holders.IsErased(id))
            {
                return null;
            }

            if (holders.Open(id) is { } key)
            {
                Seal.Open(file, key, FileAddresses.PlaceOf(field, type, row));
                return null;
            }

            return $"the key of the stored file {address} is gone.";
        }
        catch (FileDamagedException e)
        {
            return e.Message;
        }
        catch (CryptographicException)
        {
            return $"the stored file {address} does not open as this row's file.";
        }
    }

    /// <param name="Files">References to files that were followed.</param>
    internal sealed record Result(int Files, HistoryReport History, IReadOnlyList<string> Findings);
}
