using System.Text.Json;
using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Own;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Confirms in one act all that was read from an order; what a person says otherwise stands beside the reading.</summary>
internal sealed class ConfirmFindings(
    CaseworkDb db,
    OrderDesk desk,
    KeepFrame keep,
    OwnList list,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <param name="Said">Only what the person says otherwise than it was read, or takes back of what was said before.</param>
    /// <param name="Own">What the person says of the practice's own components.</param>
    /// <param name="RestIsNotThere">The person read the order, and what they left open is not in it.</param>
    public sealed record Input(
        OrderId Order,
        Guid FormId,
        int Version,
        IReadOnlyList<SaidFinding> Said,
        IReadOnlyList<OwnSaid> Own,
        bool RestIsNotThere
    )
    {
        /// <summary>Only what the person says otherwise of a term than it was read, or takes back of what was said before.</summary>
        public IReadOnlyList<SaidTerm> Terms { get; init; } = [];
    }

    /// <param name="Status">Null where the person left it open.</param>
    public sealed record OwnSaid(OwnComponentId Component, int WordsNumber, ComponentStatus? Status, string Where);

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

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var (reading, places) = (await desk.Reading(actor, order, ct), new OrderPlaces(actor.Practice, order.Id));
        var onList = await list.OnList(ct);
        var words = onList.Count > 0 ? await vault.Open(order.Words, places.Words, actor.Reader, ct) : "";
        var found = OwnWordsFound.Somewhere(OwnWordsFound.In(words, onList));
        var own = Answers(input, onList, found);
        var last = (await desk.State(actor, order.Id, ct)).Confirmed;
        var facts = new ConfirmFacts(reading, input.Said, onList, own, found)
        {
            Terms = input.Terms,
            SaidBefore = last?.Said ?? [],
            TermsBefore = last?.Terms ?? [],
        };
        if (ConfirmRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(order, input.Version);
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.OrderConfirmations.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                OrderId = order.Id,
                CaseId = order.CaseId,
                ReadingNumber = order.ReadingNumber,
                Said = await Sealed(input.Said, places.Confirmation(id), order.Strand, ct),
                Own = await Sealed(own, places.Own(id), order.Strand, ct),
                Terms = await Sealed(input.Terms, places.Terms(id), order.Strand, ct),
                ConfirmedBy = actor.Person,
                ConfirmedAt = now.UtcDateTime,
                Version = 1,
            }
        );
        var standing = TermValues.Standing(reading.Terms, input.Terms);
        await keep.Write(actor, order, ConfirmedFinding.Of(reading, input.Said), standing, ct);
        await keep.TakePlace(actor, order, ct);

        var act = new Act(
            nameof(ConfirmFindings),
            actor.Practice,
            actor.Person,
            new(input.FormId, OrderPages.Read(order.Id))
        );
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }

    private ValueTask<Sealed> Sealed<T>(IReadOnlyList<T> said, Place place, Strand strand, CancellationToken ct) =>
        vault.Seal(JsonSerializer.SerializeToUtf8Bytes(said), place, strand, ct);

    /// <summary>With the words of the list as they are now: an answer keeps what it was given to.</summary>
    private static List<OwnAnswer> Answers(
        Input input,
        IReadOnlyList<ListedComponent> onList,
        IReadOnlySet<OwnComponentId> found
    ) =>
        [
            .. from said in input.Own
            let together = said.Status is null && input.RestIsNotThere && !found.Contains(said.Component)
            where said.Status is not null || together
            let words = onList.FirstOrDefault(c => c.Id == said.Component)?.Words
            select new OwnAnswer(
                said.Component,
                said.WordsNumber,
                words?.Title ?? "",
                words?.Asks ?? "",
                words?.FitsApart ?? false,
                said.Status ?? ComponentStatus.Absent,
                together ? "" : said.Where,
                together
            ),
        ];
}
