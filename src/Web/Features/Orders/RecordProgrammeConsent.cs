using System.Text.Json;
using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Puts one parent's own consent to what an order's programme requires on record, where the state's law asks for it.</summary>
internal sealed class RecordProgrammeConsent(
    CaseworkDb db,
    OrderDesk desk,
    ProgrammeConsentsOnFile consents,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    /// <summary>History's name for it, as it stands on record from the first one on.</summary>
    public const string OnRecord = "RecordConsent";

    /// <param name="Parent">The order's word for the parent.</param>
    public sealed record Input(
        OrderId Order,
        Guid FormId,
        int Version,
        string? Parent,
        string? Name,
        DateOnly? SignedOn,
        bool SignedThemselves,
        string? Paper
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
        if (await desk.Tracked(actor, input.Order, ct) is not { } order)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var terms = (await desk.Reading(actor, order, ct)).Terms;
        if (!OrderCheck.YieldsToConsent(terms.State))
        {
            return new Outcome.NotFound();
        }

        var now = clock.GetUtcNow();
        var parent = ProgrammeConsentRules.ParentsOf(terms).FirstOrDefault(p => p == input.Parent);
        var standing = (await consents.Of(actor, order.Id, ct)).Where(c => c.End is null);
        var facts = new ProgrammeConsentFacts(
            parent is not null,
            standing.Any(c => ProgrammeConsentRules.IsSame(c.Paper.Parent, input.Parent ?? "")),
            input.SignedOn,
            (await local.Zone(ct)).DayOf(now.UtcDateTime),
            input.SignedThemselves,
            input.Paper
        );
        if (ProgrammeConsentRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        // Two who record at once: the order's own version lets one of them pass.
        db.Expect(order, input.Version);
        var id = Guid.CreateVersion7(now);
        var name = PersonName.Tidy(input.Name ?? "");
        var paper = new ProgrammeConsentPaper(
            parent!,
            name.Length > 0 ? name : terms.Parties.FirstOrDefault(p => p.Label == parent)?.Name,
            input.Paper!.ReplaceLineEndings("\n").Trim()
        );
        db.ProgrammeConsents.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                OrderId = order.Id,
                CaseId = order.CaseId,
                SignedOn = input.SignedOn!.Value,
                Paper = await vault.Seal(
                    JsonSerializer.SerializeToUtf8Bytes(paper),
                    new OrderPlaces(actor.Practice, order.Id).Consent(id),
                    order.Strand,
                    ct
                ),
                RecordedBy = actor.Person,
                RecordedAt = now.UtcDateTime,
                Version = 1,
            }
        );
        var form = new PostedForm(input.FormId, OrderPages.ProgrammeConsents(order.Id));
        var act = new Act(OnRecord, actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }
}
