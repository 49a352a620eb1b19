using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Domain.Plans;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Plans;

/// <summary>Puts on record that somebody acknowledged a recommendation, when, and how that is known.</summary>
internal sealed class AcknowledgeRecommendation(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        /// <summary>Of the recommendation as the form showed it.</summary>
        public int Seen { get; set; }

        public Guid? Person { get; set; }

        public DateOnly? On { get; set; }

        public string? How { get; set; }
    }

    /// <summary>A recommendation that counts, tracked, with its family and those who have not acknowledged it.</summary>
    public async Task<(FamilyOnFile Family, Recommendation Row, IReadOnlyList<RecommendationReceiver> Open)?> Find(
        Actor actor,
        Guid id,
        CancellationToken ct
    )
    {
        var row = await db.Recommendations.AsTracking().SingleOrDefaultAsync(r => r.Id == id && r.StruckAt == null, ct);
        return row is not null && await families.Find(actor, row.CaseId, ct) is { } family
            ? (
                family,
                row,
                await db
                    .RecommendationReceivers.Where(r => r.RecommendationId == id && r.AcknowledgedOn == null)
                    .AsTracking()
                    .ToListAsync(ct)
            )
            : null;
    }

    public async Task<Kept> Handle(Actor actor, Guid id, Guid formId, Form form, CancellationToken ct)
    {
        if (await Find(actor, id, ct) is not var (family, row, open))
        {
            return new Kept.NotFound();
        }

        var receiver = open.FirstOrDefault(r => r.PersonId == new PersonId(form.Person ?? default));
        var draft = new AcknowledgementDraft(receiver is not null, row.MadeOn, form.On, form.How ?? "", family.Today);
        var act = new EntryAct(
            nameof(AcknowledgeRecommendation),
            row.CaseId,
            formId,
            PlanPlaces.Recommended(row.CaseId)
        );
        return await keep.Keep(
            actor,
            act,
            Decision.On(RecommendationRules.Acknowledging, draft),
            async stamp =>
            {
                db.Expect(row, form.Seen);
                receiver!.AcknowledgedOn = form.On;
                receiver.How = await stamp.SealAll(
                    PlanPlaces.How(actor.Practice, id, receiver.PersonId.Value),
                    form.How!,
                    ct
                );
                (receiver.KeptBy, receiver.KeptAt) = (stamp.By, stamp.At);
            },
            ct
        );
    }
}
