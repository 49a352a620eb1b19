using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Settings;
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
        var (row, settings) = (way.Row, await numbers.Now(ct));
        var day = on ?? (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var said = (await answers.Of(actor, row.CaseId, row.Child, ct)).Where(a => a.AskedOn <= day).ToList();
        // A child who froze before they were ever asked has said no too.
        var drewBack = (await visits.DrewBack(actor, row.CaseId, row.Child, ct)).Where(d => d.On <= day);
        var lastNo = DrewBack.LastNo(said, drewBack, row.Adult);
        var lastAsked = AssentHistory.LastAsked(said, row.Adult);
        return new()
        {
            ChildWillTell = !childRaisedIt && AssentHistory.WillTell(said, row.Adult),
            ChildRaisedIt = childRaisedIt,
            LastNoOn = lastNo,
            SessionsSinceNo = lastNo is { } no ? await SessionsSince(row.CaseId, row.Child, no, day, ct) : 0,
            AskedWithoutYes = AssentHistory.AskedWithoutYes(
                said,
                step,
                row.Adult,
                day,
                settings[PathwayNumber.AskAgainWindow]
            ),
            WasAskedToday = said.Any(a => a.Step == step && a.Adult == row.Adult && a.AskedOn == day),
            IsReviewedSince = await db.WayReviews.AnyAsync(
                r => r.WayId == row.Id && r.ReviewedOn >= lastAsked && r.ReviewedOn <= day,
                ct
            ),
            IsHoldOpen = way.State.Holds.Count > 0,
            IsToClearHold = false,
            WaitDays = settings[PathwayNumber.AskAgainDays],
            WaitSessions = settings[PathwayNumber.AskAgainSessions],
            MostTimes = settings[PathwayNumber.AskAgainTimes],
            Today = day,
        };
    }

    /// <summary>Individual sessions of the child after the no, up to the day of the asking; signed records.</summary>
    private Task<int> SessionsSince(CaseId id, PersonId child, DateOnly no, DateOnly day, CancellationToken ct) =>
        (
            from p in db.SessionParts
            where p.CaseId == id && p.PersonId == child && p.Attendance == Attendance.Came
            join s in db.Sessions on p.SessionId equals s.Id
            where s.StruckAt == null && s.Kind == SessionKind.Individual && s.HeldOn > no && s.HeldOn <= day
            select s.Id
        ).CountAsync(ct);
}
