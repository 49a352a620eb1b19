using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Reviews;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Phases.Ends;
using Reknit.Web.Features.Plans;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Reviews;

/// <summary>What signed reviews decided and nobody has done, nor said otherwise: read when somebody looks, and never kept.</summary>
internal sealed class ReviewsLeading(CaseworkDb db, CaseAccess access, LocalTime local) : IDayTasks
{
    private static readonly string PlaceHold = nameof(PathwayMove.PlaceHold);

    public int Order => 12;

    /// <summary>Reviews that count and wait for what they decided.</summary>
    public IQueryable<WayReview> Waiting() =>
        from r in db.WayReviews.AsNoTracking()
        join w in db.ChildWays.AsNoTracking() on r.WayId equals w.Id
        where r.LeadsTo != null && r.OtherwiseAt == null && (!r.WithOthers || r.CosignedAt != null)
        where w.Standing != PathwayStanding.Closed
        where
            (
                r.LeadsTo == ReviewOutcome.Hold
                && w.Standing == PathwayStanding.Open
                && w.HoldsOpen == 0
                && !db.WayDecisions.Any(d => d.WayId == w.Id && d.Kind == PlaceHold && d.DecidedAt >= r.SignedAt)
            )
            || (r.LeadsTo == ReviewOutcome.Return && w.Standing == PathwayStanding.Open)
            || r.LeadsTo == ReviewOutcome.Close
            || (
                r.LeadsTo == ReviewOutcome.Adapt
                && !db.TreatmentPlans.Any(p => p.CaseId == r.CaseId && p.SignedAt >= r.SignedAt)
            )
        select r;

    /// <summary>Where it is done.</summary>
    public static string Url(ReviewOutcome outcome, WayId way, CaseId id) =>
        outcome switch
        {
            ReviewOutcome.Hold => WayPlaces.Holds(way),
            ReviewOutcome.Return => EndPlaces.Return(way),
            ReviewOutcome.Close => EndPlaces.Close(way),
            ReviewOutcome.Adapt => PlanPlaces.Write(id),
            _ => ReviewPlaces.Of(way),
        };

    public static string Words(ReviewOutcome outcome) =>
        outcome switch
        {
            ReviewOutcome.Hold => "Place the hold",
            ReviewOutcome.Return => "Give the work back to who referred",
            ReviewOutcome.Close => "Bring the work to a good end",
            ReviewOutcome.Adapt => "Sign the plan's next version",
            _ => "Go on as planned",
        };

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.DecideOnWay))
        {
            return [];
        }

        var found = await (
            from c in access.CasesOf(actor)
            where c.State == CaseState.Open
            join r in Waiting() on c.Id equals r.CaseId
            orderby r.SignedAt
            select new
            {
                r.WayId,
                LeadsTo = r.LeadsTo!.Value,
                r.SignedAt,
                c.Caption,
            }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        var zone = await local.Zone(ct);
        return
        [
            .. found.Select(r => new DayTask(
                $"A review decided it: {Words(r.LeadsTo).ToLowerInvariant()}, or say why not",
                ReviewPlaces.Of(r.WayId),
                r.Caption,
                zone.DayOf(r.SignedAt)
            )),
        ];
    }
}
