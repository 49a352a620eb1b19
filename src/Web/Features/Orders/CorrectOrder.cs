using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>
/// Corrects the state, the court, the day or the kind of case that an order is read under, or whether it is for this
/// therapy at all, and reads it anew. Only what a person says otherwise than the reading on file is kept as theirs, each
/// with its own reason; what was read stays beside it.
/// </summary>
internal sealed class CorrectOrder(
    CaseworkDb db,
    OrderDesk desk,
    ReadAnew read,
    CarryReviews carry,
    Vault vault,
    History history
)
{
    /// <param name="State">Two letters; null leaves it to the text, as with the others.</param>
    /// <param name="IsDayNotKnown">Whatever the text has; every rule is held then.</param>
    /// <param name="Because">Why each is said; empty where the reading stands.</param>
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
        SaidReasons Because
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Conflict : Outcome;

        /// <summary>Something is said otherwise than it was read, and not why.</summary>
        /// <param name="Missing">Those that want a reason, by the names of <see cref="SaidReasons"/>.</param>
        public sealed record NoReason(IReadOnlyList<string> Missing) : Outcome;
    }

    private sealed record Said(
        string? State,
        string? Court,
        DateOnly? SignedOn,
        bool IsDayNotKnown,
        ProceedingKind? Proceeding,
        bool? Therapy
    )
    {
        public (DateOnly?, bool)? Day => SignedOn is null && !IsDayNotKnown ? null : (SignedOn, IsDayNotKnown);
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await desk.Tracked(actor, input.Order, ct) is not { } order)
        {
            return new Outcome.NotFound();
        }

        db.Expect(order, input.Version);
        var places = new OrderPlaces(actor.Practice, order.Id);
        // What the person saw and corrects is the reading on file; a check of today may read the words otherwise.
        var before = await desk.Reading(actor, order, ct);
        var reasons = (await desk.State(actor, order.Id, ct)).SaidReasons;
        var was = new Said(
            order.SaidState,
            order.SaidCourt,
            order.SaidSignedOn,
            order.SaidDayNotKnown == true,
            order.SaidProceeding,
            order.SaidTherapy
        );
        // A state that came from the case stays unsaid until a person says another.
        // An emptied state leaves it to the text, then to the case: it never takes the state's rules away unsaid.
        var casesState = await db.Cases.Where(c => c.Id == order.CaseId).Select(c => c.CourtState).SingleAsync(ct);
        var unsaid = TextsState(order, before) ?? casesState ?? (order.SaidState is null ? before.Terms.State : null);
        // Of an order of another state's court a person says so, and then its own state's rules are held against it.
        var isElsewhere =
            input.State is { } own
            && casesState is not null
            && own != casesState
            && (own == order.SaidState || !string.IsNullOrWhiteSpace(input.Because.State));
        var keepsState = order.SaidState is null && input.State == before.Terms.State;
        var state = input.State ?? unsaid;
        var said = new Said(
            !isElsewhere && (keepsState || state == unsaid) ? null : state,
            input.Court == before.Terms.Court ? null : input.Court,
            input.IsDayNotKnown || input.SignedOn == TextsSignedOn(order, before) ? null : input.SignedOn,
            input.IsDayNotKnown,
            input.Proceeding == before.Proceeding.Taken() ? null : input.Proceeding,
            SaidTherapy(input.IsForTherapy, before)
        );
        var because = new SaidReasons(
            Reason(said.State, was.State, input.Because.State, reasons.State),
            Reason(said.Court, was.Court, input.Because.Court, reasons.Court),
            Reason(said.Day, was.Day, input.Because.SignedOn, reasons.SignedOn),
            Reason(said.Proceeding, was.Proceeding, input.Because.Proceeding, reasons.Proceeding),
            Reason(said.Therapy, was.Therapy, input.Because.Therapy, reasons.Therapy)
        );
        if (Missing(was, said, because, state != before.Terms.State) is { Count: > 0 } missing)
        {
            return new Outcome.NoReason(missing);
        }

        (order.SaidState, order.SaidCourt) = (said.State, said.Court);
        (order.SaidSignedOn, order.SaidProceeding) = (said.SignedOn, said.Proceeding);
        (order.SaidDayNotKnown, order.SaidTherapy) = (said.IsDayNotKnown ? true : null, said.Therapy);
        order.SaidReasons = await Sealed(because, places.SaidReasons, order, ct);
        var now = await read.Under(actor, order, state, ct);
        if (!await read.IsOnFile(actor, order, now, ct))
        {
            await carry.Over(actor, order, before, now, ct);
            order.ReadingNumber++;
            order.ReadNow(now, await read.Sealed(actor, order, now, ct));
        }

        var act = new Act(
            nameof(CorrectOrder),
            actor.Practice,
            actor.Person,
            new(input.FormId, OrderPages.Read(order.Id))
        );
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }

    /// <summary>Of an unclear one a "no" is a person's word too: it takes the rules away that were held for a look.</summary>
    private static bool? SaidTherapy(bool? said, OrderReading reading) =>
        said == reading.Document.IsReunificationTherapy && !(reading with { SaidTherapy = null }).IsUnclear
            ? null
            : said;

    private ValueTask<Domain.Sealed> Sealed<T>(T what, Place place, CourtOrder order, CancellationToken ct) =>
        vault.Seal(JsonSerializer.SerializeToUtf8Bytes(what), place, order.Strand, ct);

    /// <summary>What the text says, as the reading on file has it; older readings did not keep it beside what was said.</summary>
    private static string? TextsState(CourtOrder order, OrderReading reading) =>
        reading.Terms.TextsState ?? (order.SaidState is null ? reading.Terms.State : null);

    private static DateOnly? TextsSignedOn(CourtOrder order, OrderReading reading) =>
        reading.Terms.TextsSignedOn ?? (order.SaidSignedOn is null ? reading.Terms.SignedOn : null);

    /// <summary>What is said as before keeps the reason it had, unless another is given; what is left to the text, and was, has none.</summary>
    private static string Reason<T>(T? said, T? was, string given, string had) =>
        given.ReplaceLineEndings("\n").Trim() is { Length: > 0 } reason ? reason
        : EqualityComparer<T>.Default.Equals(said, was) ? had
        : "";

    private static List<string> Missing(Said was, Said said, SaidReasons because, bool isOtherState)
    {
        (string Name, bool IsChanged, string Reason)[] all =
        [
            (nameof(SaidReasons.State), said.State != was.State || isOtherState, because.State),
            (nameof(SaidReasons.Court), said.Court != was.Court, because.Court),
            (nameof(SaidReasons.SignedOn), said.Day != was.Day, because.SignedOn),
            (nameof(SaidReasons.Proceeding), said.Proceeding != was.Proceeding, because.Proceeding),
            (nameof(SaidReasons.Therapy), said.Therapy != was.Therapy, because.Therapy),
        ];
        return [.. all.Where(a => a.IsChanged && a.Reason.Length == 0).Select(a => a.Name)];
    }
}
