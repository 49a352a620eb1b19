using System.Text.Json;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Reads an order's words again, under a state and under all that a person said of it.</summary>
internal sealed class ReadAnew(Vault vault)
{
    /// <param name="state">Two letters; null leaves it to the text.</param>
    public async Task<OrderReading> Under(Actor actor, CourtOrder order, string? state, CancellationToken ct) =>
        OrderCheck.Read(
            await vault.Open(order.Words, new OrderPlaces(actor.Practice, order.Id).Words, actor.Reader, ct),
            new(state, order.SaidSignedOn)
            {
                Proceeding = order.SaidProceeding,
                IsForTherapy = order.SaidTherapy,
                IsDayNotKnown = order.SaidDayNotKnown == true,
            }
        );

    /// <summary>Whether the reading on file is just this one: then all that people said of it goes on counting.</summary>
    public async Task<bool> IsOnFile(Actor actor, CourtOrder order, OrderReading reading, CancellationToken ct)
    {
        var place = new OrderPlaces(actor.Practice, order.Id).Reading;
        var kept = await vault.OpenBytes(order.Reading, place, actor.Reader, ct);
        return order.ReadingVersion == CourtOrder.CheckVersion
            && kept.AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(reading));
    }

    /// <summary>The reading as it is kept.</summary>
    public ValueTask<Domain.Sealed> Sealed(Actor actor, CourtOrder order, OrderReading reading, CancellationToken ct) =>
        vault.Seal(
            JsonSerializer.SerializeToUtf8Bytes(reading),
            new OrderPlaces(actor.Practice, order.Id).Reading,
            order.Strand,
            ct
        );
}
