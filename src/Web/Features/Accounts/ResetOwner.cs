using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Makes the link for an owner whom no other owner can help; asked for on the machine itself.</summary>
internal sealed class ResetOwner(CaseworkDb db, CurrentPractice practice, ResetSignIn reset)
{
    public async Task<string> Handle(string loginName, CancellationToken ct)
    {
        var key = LoginName.Key(loginName);
        var owner = await db
            .Memberships.IgnoreQueryFilters()
            .AsNoTracking()
            .Where(m => m.Role == Role.Owner && m.EndedAt == null)
            .Where(m => db.Users.Any(a => a.Id == m.AccountId && a.NormalizedUserName == key))
            .OrderBy(m => m.StartedAt)
            .FirstOrDefaultAsync(ct);
        if (owner is null)
        {
            throw new MendableException(
                $"No owner of a practice signs in as {loginName}. For anybody else, an owner makes the link on the staff page."
            );
        }

        practice.Is(owner.PracticeId);
        return await reset.ForOwner(owner, ct)
            ?? throw new MendableException("Somebody changed the practice at the same moment. Try again.");
    }
}
