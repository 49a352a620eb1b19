using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>
/// Gives an agreement to adults of a case, with the words of today: from then on they can read and sign it on paper, and
/// behind their door in the portal.
/// </summary>
internal sealed class GiveOutAgreement(
    CaseworkDb db,
    CaseAccess access,
    ReadConsents read,
    AgreementTexts texts,
    TransportPlans plans,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <param name="Only">
    /// One adult, who is given it whatever was before. Null gives it to all who have not got today's words; not to those
    /// who said no or took it back, whom a person asks and not a button for all.
    /// </param>
    public sealed record Input(CaseId Case, Guid FormId, AgreementKind Kind, PersonId? Only);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody else gave it out at the same moment.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await access.CaptionOfOpen(actor, input.Case, ct) is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var text = await texts.Now(actor, input.Case, input.Kind, ct);
        var hash = text is null ? "" : AgreementTexts.HashOf(text);
        var of = await read.OfCase(input.Case, ct);
        List<CaseMember> to =
        [
            .. input.Only is { } only ? of.Adults.Where(a => a.Id == only) : of.Needing(input.Kind, hash),
        ];
        var hasTherapist = (await texts.Therapists(input.Case, ct)).Count > 0;
        var facts = new GiveOutFacts(input.Kind, text is not null, hasTherapist, to.Count);
        if (input.Kind == AgreementKind.Transport)
        {
            var behind = await plans.Behind(actor, input.Case, await plans.Latest(actor, input.Case, ct), ct);
            facts = facts with { PlanWaits = behind.Waits, PlanTellsWhereabouts = behind.TellsWhereabouts };
        }

        if (Decision.On(ConsentActRules.GivingOut, facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var number = of.LastNumber(input.Kind) + 1;
        foreach (var adult in to)
        {
            await Add(actor, input, adult.Id, (text!, hash, number), ct);
        }

        return await Save(actor, input, ct);
    }

    private async Task Add(
        Actor actor,
        Input input,
        PersonId person,
        (AgreementText Words, string Hash, int Number) text,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var id = new AgreementId(Guid.CreateVersion7(now));
        var place = ConsentPlaces.Text(actor.Practice, id);
        db.Agreements.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                PersonId = person,
                Kind = input.Kind,
                Number = text.Number,
                Text = await vault.Seal(OpenAgreement.Bytes(text.Words), place, input.Case.Strand, ct),
                TextHash = text.Hash,
                GivenOutBy = actor.Person,
                GivenOutAt = now.UtcDateTime,
                Version = 1,
            }
        );
    }

    private async Task<Outcome> Save(Actor actor, Input input, CancellationToken ct)
    {
        var form = new PostedForm(input.FormId, ConsentPlaces.List(input.Case));
        try
        {
            var act = new Act(nameof(GiveOutAgreement), actor.Practice, actor.Person, form);
            return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
        }
        catch (DbUpdateException)
        {
            // The number is part of a unique index, so only one of two could.
            db.ChangeTracker.Clear();
            return new Outcome.Conflict();
        }
    }
}
