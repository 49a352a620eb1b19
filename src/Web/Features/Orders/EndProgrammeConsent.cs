using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Ends a parent's consent: the parent took it back, or it was put on record by mistake. What it lowered stops again.</summary>
internal sealed class EndProgrammeConsent(
    CaseworkDb db,
    CaseAccess access,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    /// <summary>History's name for it, as it stands on record from the first one on.</summary>
    public const string OnRecord = "EndConsent";

    public sealed record Input(
        OrderId Order,
        Guid Consent,
        Guid FormId,
        int Version,
        ProgrammeConsentEnd? End,
        DateOnly? EndedOn,
        string? Because
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Conflict : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var consent = await db
            .ProgrammeConsents.Where(c =>
                c.Id == input.Consent
                && c.OrderId == input.Order
                && access.CasesOf(actor).Any(own => own.Id == c.CaseId)
            )
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (consent is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var now = clock.GetUtcNow();
        var facts = new ProgrammeConsentEndFacts(
            consent.End is null,
            input.End,
            input.EndedOn,
            consent.SignedOn,
            (await local.Zone(ct)).DayOf(now.UtcDateTime),
            input.Because
        );
        if (ProgrammeConsentEndRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(consent, input.Version);
        (consent.End, consent.EndedBy, consent.EndedAt) = (input.End, actor.Person, now.UtcDateTime);
        consent.EndedOn = input.End == ProgrammeConsentEnd.TakenBack ? input.EndedOn : null;
        consent.EndedBecause = await vault.Seal(
            input.Because!.ReplaceLineEndings("\n").Trim(),
            new OrderPlaces(actor.Practice, input.Order).ConsentEnded(consent.Id),
            consent.Strand,
            ct
        );
        var form = new PostedForm(input.FormId, OrderPages.ProgrammeConsents(input.Order));
        var act = new Act(OnRecord, actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }
}
