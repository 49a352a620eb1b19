using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Ends a person's door to one case, and every session of theirs in this practice. With the last door their
/// membership ends too; what they signed stays theirs.
/// </summary>
internal sealed class EndDoor(CaseworkDb db, DoorsOfCase doors, CloseDoor close, History history)
{
    public sealed record Input(Guid FormId, CaseId Case, string Door);

    public abstract record Outcome
    {
        public sealed record Ended : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await doors.Find(actor, input.Case, ct) is null)
        {
            return new Outcome.NotFound();
        }

        if (
            await db.PortalDoors.SingleOrDefaultAsync(d => d.Handle == input.Door && d.CaseId == input.Case, ct)
            is not { } door
        )
        {
            return new Outcome.NotFound();
        }

        if (door.EndedAt is not null)
        {
            return new Outcome.Ended();
        }

        await close.Mark(door, ct);
        var form = new PostedForm(input.FormId, PortalPlaces.Doors(input.Case));
        var act = new Act(nameof(EndDoor), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Ended();
    }
}
