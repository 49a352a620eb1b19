using Microsoft.AspNetCore.Identity;

namespace Reknit.Web.Features.Accounts;

/// <summary>A global sign-in with a login name; what it may do follows from its memberships.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    /// <summary>See <see cref="AccountSeals"/>.</summary>
    public byte[]? Seal { get; set; }
}
