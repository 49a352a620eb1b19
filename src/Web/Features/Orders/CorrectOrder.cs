using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>
/// Corrects the state, the court, the day or the kind of case that an order is read under, or whether it is for this
/// therapy at all, and reads it anew. Only what a
/// person says otherwise than the text is kept as theirs, with why; what the text says stays in the reading.
/// </summary>
internal sealed class CorrectOrder(CaseworkDb db, OrderDesk desk, Vault vault, History history)
{
    /// <param name="State">Two letters; null leaves it to the text, as with the others.</param>
    /// <param name="IsDayNotKnown">Whatever the text has; every rule is held then.</param>
    public sealed record Input(
        OrderId Order,
        Guid FormId,
        int Version,
        string? State,
        string? Court,
        DateOnly? SignedOn,
        ProceedingKind? Proceeding,
        bool? IsForTherapy,
        bool IsDayNotKnown,
        string Because
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Conflict : Outcome;

        /// <summary>Something is said otherwise than it was read, and not why.</summary>
        public sealed record NoReason : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await desk.Tracked(actor, input.Order, ct) is not { } order)
        {
            return new Outcome.NotFound();
        }

        db.Expect(order, input.Version);
        var places = new OrderPlaces(actor.Practice, order.Id);
        var words = await vault.Open(order.Words, places.Words, actor.Reader, ct);
        var before = await desk.Reading(actor, order, ct);
        var texts = OrderCheck.Read(words, OrderContext.None);
        var wasSaid = Said(order);
        // A state that came from the case stays unsaid until a person says another.
        // An emptied state leaves it to the text, then to the case: it never takes the state's rules away unsaid.
        var casesState = await db.Cases.Where(c => c.Id == order.CaseId).Select(c => c.CourtState).SingleAsync(ct);
        var unsaid = texts.Terms.State ?? casesState ?? (order.SaidState is null ? before.Terms.State : null);
        var keepsState = order.SaidState is null && input.State == before.Terms.State;
        var state = input.State ?? unsaid;
        order.SaidState = keepsState || state == unsaid ? null : state;
        order.SaidCourt = input.Court == texts.Terms.Court ? null : input.Court;
        order.SaidDayNotKnown = input.IsDayNotKnown ? true : null;
        order.SaidSignedOn = input.IsDayNotKnown || input.SignedOn == texts.Terms.SignedOn ? null : input.SignedOn;
        order.SaidTherapy = SaidTherapy(input.IsForTherapy, texts);
        order.SaidProceeding = input.Proceeding == texts.Proceeding.Taken() ? null : input.Proceeding;
        if ((Said(order) != wasSaid || state != before.Terms.State) && string.IsNullOrWhiteSpace(input.Because))
        {
            return new Outcome.NoReason();
        }

        if (!string.IsNullOrWhiteSpace(input.Because))
        {
            order.SaidBecause = await vault.Seal(
                input.Because.ReplaceLineEndings("\n").Trim(),
                places.SaidBecause,
                order.Strand,
                ct
            );
        }

        order.ReadingNumber++;
        order.ReadingVersion = CourtOrder.CheckVersion;
        var reading = OrderCheck.Read(
            words,
            new(state, order.SaidSignedOn)
            {
                Proceeding = order.SaidProceeding,
                IsForTherapy = order.SaidTherapy,
                IsDayNotKnown = order.SaidDayNotKnown == true,
            }
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

    /// <summary>Of an unclear one a "no" is a person's word too: it takes the rules away that were held for a look.</summary>
    private static bool? SaidTherapy(bool? said, OrderReading texts) =>
        said == texts.Document.IsReunificationTherapy && !texts.IsUnclear ? null : said;

    private static (string?, string?, DateOnly?, ProceedingKind?, bool?, bool?) Said(CourtOrder order) =>
        (
            order.SaidState,
            order.SaidCourt,
            order.SaidSignedOn,
            order.SaidProceeding,
            order.SaidTherapy,
            order.SaidDayNotKnown
        );
}
