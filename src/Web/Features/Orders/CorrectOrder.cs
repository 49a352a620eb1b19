using System.Text.Json;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Corrects the state, the court or the day that an order is read under, and reads it anew.</summary>
internal sealed class CorrectOrder(CaseworkDb db, OrderDesk desk, Vault vault, History history, TimeProvider clock)
{
    /// <param name="State">Two letters; null leaves it to the text, as with the other two.</param>
    public sealed record Input(
        OrderId Order,
        Guid FormId,
        int Version,
        string? State,
        string? Court,
        DateOnly? SignedOn
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await desk.Tracked(actor, input.Order, ct) is not { } order)
        {
            return new Outcome.NotFound();
        }

        db.Expect(order, input.Version);
        (order.SaidState, order.SaidCourt, order.SaidSignedOn) = (input.State, input.Court, input.SignedOn);
        order.ReadingNumber++;
        order.ReadingVersion = CourtOrder.CheckVersion;
        var places = new OrderPlaces(actor.Practice, order.Id);
        var words = await vault.Open(order.Words, places.Words, actor.Reader, ct);
        var reading = OrderCheck.Read(
            words,
            new(input.State, input.SignedOn) { Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) }
        );
        order.Reading = await vault.Seal(
            JsonSerializer.SerializeToUtf8Bytes(reading),
            places.Reading,
            order.Strand,
            ct
        );
        var act = new Act(
            nameof(CorrectOrder),
            actor.Practice,
            actor.Person,
            new(input.FormId, OrderPages.Read(order.Id))
        );
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }
}
