using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Routes;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Routes;

/// <summary>Puts on record by which way the order has papers go to the court, or takes that back.</summary>
internal sealed class SayRoute(
    CaseworkDb db,
    CaseAccess access,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="Seen">The last that was said when the form was made; null where nothing was.</param>
    /// <param name="TakesBack">Nobody knows a route any more.</param>
    public sealed record Input(
        CaseId Case,
        Guid FormId,
        Guid? Seen,
        CourtRoute? Route,
        bool TakesBack,
        string Words,
        DateOnly? Since
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody said another meanwhile.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await access.CaptionOfOpen(actor, input.Case, ct) is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var last = await db
            .RoutesSaid.AsNoTracking()
            .Where(r => r.CaseId == input.Case)
            .OrderByDescending(r => r.SaidAt)
            .FirstOrDefaultAsync(ct);
        if (last?.Id != input.Seen)
        {
            return new Outcome.Conflict();
        }

        // What is said after another stands after it, also within one tick of the clock.
        var now = clock.GetUtcNow().UtcDateTime;
        var at = last?.SaidAt >= now ? last.SaidAt.AddMicroseconds(1) : now;
        var today = (await local.Zone(ct)).DayOf(now);
        var since = input.TakesBack ? today : input.Since;
        var draft = new RouteDraft(input.Route, last?.Route, input.TakesBack, input.Words, since, today);
        return RouteRules.Decide(draft) is Decision.Refused refused
            ? new Outcome.Refused(refused.States)
            : await Save(actor, input, since!.Value, at, ct);
    }

    private async Task<Outcome> Save(Actor actor, Input input, DateOnly since, DateTime at, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(at);
        db.RoutesSaid.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                Route = input.Route,
                Words = await vault.Seal(
                    input.Words.ReplaceLineEndings("\n").Trim(),
                    RoutePlaces.Words(actor.Practice, id),
                    input.Case.Strand,
                    ct
                ),
                Since = since,
                SaidBy = actor.Person,
                SaidAt = at,
            }
        );
        var form = new PostedForm(input.FormId, RoutePlaces.Of(input.Case));
        return await history.Save(new(nameof(SayRoute), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done();
    }
}
