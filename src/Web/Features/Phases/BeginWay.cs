using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Begins the way of one child with one adult, at the referral; also anew, where earlier work of theirs was closed. What
/// the child said then goes on: a no rests the new way too, and no yes from before counts. So it is with work of the two
/// in another case of the practice; while that goes on, none begins here.
/// </summary>
internal sealed class BeginWay(
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    WaysOnFile ways,
    WorkElsewhere work,
    ChildsAnswers answers,
    VisitsOnFile visits,
    QueueJob jobs,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    public sealed record Input(CaseId Case, Guid FormId, PersonId Child, PersonId Adult);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        /// <summary>Work of the two goes on in another case; null where the reader may not see which.</summary>
        public sealed record GoesOnElsewhere(CaseId? Seen) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await access.CaptionOfOpen(actor, input.Case, ct) is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct) || await IsBegun(input, ct))
        {
            return new Outcome.Done();
        }

        var members = await audiences.Members(input.Case, ct);
        if (
            !members.Any(m => m.Id == input.Child && m.Part == CasePart.Child)
            || !members.Any(m => m.Id == input.Adult && m.IsAdultParty)
        )
        {
            return new Outcome.NotFound();
        }

        var elsewhere = await work.Of(actor, input.Case, input.Child, input.Adult, ct);
        if (elsewhere.GoesOnIn is { } other)
        {
            return new Outcome.GoesOnElsewhere(await access.MaySee(actor, other, ct) ? other : null);
        }

        var now = clock.GetUtcNow();
        var today = (await local.Zone(ct)).DayOf(now.UtcDateTime);
        var id = new WayId(Guid.CreateVersion7(now));
        IReadOnlyList<WayOnFile> others = [.. await ways.OfCase(actor, input.Case, ct), .. elsewhere.Ways];
        var holds = await Reached(input, others, ct);
        if (holds.Any(EndPaperHold.Waits))
        {
            jobs.Add(EndPaperHold.Kind, actor.Practice, input.Case.Value, now.UtcDateTime + EndPaperHold.Every);
        }

        var isAnew = others.Any(w => w.Row.Child == input.Child && w.Row.Adult == input.Adult);
        var saidNoOn = await SaidNoOn(actor, input, elsewhere, ct);
        var state = PathwayState.Begin(input.Child, input.Adult, saidNoOn, isAnew, today) with
        {
            Holds = holds,
            Answered = await Answered(input, others, holds, ct),
        };
        db.ChildWays.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                Child = input.Child,
                Adult = input.Adult,
                Standing = state.Standing,
                Phase = state.Phase,
                Reached = state.Reached,
                HoldsOpen = holds.Count,
                StartedOn = today,
                SteadySince = today,
                State = await vault.Seal(WayJson.Of(state), WayPlaces.State(actor.Practice, id), input.Case.Strand, ct),
                Version = 1,
            }
        );
        var act = new Act(
            nameof(BeginWay),
            actor.Practice,
            actor.Person,
            new(input.FormId, WayPlaces.OfCase(input.Case))
        );
        try
        {
            return await history.Save(act, ct) is Saved.Conflict ? new Outcome.NotFound() : new Outcome.Done();
        }
        catch (DbUpdateException)
        {
            // Somebody else began the same way at the same moment, here or in another case.
            db.ChangeTracker.Clear();
            if (await IsBegun(input, ct))
            {
                return new Outcome.Done();
            }

            if ((await work.Of(actor, input.Case, input.Child, input.Adult, ct)).GoesOnIn is { } begun)
            {
                return new Outcome.GoesOnElsewhere(await access.MaySee(actor, begun, ct) ? begun : null);
            }

            throw;
        }
    }

    private Task<bool> IsBegun(Input input, CancellationToken ct) =>
        db.ChildWays.AnyAsync(
            w =>
                w.CaseId == input.Case
                && w.Child == input.Child
                && w.Adult == input.Adult
                && w.Standing != PathwayStanding.Closed,
            ct
        );

    /// <summary>Also where it was said while no work went on; null where the child never said no, or said yes since.</summary>
    private async Task<DateOnly?> SaidNoOn(Actor actor, Input input, WorkFound elsewhere, CancellationToken ct)
    {
        var here = await answers.Of(actor, input.Case, input.Child, ct);
        // "Don't ask me again" stands in this case too: who is to be asked, and when, is read of one case.
        foreach (var still in elsewhere.StillSaid(input.Adult).Except(here.Select(a => a with { Place = "" })))
        {
            await answers.Add(actor, input.Case, still, ct);
        }

        IReadOnlyList<Assent> said = [.. here, .. elsewhere.Said];
        IReadOnlyList<DrewBack> drewBack =
        [
            .. await visits.DrewBack(actor, input.Case, input.Child, ct),
            .. elsewhere.Seen,
        ];
        var no = DrewBack.LastNo(said, drewBack, input.Adult);
        return said.Any(a => a.Adult == input.Adult && a.IsYes && a.AskedOn > no) ? null : no;
    }

    /// <summary>
    /// A hold that is open for the family, or for this child, stops the new way too, and one of work that is over comes along
    /// with what it is for: closing and beginning again ends no hold that takes two.
    /// </summary>
    private async Task<IReadOnlyList<Hold>> Reached(Input input, IReadOnlyList<WayOnFile> others, CancellationToken ct)
    {
        IReadOnlyList<Hold> open = [.. Of(others.Where(w => w.State.Standing != PathwayStanding.Closed))];
        IReadOnlyList<Hold> left =
        [
            .. Of(others.Where(w => w.State.Standing == PathwayStanding.Closed))
                .ExceptBy(open.Select(h => h.Id), h => h.Id),
        ];
        var subjects = left.Select(h => h.Id.ToString("D")).ToList();
        var cases = others.Select(w => w.Row.CaseId).Distinct().ToList();
        var cleared = await db
            .JointDecisions.Where(d =>
                cases.Contains(d.CaseId)
                && d.Kind == JointDecisionKind.ClearHold
                && d.CosignedAt != null
                && subjects.Contains(d.Subject)
            )
            .Select(d => d.Subject)
            .ToListAsync(ct);
        return [.. open, .. left.Where(h => !cleared.Contains(h.Id.ToString("D")))];

        IEnumerable<Hold> Of(IEnumerable<WayOnFile> ways) =>
            ways.SelectMany(w =>
                    w.State.Holds.Where(h =>
                        w.Row.Child == input.Child || HoldTriggers.Of(h.Trigger).Reach == HoldReach.Family
                    )
                )
                .DistinctBy(h => h.Id);
    }

    /// <summary>
    /// What a clinician was told, or a screen showed, and was answered once in the family is answered for the new way too,
    /// and so is this child's own word. What is answered by a hold alone comes with that hold; where two cleared it on other
    /// work alone, it is asked anew. A push counts on each way until two answered it there, so that it comes with its hold
    /// or is put before the new way.
    /// </summary>
    private async Task<IReadOnlyList<Guid>> Answered(
        Input input,
        IReadOnlyList<WayOnFile> others,
        IReadOnlyList<Hold> holds,
        CancellationToken ct
    )
    {
        var by = holds.SelectMany(h => h.For).ToList();
        var left = others
            .Where(w => w.State.Standing == PathwayStanding.Closed)
            .SelectMany(w => w.State.Holds.SelectMany(h => h.For))
            .ToList();
        var answered = others.SelectMany(w => w.State.Answered).Where(id => !left.Contains(id)).ToList();
        var own = others.Where(w => w.Row.Child == input.Child).SelectMany(w => w.State.Answered).ToList();
        var told = await db
            .HarmDisclosures.Where(d => d.CaseId == input.Case && answered.Contains(d.Id))
            // What another child said on a page of their own is asked anew of this one.
            .Where(d => d.RecordedBy != d.ToldBy || own.Contains(d.Id))
            .Select(d => d.Id)
            .ToListAsync(ct);
        var screens = answered.ConvertAll(id => new ScreenId(id));
        var shown = await db
            .Screens.Where(s => s.CaseId == input.Case && screens.Contains(s.Id))
            .Select(s => s.Id)
            .ToListAsync(ct);
        return [.. by.Union(told).Union(shown.Select(id => id.Value))];
    }
}
