using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>
/// Makes the link for a member who lost password or second factor: an owner for somebody else of the practice,
/// or the person at the machine for an owner. Every session of the account ends at once.
/// </summary>
internal sealed class ResetSignIn(
    CaseworkDb db,
    History history,
    OneTimeTokens tokens,
    NextStep next,
    EndSessions sessions,
    Tries tries,
    Settings settings,
    TimeProvider clock
)
{
    private static readonly Visit Machine = new("", "The machine that Reknit runs on");

    public abstract record Outcome
    {
        /// <param name="Link">To be handed over; it can be read here only.</param>
        public sealed record Made(string Link) : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> Unmet) : Outcome;

        /// <summary>This form was sent before, and a link is shown once.</summary>
        public sealed record ShownBefore : Outcome;
    }

    /// <summary>What stands against it now; nothing where an owner may make the link.</summary>
    public async Task<IReadOnlyList<RequirementState>> Unmet(Actor actor, Membership member, CancellationToken ct)
    {
        var others = await next.Memberships(member.AccountId).CountAsync(m => m.PracticeId != actor.Practice, ct);
        var asked = new ResetAsked(member.EndedAt is null, member.AccountId == actor.Account, others);
        return ResetSignInRules.Decide(asked) is Decision.Refused refused ? refused.Unmet : [];
    }

    public async Task<Outcome> Handle(Actor actor, Guid formId, Membership member, Visit visit, CancellationToken ct)
    {
        if (await Unmet(actor, member, ct) is { Count: > 0 } unmet)
        {
            return new Outcome.Refused(unmet);
        }

        var act = new Act(nameof(ResetSignIn), actor.Practice, actor.Person, new(formId, "/staff"));
        return await Make(member, act, visit, ct) is { } link ? new Outcome.Made(link) : new Outcome.ShownBefore();
    }

    /// <summary>On the machine itself, for whoever owns a practice; within that practice.</summary>
    public Task<string?> ForOwner(Membership owner, CancellationToken ct) =>
        Make(owner, new(nameof(ResetSignIn), owner.PracticeId, null), Machine, ct);

    private async Task<string?> Make(Membership member, Act act, Visit visit, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await db
            .SignInResets.Where(r => r.AccountId == member.AccountId && r.ClosedAt == null)
            .ToListAsync(ct);
        open.ForEach(before => before.ClosedAt = now.UtcDateTime);
        var (token, hash) = tokens.New();
        db.SignInResets.Add(
            new()
            {
                PracticeId = member.PracticeId,
                Id = Guid.CreateVersion7(now),
                PersonId = member.PersonId,
                AccountId = member.AccountId,
                TokenHash = hash,
                MadeBy = act.Actor,
                MadeAt = now.UtcDateTime,
                ExpiresAt = (now + SignInReset.OpenFor).UtcDateTime,
                Version = 1,
            }
        );
        await sessions.MarkOthers(member.AccountId, but: Guid.Empty, ct);
        tries.Note(member.AccountId, visit, SignInOutcome.ResetLinkMade);
        return await history.Save(act, ct) is Saved.Done
            ? $"{settings.PublicUrl.TrimEnd('/')}{UseSignInReset.Path}{token}"
            : null;
    }
}
