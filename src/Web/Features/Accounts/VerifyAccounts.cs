using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Finds rows that let somebody in and that this program did not write, or not so.</summary>
internal sealed class VerifyAccounts(CaseworkDb db, AccountSeals seals)
{
    /// <summary>Within a <see cref="ReadSnapshot"/>. Each row is read by itself, for one may not fit its mapping.</summary>
    public async Task<IReadOnlyList<HistoryFault>> Run(CancellationToken ct)
    {
        var faults = new List<HistoryFault>();
        foreach (var type in AccountSeals.Rows.Select(row => db.Model.FindEntityType(row)!))
        {
            var key = type.FindPrimaryKey()!.Properties.Single();
            var of = type.FindProperty("AccountId") ?? type.FindProperty("UserId") ?? key;
            foreach (var row in await StoredRows.Of(db, type, ct).ToListAsync(ct))
            {
                if (!await IsWhole(type, row[key], ct))
                {
                    faults.Add(
                        new(
                            HistoryFaultKind.SignInChanged,
                            null,
                            0,
                            $"{type.GetTableName()}: a row of account {row[of]} was not written so by this program."
                        )
                    );
                }
            }
        }

        faults.AddRange(await WithoutTheirFactor(ct));
        db.ChangeTracker.Clear();
        return faults;
    }

    private async Task<bool> IsWhole(IEntityType type, object? key, CancellationToken ct)
    {
        try
        {
            return key is not null
                && await db.FindAsync(type.ClrType, [key], ct) is { } row
                && seals.IsWhole(db.Entry(row));
        }
        catch (Exception e)
            when (e
                    is FormatException
                        or InvalidCastException
                        or InvalidOperationException
                        or ArgumentException
                        or JsonException
            )
        {
            return false;
        }
    }

    private async Task<IEnumerable<HistoryFault>> WithoutTheirFactor(CancellationToken ct)
    {
        var without = await db
            .Users.Where(a =>
                a.TwoFactorEnabled
                && !db.Authenticators.Any(f => f.AccountId == a.Id)
                && !db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().Any(p => p.UserId == a.Id)
            )
            .Select(a => a.Id)
            .ToListAsync(ct);
        return without.Select(id => new HistoryFault(
            HistoryFaultKind.SignInChanged,
            null,
            0,
            $"Account {id:D} had a second factor, and somebody else than this program removed it."
        ));
    }
}
