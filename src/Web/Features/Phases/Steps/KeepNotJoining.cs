using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Sessions;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>
/// A child who came to a session toward contact or in one room and chose not to join it has said "not today" to that
/// adult: the work with them rests until the child says yes, and nothing is sent; decision 3.
/// </summary>
internal sealed class KeepNotJoining(CaseworkDb db, WaysOnFile ways, ChildsAnswers answers, FollowAnswer follow)
    : IFollowSession
{
    private const string Place = "The session of that day";

    public async Task Follow(Actor actor, Session session, IReadOnlyList<SessionPart> parts, CancellationToken ct)
    {
        var stayedOut = parts.Where(p => p.Attendance == Attendance.CameChoseNotToJoin).ToList();
        if (session is not { Kind: SessionKind.Indirect or SessionKind.Joint, Rung: { } rung } || stayedOut.Count == 0)
        {
            return;
        }

        var children = stayedOut.ConvertAll(p => p.PersonId);
        var ofCase = await db
            .CasePeople.Where(p => p.CaseId == session.CaseId && p.Part == CasePart.Child)
            .Select(p => p.PersonId)
            .ToListAsync(ct);
        var adult = parts.Single(p => !ofCase.Contains(p.PersonId)).PersonId;
        var begun = await ways.OfCase(actor, session.CaseId, ct);
        foreach (var child in children)
        {
            var own = begun.Where(w => w.Row.Child == child && w.Row.Adult == adult);
            // What was held before the first way began here is from before Reknit.
            if (!(session.HeldOn < own.Min(w => (DateOnly?)w.Row.StartedOn)))
            {
                var said = new Assent(
                    child,
                    adult,
                    (Rung)rung,
                    Place,
                    AssentAnswer.NotToday,
                    session.HeldOn,
                    AssentTaker.Therapist,
                    AssentSurface.PracticeDevice,
                    WasAlone: false,
                    WantedByOthers.NotAsked,
                    WithdrawnOn: null,
                    FrozeOrFawned: false
                );
                await Keep(actor, session.CaseId, said, ct);
            }
        }
    }

    private async Task Keep(Actor actor, CaseId id, Assent said, CancellationToken ct)
    {
        var before = (await answers.Of(actor, id, said.Child, ct)).Where(a => a.Adult == said.Adult).ToList();
        // Their own words of that day stand, and are more than this.
        if (before.Exists(a => a.IsNo && (a.WithdrawnOn ?? a.AskedOn) == said.AskedOn))
        {
            return;
        }

        await answers.Add(actor, id, said, ct);
        // Signed late: a yes of a later day stands.
        if (!before.Exists(a => a.AskedOn > said.AskedOn && a.IsYes))
        {
            await follow.Follow(actor, id, said, ct);
        }
    }
}
