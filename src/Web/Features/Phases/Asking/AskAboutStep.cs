using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Asking;

/// <summary>
/// Asks a child about one step with one adult at one place, on a page of the child's own; not too often, and never after
/// "don't ask me again, I will tell you".
/// </summary>
internal sealed class AskAboutStep(
    CaseworkDb db,
    ChildsAnswers answers,
    VisitsOnFile visits,
    CountSessions sessions,
    PathwayNumbers numbers,
    OpenChildSpace open,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="ChildRaisedIt">The child spoke of it first, today.</param>
    public sealed record Input(
        Guid FormId,
        Rung Step,
        string Place,
        string AdultCalled,
        string ChildCalled,
        string TherapistCalled,
        string Language,
        bool WasAlone,
        bool MustCome,
        bool ReadsAloud,
        bool ChildRaisedIt,
        bool OnThisDevice
    );

    /// <summary>Whether the child may be asked, with every requirement as it stands.</summary>
    public async Task<Decision> Look(Actor actor, WayOnFile way, Rung step, bool childRaisedIt, CancellationToken ct)
    {
        var (row, zone) = (way.Row, await local.Zone(ct));
        var settings = await numbers.Now(ct);
        var today = zone.DayOf(clock.GetUtcNow().UtcDateTime);
        var said = await answers.Of(actor, row.CaseId, row.Child, ct);
        // A child who froze before they were ever asked has said no too.
        var drewBack = await visits.DrewBack(actor, row.CaseId, row.Child, ct);
        var lastNo = DrewBack.LastNo(said, drewBack, row.Adult);
        var lastAsked = AssentHistory.LastAsked(said, row.Adult);
        var window = settings[PathwayNumber.AskAgainWindow];
        return AskAgainRules.Decide(
            new()
            {
                ChildWillTell = !childRaisedIt && AssentHistory.WillTell(said, row.Adult),
                ChildRaisedIt = childRaisedIt,
                LastNoOn = lastNo,
                SessionsSinceNo = lastNo is { } no ? await SessionsSince(row.CaseId, row.Child, no, ct) : 0,
                TimesAsked = AssentHistory.TimesAsked(said, step, row.Adult, today, window),
                WasAskedToday = said.Any(a => a.Step == step && a.Adult == row.Adult && a.AskedOn == today),
                IsReviewedSince = await db.WayReviews.AnyAsync(r => r.WayId == row.Id && r.ReviewedOn >= lastAsked, ct),
                IsHoldOpen = way.State.Holds.Count > 0,
                IsToClearHold = false,
                WaitDays = settings[PathwayNumber.AskAgainDays],
                WaitSessions = settings[PathwayNumber.AskAgainSessions],
                MostTimes = settings[PathwayNumber.AskAgainTimes],
                Today = today,
            }
        );
    }

    public async Task<OpenChildSpace.Outcome> Handle(
        Actor actor,
        WayOnFile way,
        AgeBand band,
        Input input,
        CancellationToken ct
    )
    {
        if (await Look(actor, way, input.Step, input.ChildRaisedIt, ct) is Decision.Refused refused)
        {
            return new OpenChildSpace.Outcome.Refused(refused.States);
        }

        var counted = await sessions.Of(way.Row, ct);
        var plan = new VisitPlan(
            band,
            Moment.Before,
            input.Language,
            input.ChildCalled,
            input.TherapistCalled,
            input.WasAlone,
            input.MustCome,
            input.ReadsAloud,
            [ChosenQuestionsRules.Usual(band, Moment.Before)[0].Id],
            new(
                input.Step,
                way.Row.Adult,
                input.AdultCalled,
                input.Place,
                IsFirstInOneRoom: Rungs.IsSameRoom(input.Step) && counted.Joint == 0
            ),
            MayHear: []
        )
        {
            HeldWith = [way.Row.Adult],
        };
        return await open.Handle(actor, new(way.Row.CaseId, way.Row.Child, input.FormId, plan, input.OnThisDevice), ct);
    }

    /// <summary>Individual sessions of the child after that day; signed records.</summary>
    private Task<int> SessionsSince(CaseId id, PersonId child, DateOnly day, CancellationToken ct) =>
        (
            from p in db.SessionParts
            where p.CaseId == id && p.PersonId == child && p.Attendance == Attendance.Came
            join s in db.Sessions on p.SessionId equals s.Id
            where s.StruckAt == null && s.Kind == SessionKind.Individual && s.HeldOn > day
            select s.Id
        ).CountAsync(ct);
}
