using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Plans;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Plans;

/// <summary>Puts a recommendation about the therapy on record, and to whom it was made; it is sent to nobody.</summary>
internal sealed class Recommend(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public RecommendationKind? Kind { get; set; }

        public string? Words { get; set; }

        public List<Guid> To { get; set; } = [];

        public DateOnly? MadeOn { get; set; }
    }

    public static RecommendationDraft Draft(FamilyOnFile family, Form form) =>
        new(
            form.Kind,
            form.Words ?? "",
            family.Everybody.Count(m => form.To.Contains(m.Id.Value)),
            form.MadeOn,
            family.Today
        );

    public async Task<Kept> Handle(Actor actor, CaseId id, Guid formId, Form form, CancellationToken ct)
    {
        if (await families.Find(actor, id, ct) is not { } family)
        {
            return new Kept.NotFound();
        }

        var act = new EntryAct(nameof(Recommend), id, formId, PlanPlaces.Recommended(id));
        return await keep.Keep(
            actor,
            act,
            Decision.On(RecommendationRules.Requirements, Draft(family, form)),
            async stamp =>
            {
                db.Recommendations.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = id,
                        Kind = form.Kind!.Value,
                        MadeOn = form.MadeOn!.Value,
                        Words = (
                            await stamp.Seal(PlanPlaces.Recommendations, nameof(Recommendation.Words), form.Words, ct)
                        )!,
                        RecordedBy = stamp.By,
                        RecordedAt = stamp.At,
                        Version = 1,
                    }
                );
                db.RecommendationReceivers.AddRange(
                    family
                        .Everybody.Where(m => form.To.Contains(m.Id.Value))
                        .Select(m => new RecommendationReceiver
                        {
                            PracticeId = stamp.Practice,
                            RecommendationId = stamp.Id,
                            PersonId = m.Id,
                            CaseId = id,
                        })
                );
            },
            ct
        );
    }
}
