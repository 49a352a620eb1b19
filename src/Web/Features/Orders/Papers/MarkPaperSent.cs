using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>Puts on record that a paper left the practice: when, to whom, how, and who says so.</summary>
internal sealed class MarkPaperSent(
    CaseworkDb db,
    OrdersOnFile orders,
    ReadDraftNames names,
    FindFacts facts,
    MayHandKept kept,
    KeepDisclosure disclosures,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    public sealed record Input(
        OrderId Order,
        DraftId Draft,
        Guid FormId,
        PersonId? To,
        SentWay? Way,
        DateOnly? SentOn,
        string? Source
    )
    {
        /// <summary>How it was made sure whose address it was, where the paper went by e-mail.</summary>
        public CallerProof? Proof { get; init; }
    }

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>The form is that of another act.</summary>
        public sealed record Conflict : Outcome;
    }

    /// <summary>Who may be said to have got this paper: a letter goes to the reader it names, other papers to all.</summary>
    /// <param name="to">Whom a letter names that was made before the case was opened: known by name alone.</param>
    public static IReadOnlyList<Addressee> ReadersOf(PersonId? forPerson, PaperReader? to, DraftNames people)
    {
        var readers = people.OfCase.Where(reader => forPerson is null || reader.For == forPerson).ToList();
        var named = readers.FindAll(r =>
            forPerson is null && to is not null && PersonName.MatchKey(r.Name) == PersonName.MatchKey(to.Name)
        );
        return named.Count > 0 ? named : readers;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await orders.Find(actor, input.Order, ct) is not { } order || await Paper(input, ct) is not { } paper)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var zone = await local.Zone(ct);
        var people = await names.Of(actor, order, ct);
        var place = new PaperPlaces(actor.Practice, paper.Id).About;
        var about = JsonSerializer.Deserialize<PaperAbout>(
            await vault.OpenBytes(paper.About, place, actor.Reader, ct)
        )!;
        var reader = ReadersOf(paper.ForPerson, about.To, people)
            .FirstOrDefault(r => r.For == input.To && input.To is not null);
        var sent = new SentFacts(
            people.OfCase.Any(),
            reader is not null,
            input.Way,
            input.SentOn,
            zone.DayOf(paper.MadeAt),
            zone.DayOf(clock.GetUtcNow().UtcDateTime),
            input.Source
        );
        return SentRules.Decide(sent) is Decision.Refused refused ? new Outcome.Refused(refused.States)
            : !TellingRules.IsVerified(PaperWords.Told(input.Way!.Value), input.Proof)
                ? new Outcome.Refused([PaperWords.NotKnownWhoItIs])
            : await Tell(actor, input, paper, reader!, people, ct);
    }

    /// <summary>A paper about an order passes the decision like all that leaves; it says nothing but what the order says.</summary>
    private async Task<Outcome> Tell(
        Actor actor,
        Input input,
        DraftMade paper,
        Addressee reader,
        DraftNames people,
        CancellationToken ct
    )
    {
        if (await kept.Of(paper, ct, input.SentOn) is Decision.Refused changed)
        {
            return new Outcome.Refused(changed.States);
        }

        var found = await facts.Of(actor, paper.CaseId, ct, orderOnFile: input.Order.Value, asOf: input.SentOn);
        var to = people.AudienceOf(reader);
        var says = found.Decide(new(Compartment.CourtFacing, default, to, IsOfOrderOnly: true));
        return says is DisclosureAnswer.Allowed allowed
            ? await Save(actor, input, paper, reader, (to, allowed), ct)
            : new Outcome.Refused([PaperWords.MayNotBeTold]);
    }

    private Task<DraftMade?> Paper(Input input, CancellationToken ct) =>
        db.DraftsMade.AsNoTracking().SingleOrDefaultAsync(d => d.Id == input.Draft && d.OrderId == input.Order, ct);

    private async Task<Outcome> Save(
        Actor actor,
        Input input,
        DraftMade paper,
        Addressee reader,
        (Audience To, DisclosureAnswer.Allowed Says) told,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.DraftsSent.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                DraftId = paper.Id,
                CaseId = paper.CaseId,
                ToPerson = reader.For!.Value,
                To = await Seal(
                    JsonSerializer.Serialize(new PaperReader(reader.Name, reader.Capacity)),
                    nameof(DraftSent.To)
                ),
                Way = input.Way!.Value,
                SentOn = input.SentOn!.Value,
                Source = await Seal(input.Source!.ReplaceLineEndings("\n").Trim(), nameof(DraftSent.Source)),
                RecordedBy = actor.Person,
                RecordedAt = now.UtcDateTime,
                Version = 1,
            }
        );
        await disclosures.Add(
            actor,
            new(
                id,
                paper.CaseId,
                Compartment.CourtFacing,
                told.To,
                told.Says,
                PaperWords.Told(input.Way!.Value),
                PaperWords.Kind(paper.Kind),
                "What the order says and lacks",
                input.SentOn!.Value
            )
            {
                ToName = $"{reader.Name}, {reader.Capacity}",
                Proof = TellingRules.AsksForProof(PaperWords.Told(input.Way!.Value)) ? input.Proof : null,
            },
            ct
        );
        var form = new PostedForm(input.FormId, OrderPages.Drafts(input.Order));
        var act = new Act(nameof(MarkPaperSent), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();

        async Task<Sealed> Seal(string words, string column) =>
            await vault.Seal(words, PaperPlaces.Sent(actor.Practice, id, column), paper.Strand, ct);
    }
}
