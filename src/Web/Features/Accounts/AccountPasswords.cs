using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Reknit.Web.Features.Accounts;

/// <summary>Hashes passwords in one form of their letters, so that a password typed on another system is the same.</summary>
internal sealed class AccountPasswords(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    private static readonly Account Nobody = new();
    private readonly Lock _making = new();
    private string? _ofNobody;

    public override string HashPassword(Account user, string password) =>
        base.HashPassword(user, password.Normalize(NormalizationForm.FormKC));

    public override PasswordVerificationResult VerifyHashedPassword(
        Account user,
        string hashedPassword,
        string providedPassword
    ) => base.VerifyHashedPassword(user, hashedPassword, providedPassword.Normalize(NormalizationForm.FormKC));

    /// <summary>
    /// Whether it is the account's password. Without an account, or one that may not be looked at, the same work
    /// is done for nobody: the time taken tells nothing.
    /// </summary>
    public bool IsRight(Account? account, string password)
    {
        var hash = account?.PasswordHash ?? OfNobody();
        var result = VerifyHashedPassword(account ?? Nobody, hash, password);
        return account?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
    }

    private string OfNobody()
    {
        lock (_making)
        {
            return _ofNobody ??= HashPassword(Nobody, "nobody signs in with this");
        }
    }
}
