using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Ahead;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Asking;

/// <summary>Gathers what says whether a child may be asked about a step on a day; decides nothing.</summary>
internal sealed class WhenToAskAgain(
    CaseworkDb db,
    ChildsAnswers answers,
    VisitsOnFile visits,
    PathwayNumbers numbers,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="on">The day of the asking in the practice's zone; today where it is null.</param>
    public async Task<AskAgainFacts> Facts(
        Actor actor,
        WayOnFile way,
        Rung step,
        bool childRaisedIt,
        DateOnly? on,
        CancellationToken ct
    )
    {
        var row = way.Row;
        var day = on ?? (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        // Individual sessions of the child; signed records.
        var alone = await (
            from p in db.SessionParts
            where p.CaseId == row.CaseId && p.PersonId == row.Child && p.Attendance == Attendance.Came
            join s in db.Sessions on p.SessionId equals s.Id
            where s.StruckAt == null && s.Kind == SessionKind.Individual
            select s.HeldOn
        ).ToListAsync(ct);
        var soFar = new AskedSoFar(
            await answers.Of(actor, row.CaseId, row.Child, ct),
            await visits.DrewBack(actor, row.CaseId, row.Child, ct),
            alone,
            await db.WayReviews.Where(r => r.WayId == row.Id).Select(r => r.ReviewedOn).ToListAsync(ct)
        );
        return soFar.About(way.State, step, childRaisedIt, day, await numbers.Now(ct));
    }
}
