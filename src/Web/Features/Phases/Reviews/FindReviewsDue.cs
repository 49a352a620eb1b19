using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Reviews;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Reviews;

/// <summary>When ways are looked at again: a fixed number of queries, however many ways.</summary>
internal sealed class FindReviewsDue(CaseworkDb db, LocalTime local)
{
    public sealed record Asked(WayId Id, CaseId Case, PersonId Child, PersonId Adult, DateOnly? LastGainedOn);

    private static readonly string TakeOver = nameof(PathwayMove.TakeOver);
    private static readonly string Advance = nameof(PathwayMove.Advance);

    public static Asked Of(ChildWay way) => new(way.Id, way.CaseId, way.Child, way.Adult, way.LastGainedOn);

    /// <summary>By way; one whose preparation has not begun has none.</summary>
    public async Task<IReadOnlyDictionary<WayId, IReadOnlyList<ReviewDue>>> Of(
        IReadOnlyList<Asked> ways,
        DateOnly today,
        PathwaySettings settings,
        CancellationToken ct
    )
    {
        var (ids, cases) = (ways.Select(w => w.Id).ToList(), ways.Select(w => w.Case).Distinct().ToList());
        var zone = await local.Zone(ct);
        var begun = await db
            .WayDecisions.AsNoTracking()
            .Where(d => ids.Contains(d.WayId))
            .Where(d => d.Kind == TakeOver || (d.Kind == Advance && d.To == Phase.Preparation))
            .Select(d => new { d.WayId, d.DecidedAt })
            .ToListAsync(ct);
        var reviews = await db
            .WayReviews.AsNoTracking()
            .ThatCount()
            .Where(r => ids.Contains(r.WayId))
            .Select(r => new
            {
                r.WayId,
                r.ReviewedOn,
                r.WithOthers,
            })
            .ToListAsync(ct);
        var held = await (
            from p in db.SessionParts.AsNoTracking()
            where cases.Contains(p.CaseId) && p.Attendance == Attendance.Came
            join s in db.Sessions on p.SessionId equals s.Id
            where s.StruckAt == null
            select new
            {
                s.Id,
                p.PersonId,
                p.CaseId,
                s.HeldOn,
            }
        ).ToListAsync(ct);
        var due = new Dictionary<WayId, IReadOnlyList<ReviewDue>>();
        foreach (var way in ways.Where(w => begun.Exists(b => b.WayId == w.Id)))
        {
            var started = zone.DayOf(begun.Where(b => b.WayId == way.Id).Min(b => b.DecidedAt));
            var own = reviews.FindAll(r => r.WayId == way.Id);
            DateOnly? last = own.Count == 0 ? null : own.Max(r => r.ReviewedOn);
            var since = last ?? started;
            due[way.Id] = ReviewCadence.Of(
                new(
                    started,
                    last,
                    own.Where(r => r.WithOthers).Max(r => (DateOnly?)r.ReviewedOn),
                    way.LastGainedOn,
                    held.Where(h => h.CaseId == way.Case && (h.PersonId == way.Child || h.PersonId == way.Adult))
                        .Where(h => last is null ? h.HeldOn >= since : h.HeldOn > since)
                        .Select(h => h.Id)
                        .Distinct()
                        .Count(),
                    today,
                    settings
                )
            );
        }

        return due;
    }
}
