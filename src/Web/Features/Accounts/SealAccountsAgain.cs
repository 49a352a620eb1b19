using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>
/// Brings what lets people in under the newest generation of keys: seals, secrets of authenticator apps, hashes of
/// recovery codes. A row that was changed past the program keeps its broken seal.
/// </summary>
internal sealed class SealAccountsAgain(CaseworkDb db, AccountSeals seals, SecretsOfFactors secrets)
{
    /// <summary>Whole rows that are still under an older generation.</summary>
    public async Task<int> Count(CancellationToken ct) => (await Older(ct)).Count;

    /// <returns>How many rows were sealed again. One that somebody else changed at that moment is left for the next time.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var done = 0;
        foreach (var (type, key) in await Older(ct))
        {
            if (await db.FindAsync(type, [key], ct) is { } row && db.Entry(row) is var entry && seals.IsWhole(entry))
            {
                Renew(entry);
                done += await Saved(ct) ? 1 : 0;
            }

            db.ChangeTracker.Clear();
        }

        return done;
    }

    private async Task<bool> Saved(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // They are just signing in, or changing it.
            return false;
        }
    }

    private void Renew(EntityEntry row)
    {
        switch (row.Entity)
        {
            case Account account:
                account.ConcurrencyStamp = SecurityStamps.New();
                break;
            case Authenticator app:
                app.Secret = secrets.SealSecret(app.AccountId, secrets.OpenSecret(app));
                app.Version++;
                break;
            case RecoveryCode code:
                code.Hash = secrets.HashAgain(code.Hash);
                break;
        }

        seals.Close(row);
    }

    private async Task<List<(Type Type, object Key)>> Older(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        List<object> rows =
        [
            .. await db.Users.AsTracking().ToListAsync(ct),
            .. await db.Set<IdentityUserPasskey<Guid>>().AsTracking().ToListAsync(ct),
            .. await db.Authenticators.AsTracking().ToListAsync(ct),
            .. await db.RecoveryCodes.AsTracking().ToListAsync(ct),
        ];
        List<(Type, object)> older =
        [
            .. rows.Select(row => db.Entry(row))
                .Where(entry => seals.IsOlder(entry) && seals.IsWhole(entry))
                .Select(entry =>
                    (
                        entry.Metadata.ClrType,
                        entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0]).CurrentValue!
                    )
                ),
        ];
        db.ChangeTracker.Clear();
        return older;
    }
}
