using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Orders.Clauses;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Drafts the papers that mend an order: letters to both sides, an addendum, a sample order.</summary>
internal sealed class DraftPapers(
    CaseworkDb db,
    OrdersOnFile orders,
    OrderDesk desk,
    PracticeLibrary library,
    LocalTime local,
    TimeProvider clock
)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record NotFound : Outcome;

        /// <param name="Order">For the page's head.</param>
        public sealed record Refused(OrderOnFile Order, IReadOnlyList<RequirementState> States) : Outcome;

        /// <param name="HasLetters">Only where it is known for each side who speaks for it: nobody writes past counsel.</param>
        /// <param name="Drafts">In an order that stays the same for the same order, answer and day.</param>
        public sealed record Drafted(OrderOnFile Order, bool HasLetters, IReadOnlyList<Draft> Drafts) : Outcome;
    }

    /// <param name="Sides">Empty while it is not known for each who speaks for it.</param>
    private sealed record Names(
        IReadOnlyList<DraftParent> Parents,
        IReadOnlyList<DraftSide> Sides,
        IReadOnlyList<string> Children,
        string? Therapist
    );

    /// <param name="answer">On violence; null while the question was not answered.</param>
    public async Task<Outcome> Handle(Actor actor, OrderId id, ViolenceAnswer? answer, CancellationToken ct)
    {
        if (await orders.Find(actor, id, ct) is not { } order)
        {
            return new Outcome.NotFound();
        }

        var state = await desk.State(actor, id, ct);
        var names = order.CaseState == CaseState.Open ? await OfCase(order.Case, ct) : OfOrder(order.Reading.Terms);
        var decision = DraftRules.Decide(new(state.IsConfirmed, answer, names.Parents.Count));
        if (decision is Decision.Refused refused)
        {
            return new Outcome.Refused(order, refused.States);
        }

        var facts = await Facts(order, state, names, answer!.Value, ct);
        return new Outcome.Drafted(order, names.Sides.Count > 0, Write(facts));
    }

    private static IReadOnlyList<Draft> Write(DraftFacts facts) =>
        [
            .. LetterToSide.Write(facts),
            .. RoleLetter.IsCalledFor(facts.Reading) ? RoleLetter.Write(facts) : [],
            .. Addendum.Write(facts) is { } addendum ? [addendum] : Array.Empty<Draft>(),
            SampleOrder.Write(facts),
        ];

    private async Task<DraftFacts> Facts(
        OrderOnFile order,
        DeskState state,
        Names names,
        ViolenceAnswer answer,
        CancellationToken ct
    )
    {
        var practice = await db.Practices.AsNoTracking().Select(p => p.Name).SingleAsync(ct);
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var terms = order.Reading.Terms;
        return new(
            order.Reading with
            {
                Components = [.. state.Findings(order.Reading).Select(f => f.Standing)],
            },
            state.SaidState ?? terms.State,
            answer,
            new(names.Parents[0], names.Parents[1], names.Children, state.SaidCourt ?? terms.Court, terms.CaseNumber),
            names.Sides,
            names.Therapist is { } name ? new(name, null) : null,
            new(practice, []),
            today
        )
        {
            Library = await library.Now(ct),
        };
    }

    /// <summary>The people of an open case, as somebody confirmed them.</summary>
    private async Task<Names> OfCase(CaseId id, CancellationToken ct)
    {
        var people = await (
            from part in db.CasePeople.AsNoTracking()
            where part.CaseId == id
            join p in db.People.AsNoTracking() on part.PersonId equals p.Id
            orderby part.Part, p.Name
            select new
            {
                p.Id,
                p.Name,
                part.Part,
                part.Label,
                part.SpeaksFor,
                part.IsSelfRepresented,
            }
        ).ToListAsync(ct);
        var therapist = await (
            from a in db.CaseAssignments.AsNoTracking()
            where a.CaseId == id && a.EndedAt == null && a.Duty == CaseDuty.Therapist
            join p in db.People.AsNoTracking() on a.PersonId equals p.Id
            select p.Name
        ).FirstOrDefaultAsync(ct);
        var counsel = people
            .Where(p => p is { Part: CasePart.Counsel, SpeaksFor: not null })
            .ToLookup(p => p.SpeaksFor!.Value, p => p.Name);
        var parties = people.Where(p => p.Part is CasePart.Parent or CasePart.OtherCaregiver).Take(2).ToList();
        var isKnown = parties.TrueForAll(p => p.IsSelfRepresented || counsel[p.Id].Any());
        var sides = parties
            .Select(p => new DraftSide(
                new(p.Name, p.Label.Length > 0 ? p.Label : "Party"),
                counsel[p.Id].FirstOrDefault()
            ))
            .ToList();
        var children = people.Where(p => p.Part == CasePart.Child).Select(p => p.Name);
        return new([.. sides.Select(s => s.Party)], isKnown ? sides : [], [.. children], therapist);
    }

    /// <summary>As the order names them, while its case is not open.</summary>
    private static Names OfOrder(OrderTerms terms)
    {
        var parents = terms
            .Parties.Where(p => p.Name is not null)
            .Take(2)
            .Select(p => new DraftParent(p.Name!, p.Label))
            .ToList();
        return new(parents, [], terms.Children, terms.Therapist);
    }
}
