using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access;

/// <summary>Joins the practice that invited: with a new account, or with the one that is signed in.</summary>
internal sealed class AcceptInvitation(
    CaseworkDb db,
    Vault vault,
    History history,
    OpenAccount open,
    OneTimeTokens tokens,
    TimeProvider clock
)
{
    /// <param name="Signed">The account that is signed in and shall join; null to open a new one.</param>
    public sealed record Input(string Token, string Name, Guid? Signed, OpenAccount.Input Account);

    public abstract record Outcome
    {
        public sealed record Joined(Account Account) : Outcome;

        public sealed record LinkIsDead : Outcome;

        public sealed record IsMemberAlready : Outcome;

        /// <summary>The account has, or had, a door to this practice's portal: nobody is both.</summary>
        public sealed record IsOutsider : Outcome;

        public sealed record Refused(string? LoginName, string? Password) : Outcome;
    }

    /// <summary>The open invitation behind a link. Whoever holds a link is not signed in to its practice yet.</summary>
    public async Task<Invitation?> Find(string token, CancellationToken ct)
    {
        var hash = tokens.Hash(token);
        var found = await db.Invitations.IgnoreQueryFilters().SingleOrDefaultAsync(i => i.TokenHash == hash, ct);
        return found?.IsOpen(clock.GetUtcNow().UtcDateTime) == true ? found : null;
    }

    public async Task<Outcome> Handle(Input input, CancellationToken ct)
    {
        if (await Find(input.Token, ct) is not { } invitation)
        {
            return new Outcome.LinkIsDead();
        }

        if (input.Signed is { } signed)
        {
            return await Join(invitation, await db.Users.SingleAsync(a => a.Id == signed, ct), input.Name, ct);
        }

        return await open.Handle(input.Account, ct) switch
        {
            OpenAccount.Outcome.Opened(var account) => await Join(invitation, account, input.Name, ct),
            OpenAccount.Outcome.Refused refused => new Outcome.Refused(refused.LoginName, refused.Password),
            _ => throw new InvalidOperationException("An account is opened or refused."),
        };
    }

    private async Task<Outcome> Join(Invitation invitation, Account account, string name, CancellationToken ct)
    {
        var practice = invitation.PracticeId;
        var before = await db
            .Memberships.IgnoreQueryFilters()
            .SingleOrDefaultAsync(m => m.PracticeId == practice && m.AccountId == account.Id, ct);
        if (before?.Role.IsStaff() == false)
        {
            return new Outcome.IsOutsider();
        }

        if (before is { EndedAt: null })
        {
            return new Outcome.IsMemberAlready();
        }

        if (before is not null)
        {
            // Somebody comes back: the same person, and their earlier time stays in history.
            (before.Role, before.EndedAt) = (invitation.Role, null);
        }

        var now = clock.GetUtcNow();
        var member = before ?? Add(invitation, account, name, now);
        (invitation.ClosedAt, invitation.Joined) = (now.UtcDateTime, member.PersonId);
        var saved = await history.Save(new(nameof(AcceptInvitation), practice, member.PersonId), ct);
        return saved is Saved.Done ? new Outcome.Joined(account) : new Outcome.LinkIsDead();
    }

    private Membership Add(Invitation invitation, Account account, string name, DateTimeOffset now)
    {
        var person = new PersonId(Guid.CreateVersion7(now));
        vault.MakeKey(invitation.PracticeId, person.Strand);
        db.People.Add(Person.Met(invitation.PracticeId, person, name, now.UtcDateTime));
        return db
            .Memberships.Add(
                new()
                {
                    PracticeId = invitation.PracticeId,
                    PersonId = person,
                    AccountId = account.Id,
                    Role = invitation.Role,
                    StartedAt = now.UtcDateTime,
                    Version = 1,
                }
            )
            .Entity;
    }
}
