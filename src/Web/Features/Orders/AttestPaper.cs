using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Records somebody's word that a paper is the most recent of its kind on a day, and how they know.</summary>
internal sealed class AttestPaper(
    CaseworkDb db,
    OrderDesk desk,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    public sealed record Input(OrderId Paper, Guid FormId, DateOnly? AsOf, string? Known);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(string Url) : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (
            await desk.Paper(actor, input.Paper)
                .Select(o => new
                {
                    o.CaseId,
                    o.Standing,
                    o.Paper,
                })
                .SingleOrDefaultAsync(ct)
            is not { } paper
        )
        {
            return new Outcome.NotFound();
        }

        var now = clock.GetUtcNow();
        var facts = new AttestationFacts(
            input.AsOf,
            (await local.Zone(ct)).DayOf(now.UtcDateTime),
            input.Known ?? "",
            paper.Standing == OrderStanding.Active
        );
        if (AttestationRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var id = Guid.CreateVersion7(now);
        var place = new OrderPlaces(actor.Practice, input.Paper).Attestation(id);
        var url = paper.Paper == PaperKind.Order ? OrderPages.Read(input.Paper) : OrderPages.Plan(input.Paper);
        db.PaperAttestations.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                OrderId = input.Paper,
                CaseId = paper.CaseId,
                AsOf = input.AsOf!.Value,
                Known = await vault.Seal(input.Known!.ReplaceLineEndings("\n").Trim(), place, paper.CaseId.Strand, ct),
                By = actor.Person,
                At = now.UtcDateTime,
                Version = 1,
            }
        );
        await history.Save(new(nameof(AttestPaper), actor.Practice, actor.Person, new(input.FormId, url)), ct);
        return new Outcome.Done(url);
    }
}
