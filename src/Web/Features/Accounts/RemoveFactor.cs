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
        if (!factors.MayRemoveOne(await factors.Of(account, ct)))
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

        if (!factors.MayRemoveOne(await factors.Of(account, ct)))
        {
            return false;
        }

        passkeys.Remove(found);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
