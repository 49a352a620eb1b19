using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>
/// Records that an order was modified, stayed, retracted or expired, or holds again, or that a plan is over or taken back,
/// and where that is known from.
/// </summary>
internal sealed class SetStanding(
    CaseworkDb db,
    OrderDesk desk,
    KeepFrame keep,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    public sealed record Input(
        OrderId Order,
        Guid FormId,
        int Version,
        OrderStanding Standing,
        DateOnly? Since,
        string? Known
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await desk.Paper(actor, input.Order).AsTracking().SingleOrDefaultAsync(ct) is not { } order)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var facts = new StandingFacts(order.Standing, input.Standing, input.Since, today, input.Known ?? "")
        {
            IsPlan = order.Paper != PaperKind.Order,
        };
        if (StandingRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(order, input.Version);
        (order.Standing, order.StandingSince) = (input.Standing, input.Since);
        order.StandingSource = await vault.Seal(
            input.Known!.ReplaceLineEndings("\n").Trim(),
            new OrderPlaces(actor.Practice, order.Id).StandingSource,
            order.Strand,
            ct
        );
        if (facts.IsPlan)
        {
            await keep.WriteNamed(actor, order, ct);
        }
        else
        {
            await WriteLimits(actor, order, ct);
        }

        await GiveBack(actor, order, ct);
        var act = new Act(
            nameof(SetStanding),
            actor.Practice,
            actor.Person,
            new(input.FormId, facts.IsPlan ? OrderPages.Plan(order.Id) : OrderPages.Read(order.Id))
        );
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }

    private async Task WriteLimits(Actor actor, CourtOrder order, CancellationToken ct)
    {
        var state = await desk.State(actor, order.Id, ct);
        if (state.IsConfirmed)
        {
            var reading = await desk.Reading(actor, order, ct);
            await keep.Write(actor, order, state.Findings(reading), state.StandingTerms(reading), ct);
            await keep.TakePlace(actor, order, ct);
        }
        else if (!FrameOfOrder.Hold(order.Standing))
        {
            await keep.End(actor, order, ct);
        }
        else
        {
            await keep.GiveBack(order, ct);
        }
    }

    /// <summary>Where it holds no longer, what it had replaced binds again, with its limits and its days.</summary>
    private async Task GiveBack(Actor actor, CourtOrder order, CancellationToken ct)
    {
        foreach (var earlier in await keep.Earlier(order, ct))
        {
            var said = await desk.State(actor, earlier.Id, ct);
            if (earlier.Paper != PaperKind.Order)
            {
                await keep.WriteNamed(actor, earlier, ct);
            }
            else if (!said.IsConfirmed)
            {
                await keep.GiveBack(earlier, ct);
            }
            else if (await keep.Holds(earlier, ct))
            {
                var reading = await desk.Reading(actor, earlier, ct);
                await keep.Write(actor, earlier, said.Findings(reading), said.StandingTerms(reading), ct);
            }
        }
    }
}
