using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Makes ten recovery codes for an account, and takes each of them once.</summary>
internal sealed class RecoveryCodes(CaseworkDb db, SecretsOfFactors secrets, WholeAccounts whole, TimeProvider clock)
{
    public const int Count = 10;
    private const int Half = 5;

    /// <summary>Without letters and digits that look alike on paper.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>New codes in place of all before; they can be read now and never again.</summary>
    public async Task<IReadOnlyList<string>> MakeNew(Guid account, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == account).ToListAsync(ct));
        var codes = Enumerable
            .Range(0, Count)
            .Select(_ => RandomNumberGenerator.GetString(Alphabet, 2 * Half))
            .ToList();
        db.RecoveryCodes.AddRange(
            codes.Select(code => new RecoveryCode
            {
                Id = Guid.CreateVersion7(now),
                AccountId = account,
                Hash = secrets.HashOf(account, code),
                MadeAt = now.UtcDateTime,
            })
        );
        await db.SaveChangesAsync(ct);
        return [.. codes.Select(code => $"{code[..Half]}-{code[Half..]}")];
    }

    /// <summary>Whether it is one of the unused codes; from now on it is a used one.</summary>
    public async Task<bool> Use(Guid account, string? typed, CancellationToken ct)
    {
        var code = new string([.. (typed ?? "").ToLowerInvariant().Where(Alphabet.Contains)]);
        var unused = await db.RecoveryCodes.Where(c => c.AccountId == account && c.UsedAt == null).ToListAsync(ct);
        var found = unused.FirstOrDefault(c => whole.Is(c) && secrets.Fits(c.Hash, account, code));
        if (found is null)
        {
            return false;
        }

        found.UsedAt = clock.GetUtcNow().UtcDateTime;
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Entry(found).State = EntityState.Detached;
            return false;
        }
    }
}
