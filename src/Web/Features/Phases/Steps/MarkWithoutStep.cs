using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Sessions;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>
/// Marks a session that is signed although the child took no such step on its day. What happened is on record as it was;
/// it is not called the child's yes.
/// </summary>
internal sealed class MarkWithoutStep(CaseworkDb db, WaysOnFile ways, StepsOnFile steps, TimeProvider clock)
    : IFollowSession
{
    public async Task Follow(Actor actor, Session session, IReadOnlyList<SessionPart> parts, CancellationToken ct)
    {
        if (session is not { Kind: SessionKind.Indirect or SessionKind.Joint, Rung: { } rung })
        {
            return;
        }

        var ofCase = await db
            .CasePeople.Where(p => p.CaseId == session.CaseId && p.Part == CasePart.Child)
            .Select(p => p.PersonId)
            .ToListAsync(ct);
        var adult = parts.Single(p => !ofCase.Contains(p.PersonId));
        if (session.Kind == SessionKind.Joint && adult.Attendance != Attendance.Came)
        {
            return;
        }

        var begun = await ways.OfCase(actor, session.CaseId, ct);
        foreach (var part in parts.Where(p => ofCase.Contains(p.PersonId) && p.Attendance == Attendance.Came))
        {
            // Work that was closed may have begun anew: a session belongs to whichever of the two it was held on.
            var own = begun.Where(w => w.Row.Child == part.PersonId && w.Row.Adult == adult.PersonId).ToList();
            // What was held before the first way began here is from before Reknit.
            if (
                session.HeldOn < own.Min(w => (DateOnly?)w.Row.StartedOn)
                || await IsCovered(actor, own, session.HeldOn, (Rung)rung, ct)
            )
            {
                continue;
            }

            db.SessionsWithoutStep.Add(
                new()
                {
                    PracticeId = actor.Practice,
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    SessionId = session.Id,
                    CaseId = session.CaseId,
                    Child = part.PersonId,
                    Adult = adult.PersonId,
                    NoticedAt = clock.GetUtcNow().UtcDateTime,
                    Version = 1,
                }
            );
        }
    }

    private async Task<bool> IsCovered(
        Actor actor,
        IReadOnlyList<WayOnFile> own,
        DateOnly on,
        Rung step,
        CancellationToken ct
    )
    {
        foreach (var way in own)
        {
            var moved = await steps.Moved(actor, way.Row.Id, ct);
            if (StepTaken.Covers(moved.Where(m => !m.IsDown).Select(m => (m.On, m.Step)), on, step))
            {
                return true;
            }
        }

        return false;
    }
}
