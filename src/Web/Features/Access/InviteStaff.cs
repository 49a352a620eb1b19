using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access;

/// <summary>Invites somebody to the practice in a role, by a link that works once.</summary>
internal sealed class InviteStaff(
    CaseworkDb db,
    History history,
    OneTimeTokens tokens,
    Settings settings,
    TimeProvider clock
)
{
    public sealed record Input(Guid FormId, string Name, Role Role);

    /// <summary>The link, to be handed on; null where this form was sent before, for a link is shown once.</summary>
    public async Task<string?> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (token, hash) = tokens.New();
        db.Invitations.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(now),
                TokenHash = hash,
                Name = PersonName.Tidy(input.Name),
                Role = input.Role,
                InvitedBy = actor.Person,
                InvitedAt = now.UtcDateTime,
                ExpiresAt = (now + Invitation.OpenFor).UtcDateTime,
                Version = 1,
            }
        );
        var act = new Act(nameof(InviteStaff), actor.Practice, actor.Person, new(input.FormId, "/staff"));
        return await history.Save(act, ct) is Saved.Done ? $"{settings.PublicUrl.TrimEnd('/')}/join/{token}" : null;
    }
}
