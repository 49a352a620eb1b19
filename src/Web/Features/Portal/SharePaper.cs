using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Features.Orders.Papers;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>Lays a paper about an order into the portal for one person, through the decision and onto the register.</summary>
internal sealed class SharePaper(
    CaseworkDb db,
    CaseAccess access,
    PortalAccess portal,
    CaseAudiences audiences,
    FindFacts facts,
    MayHandKept kept,
    KeepDisclosure disclosures,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(CaseId Case, Guid FormId, DraftId? Paper, PersonId? To);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await access.CaptionOfOpen(actor, input.Case, ct) is null)
        {
            return new Outcome.NotFound();
        }

        var paper = await db
            .DraftsMade.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == input.Paper && d.CaseId == input.Case, ct);
        var members = await audiences.Members(input.Case, ct);
        if (paper is null || members.FirstOrDefault(m => m.Id == input.To) is not { } to)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        if (await kept.Of(paper, ct) is Decision.Refused changed)
        {
            return new Outcome.Refused(changed.States);
        }

        var found = await facts.Of(actor, input.Case, ct, orderOnFile: paper.OrderId.Value);
        var says = found.Decide(OfPaper(to.Audience));
        var sharing = new SharingFacts(
            await (await portal.Standing(ct)).AnyAsync(d => d.CaseId == input.Case && d.PersonId == to.Id, ct),
            IsFor(paper, to),
            says is DisclosureAnswer.Allowed && await Holds(paper.OrderId, ct),
            await db.SharedPapers.AnyAsync(s => s.DraftId == paper.Id && s.PersonId == to.Id && s.EndedAt == null, ct)
        );
        return SharingRules.Decide(sharing) is Decision.Refused refused
            ? new Outcome.Refused(refused.States)
            : await Save(actor, input, paper, to, (DisclosureAnswer.Allowed)says, found.Today, ct);
    }

    /// <summary>A paper about an order says nothing but what the order and the practice's standing clauses say.</summary>
    public static Telling OfPaper(Audience to) => new(Compartment.CourtFacing, default, to, IsOfOrderOnly: true);

    private Task<bool> Holds(OrderId order, CancellationToken ct) =>
        db.Orders.AnyAsync(
            o => o.Id == order && (o.Standing == OrderStanding.Active || o.Standing == OrderStanding.Modified),
            ct
        );

    /// <summary>A letter from before the case was opened names a reader whom nobody has made sure of: it is drafted anew.</summary>
    public static bool IsFor(DraftMade paper, CaseMember to) =>
        paper.ForPerson is { } side ? side == to.Id || side == to.SpeaksFor : !paper.NamesUnknownReader;

    private async Task<Outcome> Save(
        Actor actor,
        Input input,
        DraftMade paper,
        CaseMember to,
        DisclosureAnswer.Allowed says,
        DateOnly today,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.SharedPapers.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                DraftId = paper.Id,
                OrderId = paper.OrderId,
                PersonId = to.Id,
                SharedBy = actor.Person,
                SharedAt = now.UtcDateTime,
                Version = 1,
            }
        );
        await disclosures.Add(
            actor,
            new(
                id,
                input.Case,
                Compartment.CourtFacing,
                to.Audience,
                says,
                TellingWay.Portal,
                PaperWords.Kind(paper.Kind),
                "What the order says and lacks",
                today
            ),
            ct
        );
        var form = new PostedForm(input.FormId, PortalPlaces.Papers(input.Case));
        // A form without an id of its own saves nothing, and nothing is said to be saved.
        return await history.Save(new(nameof(SharePaper), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done();
    }
}
