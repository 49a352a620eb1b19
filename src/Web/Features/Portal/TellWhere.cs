using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Tells the parents where the work with one child stands. The portal never says it by itself: what stands there
/// changes by this act alone, whatever happens on the way.
/// </summary>
internal sealed class TellWhere(
    CaseworkDb db,
    WaysOnFile ways,
    WhereListeners listeners,
    KeepDisclosure disclosures,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(WayId Way, WherePlace Place, Guid FormId);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await ways.Find(actor, input.Way, ct) is not { } way)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var (all, today) = await listeners.Of(actor, way.Row.CaseId, way.Row.Child, ct);
        var hearing = all.Where(l => l.Hears).ToList();
        var told = await Told(way, ct);
        var facts = new TellWhereFacts(
            WherePlaces.MayBeTold(input.Place, way.State.Phase),
            hearing.Count,
            hearing.TrueForAll(l =>
                told.FindAll(t => t.PersonId == l.Who.Id) is [{ } only] && WherePlaces.Read(only.Place) == input.Place
            ),
            way.State.Holds.Count > 0
        );
        if (TellWhereRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.Unmet);
        }

        var now = clock.GetUtcNow();
        // From whom the child is protected hears nothing new, and a page of theirs that changed would tell them.
        var shut = all.Where(l => l.Says is null).Select(l => l.Who.Id).ToList();
        told.FindAll(t => !shut.Contains(t.PersonId)).ForEach(t => t.EndedAt = now.UtcDateTime);
        foreach (var listener in hearing)
        {
            await Tell(actor, way, input.Place, listener, today, now, ct);
        }

        var form = new PostedForm(input.FormId, WherePages.Tell(way.Row.CaseId));
        return await history.Save(new(nameof(TellWhere), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done();
    }

    /// <summary>Of this way, and of earlier ones of the same two: who began anew stands in one place.</summary>
    private async Task<List<WhereTold>> Told(WayOnFile way, CancellationToken ct)
    {
        var own = db.ChildWays.Where(w =>
            w.CaseId == way.Row.CaseId && w.Child == way.Row.Child && w.Adult == way.Row.Adult
        );
        return await db
            .WhereTold.Where(t => own.Any(w => w.Id == t.WayId) && t.EndedAt == null)
            .AsTracking()
            .ToListAsync(ct);
    }

    private async Task Tell(
        Actor actor,
        WayOnFile way,
        WherePlace place,
        WhereListener to,
        DateOnly today,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var id = Guid.CreateVersion7(now);
        db.WhereTold.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = way.Row.CaseId,
                WayId = way.Row.Id,
                PersonId = to.Who.Id,
                Place = place,
                ToldBy = actor.Person,
                ToldAt = now.UtcDateTime,
                Version = 1,
            }
        );
        await disclosures.Add(
            actor,
            new(
                id,
                way.Row.CaseId,
                Compartment.Schedule,
                to.Who.Audience,
                to.Says!,
                TellingWay.Portal,
                "Where the practice's work stands, in the practice's words for families",
                "That each parent knows it, in the same words",
                today
            )
            {
                Owner = to.Who.Id,
            },
            ct
        );
    }
}
