using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Reviews;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Phases.Watch;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>What has held the work of a way back for as long as the practice set, and how many sessions there were.</summary>
internal sealed class FindHeldBack(CaseworkDb db, OpenGate open, WatchOnFile watch, PathwayNumbers numbers)
{
    /// <summary>Holds, and what must be so with no override, each since the day on which it was first seen unmet.</summary>
    public async Task<IReadOnlyList<HeldBack>> Of(Actor actor, WayOnFile way, DateOnly today, CancellationToken ct)
    {
        var settings = await numbers.Now(ct);
        var held = way.State.Holds.Select(h => Standstill.By(h, isReleased: true, settings)).ToList();
        if (IsOpenToAll(way.State))
        {
            var (ahead, seen) = (await open.Look(actor, way, null, ct), await watch.Of(actor, way.Row.Id, ct));
            held.AddRange(UnmetSince.Held(seen.Unmet, ahead.Standing, seen.LookedOn, today, settings));
        }

        return [.. held.Where(h => StandingNotice.IsDue(h.Since, today, settings) && StandingNotice.MayBeNamed(h))];
    }

    /// <summary>On what words of this occasion rest now, in a form that differs as soon as they would no longer be true.</summary>
    public async Task<string> Subject(Actor actor, Rest rest, TellingOccasion occasion, CancellationToken ct) =>
        occasion switch
        {
            TellingOccasion.Notice => StandingNotice.Mark(await Of(actor, rest.Way, rest.Today, ct)),
            TellingOccasion.CountAndPace => (await SessionsHeld(rest.Way.Row, ct)).ToString(
                CultureInfo.InvariantCulture
            ),
            _ => rest.Hold?.Id.ToString("D") ?? "",
        };

    /// <summary>
    /// A rest of the child's is the child's: no notice counts its days. A rest for a practical reason stops no clock of
    /// what holds the work back.
    /// </summary>
    public static bool IsOpenToAll(PathwayState state) =>
        state is { Standing: PathwayStanding.Open, Pause: null or { By: PauseBy.Practical } };

    /// <summary>
    /// Sessions of every kind with the child or the adult of the way; nothing tells which they were. A child who came and
    /// then chose not to join was there: else whoever brought them could read the choice off the number. The adult's
    /// sessions with another child are that child's.
    /// </summary>
    public Task<int> SessionsHeld(ChildWay way, CancellationToken ct) =>
        db
            .Sessions.AsNoTracking()
            .Where(s => s.CaseId == way.CaseId && s.StruckAt == null)
            .CountAsync(
                s =>
                    db.SessionParts.Any(p =>
                        p.SessionId == s.Id
                        && p.PersonId == way.Child
                        && (p.Attendance == Attendance.Came || p.Attendance == Attendance.CameChoseNotToJoin)
                    )
                    || (
                        db.SessionParts.Any(p =>
                            p.SessionId == s.Id && p.PersonId == way.Adult && p.Attendance == Attendance.Came
                        )
                        && !db.SessionParts.Any(p =>
                            p.SessionId == s.Id
                            && p.PersonId != way.Child
                            && db.CasePeople.Any(m =>
                                m.CaseId == s.CaseId && m.PersonId == p.PersonId && m.Part == CasePart.Child
                            )
                        )
                    ),
                ct
            );
}
