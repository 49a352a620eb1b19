using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Gives the invited person their door: with a new account, or with the one that is signed in. Each try of the code is
/// counted before it is looked at, and five of them end the link.
/// </summary>
internal sealed class JoinPortal(
    CaseworkDb db,
    History history,
    OpenAccount open,
    SignInNames names,
    OneTimeTokens tokens,
    DoorFacts doors,
    WorkingTexts texts,
    TimeProvider clock
)
{
    /// <param name="Signed">The account that is signed in and shall be used; null to open a new one.</param>
    public sealed record Input(string Token, string? Code, string? Password, Guid? Signed);

    public abstract record Outcome
    {
        public sealed record Joined(Account Account, PracticeId Practice) : Outcome;

        /// <summary>Unknown, used, withdrawn, over, or tried too often: nobody learns which.</summary>
        public sealed record LinkIsDead : Outcome;

        public sealed record WrongCode : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> Unmet) : Outcome;

        public sealed record WeakPassword(string Why) : Outcome;
    }

    public static string WithCode(string token, string code) => $"{token}|code|{code}";

    /// <summary>The open invitation behind a link. Whoever holds a link is not signed in to its practice yet.</summary>
    public async Task<PortalInvitation?> Find(string token, CancellationToken ct)
    {
        var hash = tokens.Hash(token);
        var found = await db.PortalInvitations.IgnoreQueryFilters().SingleOrDefaultAsync(i => i.TokenHash == hash, ct);
        return found?.IsOpen(clock.GetUtcNow().UtcDateTime) == true && await IsStillFor(found, ct) ? found : null;
    }

    /// <summary>Since the invitation the case may have closed, or the appointment ended.</summary>
    private async Task<bool> IsStillFor(PortalInvitation invitation, CancellationToken ct)
    {
        var asked = await doors.Of(invitation.PracticeId, invitation.CaseId, invitation.PersonId, ct);
        return DoorRules.Decide(asked) is Decision.Allowed;
    }

    public async Task<Outcome> Handle(Input input, CancellationToken ct)
    {
        if (await Find(input.Token, ct) is not { } invitation)
        {
            return new Outcome.LinkIsDead();
        }

        var name = await names.For(WithCode(input.Token, Digits(input.Code)), ct);
        if (input.Signed is null && PasswordRules.Problem(input.Password, name) is { } weak)
        {
            return new Outcome.WeakPassword(weak);
        }

        if (!await IsRight(invitation, input, ct))
        {
            return new Outcome.WrongCode();
        }

        if (JoinRules.Decide(await Facts(invitation, input.Signed, ct)) is Decision.Refused unmet)
        {
            return new Outcome.Refused(unmet.Unmet);
        }

        if (input.Signed is { } signed)
        {
            return await Join(invitation, await db.Users.SingleAsync(a => a.Id == signed, ct), ct);
        }

        return await open.Handle(new(name, input.Password), ct) switch
        {
            OpenAccount.Outcome.Opened(var account) => await Join(invitation, account, ct),
            OpenAccount.Outcome.Refused refused => new Outcome.WeakPassword(refused.Password ?? refused.LoginName!),
            _ => throw new InvalidOperationException("An account is opened or refused."),
        };
    }

    private static string Digits(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiDigit));

    private async Task<bool> IsRight(PortalInvitation invitation, Input input, CancellationToken ct)
    {
        invitation.Tries++;
        var act = new Act("TryDoorLink", invitation.PracticeId, null);
        if (await history.Save(act, ct) is not Saved.Done)
        {
            // Somebody tried at the same moment: this try counts as none, and is not looked at.
            return false;
        }

        var hash = tokens.Hash(WithCode(input.Token, Digits(input.Code)));
        return CryptographicOperations.FixedTimeEquals(hash, invitation.CodeHash);
    }

    /// <param name="account">Null for a new one.</param>
    private async Task<JoiningAccount> Facts(PortalInvitation invitation, Guid? account, CancellationToken ct)
    {
        var (practice, person) = (invitation.PracticeId, invitation.PersonId);
        var held = await db
            .Memberships.IgnoreQueryFilters()
            .AsNoTracking()
            .Where(m => m.PracticeId == practice && (m.AccountId == account || m.PersonId == person))
            .ToListAsync(ct);
        return new(
            held.Exists(m => !m.Role.IsStaff() && m.PersonId != person),
            held.Exists(m => m.Role.IsStaff()),
            held.Exists(m => m.PersonId == person && m.AccountId != account && m.EndedAt is null),
            invitation.IsAgain != true && held.Exists(m => m.PersonId == person && m.AccountId != account)
        );
    }

    private async Task<Outcome> Join(PortalInvitation invitation, Account account, CancellationToken ct)
    {
        var (practice, person, now) = (invitation.PracticeId, invitation.PersonId, clock.GetUtcNow().UtcDateTime);
        var before = await db
            .Memberships.IgnoreQueryFilters()
            .SingleOrDefaultAsync(m => m.PracticeId == practice && m.PersonId == person, ct);
        invitation.HasReplaced = before is not null && before.AccountId != account.Id;
        if (before is not null)
        {
            before.AccountSince = invitation.HasReplaced ? now : before.AccountSince;
            (before.AccountId, before.EndedAt) = (account.Id, null);
        }
        else
        {
            db.Memberships.Add(
                new()
                {
                    PracticeId = practice,
                    PersonId = person,
                    AccountId = account.Id,
                    Role = Role.Outsider,
                    StartedAt = now,
                    Version = 1,
                }
            );
        }

        db.PortalDoors.Add(
            new()
            {
                PracticeId = practice,
                Handle = PortalPlaces.NewHandle(),
                PersonId = person,
                CaseId = invitation.CaseId,
                StartedAt = now,
                Version = 1,
            }
        );
        (invitation.ClosedAt, invitation.HasJoined) = (now, true);
        var act = new Act(nameof(JoinPortal), practice, person)
        {
            // Whoever holds the new account reads nothing that was typed with the one before.
            Within = invitation.HasReplaced ? () => texts.ShutAllOf(practice, person, ct) : null,
        };
        var saved = await history.Save(act, ct);
        return saved is Saved.Done ? new Outcome.Joined(account, practice) : new Outcome.LinkIsDead();
    }
}
