using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Orders.Clauses;
using Reknit.Web.Features.Orders.Papers;
using Reknit.Web.Features.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Drafts the papers that mend an order: letters to both sides, an addendum, a sample order.</summary>
internal sealed class DraftPapers(
    CaseworkDb db,
    OrdersOnFile orders,
    OrderDesk desk,
    ReadDraftNames names,
    FindWithheld withheld,
    SidesOnFile sides,
    ReadAgainstNo againstNo,
    PracticeLibrary library,
    OwnList list,
    ReadLetterhead letterhead,
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

        /// <param name="Desk">What people said of the order.</param>
        /// <param name="Names">Letters are there only where it is known for each side who speaks for it.</param>
        /// <param name="LetterStates">What a letter or an addendum needs of the order; where it is unmet, there is none.</param>
        /// <param name="Against">What speaks against a "No" on violence.</param>
        /// <param name="Counted">What the answer counts as; the drafts rest on it.</param>
        /// <param name="Drafts">In an order that stays the same for the same order, answer and day.</param>
        public sealed record Drafted(
            OrderOnFile Order,
            DeskState Desk,
            DraftNames Names,
            IReadOnlyList<RequirementState> LetterStates,
            AgainstNo Against,
            ViolenceAnswer Counted,
            IReadOnlyList<Draft> Drafts
        ) : Outcome;
    }

    /// <param name="answer">On violence; null while the question was not answered.</param>
    /// <param name="because">Why the answer is "No" where something speaks against it.</param>
    /// <param name="said">Who speaks for each side, of an order that is in no open case; null for what is on file.</param>
    public async Task<Outcome> Handle(
        Actor actor,
        OrderId id,
        ViolenceAnswer? answer,
        string? because,
        CancellationToken ct,
        SidesSaid? said = null
    )
    {
        if (await orders.Find(actor, id, ct) is not { } order)
        {
            return new Outcome.NotFound();
        }

        var state = await desk.State(actor, id, ct);
        var people = await names.Of(actor, order, ct, said);
        if (DraftRules.Decide(new(state.IsConfirmed, answer, people.Parents.Count)) is Decision.Refused refused)
        {
            return new Outcome.Refused(order, refused.States);
        }

        var letters = LetterRules.Decide(await db.LetterFacts(id, state.Standing, _ => true, ct));
        var alike = await sides.Namesakes(actor.Practice, id, ct, said);
        var left = await withheld.FromPapers(actor.Practice, order.Case, alike, ct);
        var against = await againstNo.Of(actor.Practice, order.Case, id, alike, ct);
        var counted = answer!.Value.Counted(against.Any, because);
        var facts = await Facts(order, state, people, counted, left, ct);
        return new Outcome.Drafted(
            order,
            state,
            people,
            letters.States,
            against,
            counted,
            [.. letters is Decision.Allowed ? OfTheOrder(facts) : [], SampleOrder.Write(facts)]
        );
    }

    private static IReadOnlyList<Draft> OfTheOrder(DraftFacts facts) =>
        [
            .. LetterToSide.Write(facts),
            .. RoleLetter.IsCalledFor(facts.Reading) ? RoleLetter.Write(facts) : [],
            .. Addendum.Write(facts) is { } addendum ? [addendum] : Array.Empty<Draft>(),
        ];

    private async Task<DraftFacts> Facts(
        OrderOnFile order,
        DeskState state,
        DraftNames people,
        ViolenceAnswer answer,
        IReadOnlyList<string> left,
        CancellationToken ct
    )
    {
        var practice = await letterhead.Now(ct);
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var terms = state.StandingTerms(order.Reading);
        var said = state.Terms(order.Reading).Select(t => t.Said).OfType<SaidTerm>().ToList();
        var onList = (await list.OnList(ct)).Select(c => c.Id).ToHashSet();
        return new(
            order.Reading with
            {
                Components = [.. state.Findings(order.Reading).Select(f => f.StandingUnder(said))],
            },
            state.SaidState ?? terms.State,
            answer,
            new(people.Parents[0], people.Parents[1], people.Children, state.SaidCourt ?? terms.Court, terms.CaseNumber)
            {
                Others = [.. people.Parents.Skip(2)],
            },
            people.Sides,
            people.Therapist is { } name
                ? new(name, DraftLicense.Written(people.Licenses, state.SaidState ?? terms.State))
                : null,
            new(practice.Name, practice.Below),
            today
        )
        {
            Library = await library.Now(ct),
            Text = new(order.Words, order.MachineReadPages),
            Copies = people.Sides.Count > 0 ? people.Copies : [],
            Protected = left,
            Own = OwnGap.In((state.OwnAnswers ?? []).Where(a => onList.Contains(a.Component)), answer),
        };
    }
}
