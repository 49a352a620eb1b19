using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Says whom an order names, takes back a limit or a day that does not hold, and puts down a day of one's own.</summary>
internal sealed class CorrectFrame(
    CaseworkDb db,
    OrderDesk desk,
    KeepFrame keep,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <param name="Persons">Those of whom it is said; others stay as they are.</param>
    /// <param name="HoldAgain">Limits taken back earlier that hold after all, with why.</param>
    /// <param name="KeepsRead">Of a plan, which nobody confirms: whether the days read from it are kept.</param>
    public sealed record Input(
        OrderId Order,
        Guid FormId,
        int Version,
        IReadOnlyDictionary<PersonId, SaidNamed> Persons,
        IReadOnlyList<TakenBack> Limits,
        IReadOnlyList<TakenBack> HoldAgain,
        IReadOnlyList<TakenBack> Dates,
        SaidDate? Added,
        bool KeepsRead
    )
    {
        /// <summary>What the order forbids, in its own words; null where nothing is added.</summary>
        public FrameTerm? Forbidden { get; init; }
    }

    /// <param name="Because">Why it does not hold, or holds after all, in the person's words.</param>
    public sealed record TakenBack(Guid Id, string Because);

    /// <param name="Because">Why an earlier word is changed; empty where there was none.</param>
    public sealed record SaidNamed(bool IsNamed, string Because);

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

        var state = await desk.State(actor, order.Id, ct);
        var named = await db.OrderPersons.Where(p => p.OrderId == order.Id).AsTracking().ToListAsync(ct);
        var facts = new FrameFacts(
            state.IsConfirmed || order.Paper != PaperKind.Order,
            [.. input.Limits.Concat(input.Dates).Select(t => t.Because)],
            input.Added is { } date ? [date] : []
        )
        {
            Forbidden = input.Forbidden,
            Renamed =
            [
                .. from row in named
                where input.Persons.TryGetValue(row.PersonId, out var said) && said.IsNamed != row.IsNamed
                select input.Persons[row.PersonId].Because,
            ],
            HeldAgain = [.. input.HoldAgain.Select(h => h.Because)],
            LimitsHold = order.Paper == PaperKind.Order && await keep.Holds(order, ct),
        };
        if (FrameRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(order, input.Version);
        await SayNamed(actor, order, named, input.Persons, ct);
        await Correct(actor, order, input, ct);
        if (input.Added is { } added)
        {
            db.CourtDates.Add(await keep.Row(actor, order, added, isSaid: true, ct));
        }

        if (input.Forbidden is { } forbidden && await IsOfCase(order, forbidden.About, ct))
        {
            db.TermsInForce.Add(await keep.Row(actor, order, forbidden, isSaid: true, ct));
        }

        var reading = await desk.Reading(actor, order, ct);
        if (order.Paper == PaperKind.Order)
        {
            await keep.Write(actor, order, state.Findings(reading), state.StandingTerms(reading), ct);
        }
        else
        {
            await keep.WriteNamed(actor, order, ct);
            if (input.KeepsRead)
            {
                await keep.WriteDates(actor, order, reading.Terms.Dates, ct);
            }
        }

        var act = new Act(
            nameof(CorrectFrame),
            actor.Practice,
            actor.Person,
            new(input.FormId, OrderPages.Frame(order.Id))
        );
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }

    private async Task<bool> IsOfCase(CourtOrder order, PersonId? about, CancellationToken ct) =>
        about is null || await db.CasePeople.AnyAsync(p => p.CaseId == order.CaseId && p.PersonId == about, ct);

    private async Task SayNamed(
        Actor actor,
        CourtOrder order,
        List<OrderPerson> known,
        IReadOnlyDictionary<PersonId, SaidNamed> said,
        CancellationToken ct
    )
    {
        var ofCase = await db.CasePeople.Where(p => p.CaseId == order.CaseId).Select(p => p.PersonId).ToListAsync(ct);
        foreach (var (person, word) in said.Where(s => ofCase.Contains(s.Key)))
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (known.Find(p => p.PersonId == person) is not { } row)
            {
                db.OrderPersons.Add(
                    new()
                    {
                        PracticeId = actor.Practice,
                        OrderId = order.Id,
                        PersonId = person,
                        CaseId = order.CaseId,
                        IsNamed = word.IsNamed,
                        SaidBy = actor.Person,
                        SaidAt = now,
                        Version = 1,
                    }
                );
            }
            else if (row.IsNamed != word.IsNamed)
            {
                var place = new OrderPlaces(actor.Practice, order.Id).NamedBecause(person);
                (row.IsNamed, row.SaidBy, row.SaidAt) = (word.IsNamed, actor.Person, now);
                row.Because = await vault.Seal(word.Because.Trim(), place, order.Strand, ct);
            }
        }
    }

    private async Task Correct(Actor actor, CourtOrder order, Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var limits = await db
            .TermsInForce.Where(l => l.CaseId == order.CaseId && l.SourceId == order.Id.Value)
            .AsTracking()
            .ToListAsync(ct);
        foreach (var limit in limits.Where(l => l.EndedBy is not null))
        {
            if (input.HoldAgain.FirstOrDefault(h => h.Id == limit.Id) is { } again)
            {
                var place = new TermPlaces(actor.Practice, limit.Id).HeldAgainBecause;
                (limit.EndedAt, limit.EndedBy, limit.EndedBecause) = (null, null, null);
                limit.HeldAgainBy = actor.Person;
                limit.HeldAgainBecause = await vault.Seal(again.Because.Trim(), place, order.Strand, ct);
            }
        }

        // Whether somebody is named is said of the person.
        foreach (var limit in limits.Where(l => l.EndedAt is null && l.Kind != TermKind.NotNamedForTherapy))
        {
            if (input.Limits.FirstOrDefault(t => t.Id == limit.Id) is { } back)
            {
                var place = new TermPlaces(actor.Practice, limit.Id).EndedBecause;
                (limit.EndedAt, limit.EndedBy) = (now, actor.Person);
                limit.EndedBecause = await vault.Seal(back.Because.Trim(), place, order.Strand, ct);
            }
        }

        var dates = await db
            .CourtDates.Where(d => d.OrderId == order.Id && d.DroppedAt == null)
            .AsTracking()
            .ToListAsync(ct);
        foreach (var date in dates)
        {
            if (input.Dates.FirstOrDefault(t => t.Id == date.Id) is { } back)
            {
                var place = new OrderPlaces(actor.Practice, order.Id).DateDropped(date.Id);
                (date.DroppedAt, date.DroppedBy) = (now, actor.Person);
                date.DroppedBecause = await vault.Seal(back.Because.Trim(), place, order.Strand, ct);
            }
        }
    }
}
