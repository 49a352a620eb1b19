using System.Text.Json;
using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Confirms in one act all that was read from an order; what a person says otherwise stands beside the reading.</summary>
internal sealed class ConfirmFindings(
    CaseworkDb db,
    OrderDesk desk,
    KeepFrame keep,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <param name="Said">Only what the person says otherwise than it was read.</param>
    public sealed record Input(OrderId Order, Guid FormId, int Version, IReadOnlyList<SaidFinding> Said);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>The order was read anew, or somebody else confirmed it meanwhile; nothing was saved.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await desk.Tracked(actor, input.Order, ct) is not { } order)
        {
            return new Outcome.NotFound();
        }

        var reading = await desk.Reading(actor, order, ct);
        if (ConfirmRules.Decide(new(reading, input.Said)) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(order, input.Version);
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var place = new OrderPlaces(actor.Practice, order.Id).Confirmation(id);
        db.OrderConfirmations.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                OrderId = order.Id,
                CaseId = order.CaseId,
                ReadingNumber = order.ReadingNumber,
                Said = await vault.Seal(JsonSerializer.SerializeToUtf8Bytes(input.Said), place, order.Strand, ct),
                ConfirmedBy = actor.Person,
                ConfirmedAt = now.UtcDateTime,
                Version = 1,
            }
        );
        await keep.Write(actor, order, ConfirmedFinding.Of(reading, input.Said), reading.Terms, ct);
        if (order.Replaces is { } earlier && await desk.Tracked(actor, earlier, ct) is { } before)
        {
            await keep.End(actor, before, ct);
        }

        var act = new Act(
            nameof(ConfirmFindings),
            actor.Practice,
            actor.Person,
            new(input.FormId, OrderPages.Read(order.Id))
        );
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }
}
