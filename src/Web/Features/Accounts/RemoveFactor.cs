using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Takes away the app or a passkey, but never the last second factor of somebody who must have one.</summary>
internal sealed class RemoveFactor(CaseworkDb db, SecondFactors factors)
{
    public const string Refusal = "This is your only second step. Set up another one first.";

    public async Task<bool> Authenticator(Guid account, CancellationToken ct)
    {
        if (!await MarkRemoved(account, ct))
        {
            return false;
        }

        db.Authenticators.RemoveRange(await db.Authenticators.Where(a => a.AccountId == account).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        return true;
    }

    public async Task<bool> Passkey(Guid account, byte[] credential, CancellationToken ct)
    {
        var passkeys = db.Set<IdentityUserPasskey<Guid>>();
        var found = await passkeys.SingleOrDefaultAsync(p => p.UserId == account && p.CredentialId == credential, ct);
        if (found is null)
        {
            return true;
        }

        if (!await MarkRemoved(account, ct))
        {
            return false;
        }

        passkeys.Remove(found);
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>False where it may not be; an account that goes without one is an account without one.</summary>
    private async Task<bool> MarkRemoved(Guid id, CancellationToken ct)
    {
        var held = await factors.Of(id, ct);
        if (!factors.MayRemoveOne(held))
        {
            return false;
        }

        var account = await db.Users.SingleAsync(a => a.Id == id, ct);
        account.TwoFactorEnabled = held.Count > 1;
        return true;
    }
}
