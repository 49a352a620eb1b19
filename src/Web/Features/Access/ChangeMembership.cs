using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access;

/// <summary>
/// Changes what a member of staff is: another role, or none any more. Each change is tied to the practice's version,
/// so that two owners cannot take the role from each other at the same time.
/// </summary>
internal sealed class ChangeMembership(CaseworkDb db, History history, EndSessions sessions, TimeProvider clock)
{
    /// <param name="To">Null to end the membership.</param>
    /// <param name="Version">Version of the practice that the form showed.</param>
    public sealed record Input(Guid FormId, PersonId Person, Role? To, int Version);

    public abstract record Outcome
    {
        public sealed record Changed : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> Unmet) : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var practice = await db.Practices.SingleAsync(ct);
        var member = await db.Memberships.SingleAsync(m => m.PersonId == input.Person, ct);
        var owners = await db.Memberships.CountAsync(m => m.Role == Role.Owner && m.EndedAt == null, ct);
        var change = new StaffChange(member.Role, input.To, IsMember: member.EndedAt is null, owners);
        if (StaffRules.Decide(change) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.Unmet);
        }

        if (input.To is { } role)
        {
            member.Role = role;
        }
        else
        {
            member.EndedAt = clock.GetUtcNow().UtcDateTime;
            await EndAssignments(input.Person, ct);
            await sessions.MarkAllOf(actor.Practice, input.Person, ct);
        }

        db.Expect(practice, input.Version);
        var name = input.To is null ? "EndMembership" : "ChangeRole";
        var act = new Act(name, actor.Practice, actor.Person, new(input.FormId, "/staff"));
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Changed();
    }

    /// <summary>Whoever comes back later does not find former families open to them.</summary>
    private async Task EndAssignments(PersonId person, CancellationToken ct)
    {
        var standing = await db.CaseAssignments.Where(a => a.PersonId == person && a.EndedAt == null).ToListAsync(ct);
        standing.ForEach(a => a.EndedAt = clock.GetUtcNow().UtcDateTime);
    }
}
