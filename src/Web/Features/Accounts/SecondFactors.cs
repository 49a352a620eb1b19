using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>What an account has besides its password.</summary>
internal sealed record HeldFactors(bool HasAuthenticator, int Passkeys, int RecoveryCodesLeft)
{
    public int Count => Passkeys + (HasAuthenticator ? 1 : 0);

    public bool HasAny => Count > 0;
}

/// <summary>Knows which second factors an account has, and whether it must have one.</summary>
internal sealed class SecondFactors(CaseworkDb db, Settings settings)
{
    /// <summary>
    /// Whoever works in a practice has a second factor; only the demo, whose people are made up, goes without.
    /// </summary>
    public bool AreRequired => !settings.IsDemo;

    public async Task<HeldFactors> Of(Guid account, CancellationToken ct) =>
        new(
            await db.Authenticators.AnyAsync(a => a.AccountId == account, ct),
            await db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == account, ct),
            await db.RecoveryCodes.CountAsync(c => c.AccountId == account && c.UsedAt == null, ct)
        );

    /// <summary>Whether a password alone does not sign this account in.</summary>
    public async Task<bool> AreNeeded(Guid account, CancellationToken ct) =>
        AreRequired || (await Of(account, ct)).HasAny;

    /// <summary>The last one can only be replaced, where one is required.</summary>
    public bool MayRemoveOne(HeldFactors held) => !AreRequired || held.Count > 1;
}
