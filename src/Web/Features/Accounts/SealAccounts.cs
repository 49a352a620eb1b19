using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>
/// Seals accounts as they stand, once, on a database of a version that had no seals. The person at the machine says so
/// and sees which accounts they are: done by itself, it would seal whatever somebody had put in.
/// </summary>
internal sealed class SealAccounts(CaseworkDb db, AccountSeals seals, Settings settings)
{
    /// <summary>The login names of accounts with a row that has no seal of this program.</summary>
    public async Task<IReadOnlyList<string>> Find(CancellationToken ct)
    {
        var names = await db.Users.ToDictionaryAsync(a => a.Id, a => a.UserName ?? "", ct);
        return
        [
            .. (await Broken(ct))
                .Select(row => names.GetValueOrDefault(AccountSeals.AccountOf(row), "?"))
                .Distinct()
                .Order(),
        ];
    }

    /// <summary>The accounts with a row that has no seal of this program.</summary>
    public async Task<IReadOnlySet<Guid>> Accounts(CancellationToken ct) =>
        (await Broken(ct)).Select(AccountSeals.AccountOf).ToHashSet();

    public async Task Seal(CancellationToken ct)
    {
        foreach (var row in await Broken(ct))
        {
            if (row.Entity is Account account)
            {
                account.TwoFactorEnabled |=
                    await db.Authenticators.AnyAsync(a => a.AccountId == account.Id, ct)
                    || await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.UserId == account.Id, ct);
            }

            seals.Close(row);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>What the person who starts the program is told; the demo's people, whose passwords all know, are sealed.</summary>
    public static async Task<string?> Tell(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<SealAccounts>();
        if (accounts.IsDemo)
        {
            await accounts.Seal(ct);
            return null;
        }

        var found = await accounts.Find(ct);
        return found.Count == 0
            ? null
            : $"{found.Count} accounts were not written by this version of the program, and nobody signs in with them. "
                + "See docs/how-to/seal-accounts.md.";
    }

    private bool IsDemo => settings.IsDemo;

    private async Task<List<EntityEntry>> Broken(CancellationToken ct)
    {
        List<object> rows =
        [
            .. await db.Users.ToListAsync(ct),
            .. await db.Set<IdentityUserPasskey<Guid>>().ToListAsync(ct),
            .. await db.Authenticators.ToListAsync(ct),
            .. await db.RecoveryCodes.ToListAsync(ct),
        ];
        return [.. rows.Select(row => db.Entry(row)).Where(row => !seals.IsWhole(row))];
    }
}
