using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Invites one person of a case to the portal, by a link that works once and a code that is told by voice. Somebody
/// who has a sign-in already, by another case, gets the door at once; who had one gets another from a clinician alone.
/// </summary>
internal sealed class InviteOutsider(
    CaseworkDb db,
    DoorsOfCase doors,
    DoorFacts facts,
    History history,
    OneTimeTokens tokens,
    Settings settings,
    TimeProvider clock
)
{
    public sealed record Input(Guid FormId, CaseId Case, PersonId Person);

    public abstract record Outcome
    {
        /// <summary>Both can be read here only.</summary>
        public sealed record Invited(string Link, string Code) : Outcome;

        public sealed record Opened : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> Unmet) : Outcome;

        /// <summary>This form was sent before, and a link is shown once.</summary>
        public sealed record ShownBefore : Outcome;

        public sealed record NotFound : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await doors.Find(actor, input.Case, ct) is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.ShownBefore();
        }

        var member = await db.Memberships.AsNoTracking().SingleOrDefaultAsync(m => m.PersonId == input.Person, ct);
        var hadSignIn = member is { EndedAt: not null };
        var asked = await facts.Of(actor.Practice, input.Case, input.Person, ct);
        var needsClinician = hadSignIn && !asked.WorksHere && !actor.Role.Allows(Permission.ReplaceSignIn);
        if (DoorRules.Decide(asked with { NeedsClinician = needsClinician }) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.Unmet);
        }

        var now = clock.GetUtcNow();
        await CloseOpen(input, now.UtcDateTime, ct);
        Outcome outcome = member is { EndedAt: null } ? Open(actor, input, now) : Invite(actor, input, hadSignIn, now);
        var act = new Act(
            nameof(InviteOutsider),
            actor.Practice,
            actor.Person,
            new(input.FormId, PortalPlaces.Doors(input.Case))
        );
        return await history.Save(act, ct) is Saved.Done ? outcome : new Outcome.ShownBefore();
    }

    /// <summary>A new link takes the place of those before.</summary>
    private async Task CloseOpen(Input input, DateTime now, CancellationToken ct)
    {
        var open = await db
            .PortalInvitations.Where(i => i.CaseId == input.Case && i.PersonId == input.Person && i.ClosedAt == null)
            .ToListAsync(ct);
        open.ForEach(before => before.ClosedAt = now);
    }

    private Outcome.Opened Open(Actor actor, Input input, DateTimeOffset now)
    {
        db.PortalDoors.Add(
            new()
            {
                PracticeId = actor.Practice,
                Handle = PortalPlaces.NewHandle(),
                PersonId = input.Person,
                CaseId = input.Case,
                StartedAt = now.UtcDateTime,
                Version = 1,
            }
        );
        return new();
    }

    private Outcome.Invited Invite(Actor actor, Input input, bool isAgain, DateTimeOffset now)
    {
        var (token, hash) = tokens.New();
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        db.PortalInvitations.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(now),
                PersonId = input.Person,
                CaseId = input.Case,
                TokenHash = hash,
                CodeHash = tokens.Hash(JoinPortal.WithCode(token, code)),
                InvitedBy = actor.Person,
                InvitedAt = now.UtcDateTime,
                ExpiresAt = (now + PortalInvitation.OpenFor).UtcDateTime,
                IsAgain = isAgain,
                Version = 1,
            }
        );
        return new($"{settings.PublicUrl.TrimEnd('/')}{PortalPlaces.Join}{token}", code);
    }
}
