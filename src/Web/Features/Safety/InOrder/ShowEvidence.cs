using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>Puts on record what shows that a condition is met, or that it was lifted.</summary>
internal sealed class ShowEvidence(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public DateOnly? ShownOn { get; set; }

        public DateOnly? Until { get; set; }

        [Fits(EntryRules.WordsLength, "What shows it")]
        public string? Words { get; set; }
    }

    /// <summary>A condition that counts, of a family that this person may see; null where there is none.</summary>
    public async Task<(Condition Row, FamilyOnFile Family)?> Find(Actor actor, Guid id, CancellationToken ct) =>
        await db.Conditions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.StruckAt == null, ct) is { } row
        && await families.Find(actor, row.CaseId, ct) is { } family
            ? (row, family)
            : null;

    public async Task<Kept> Handle(Actor actor, Guid id, Guid formId, Form form, CancellationToken ct)
    {
        if (await Find(actor, id, ct) is not var (condition, family))
        {
            return new Kept.NotFound();
        }

        var words = form.Words ?? "";
        var draft = new EvidenceDraft(form.ShownOn, form.Until, words, family.Today);
        var act = new EntryAct(nameof(ShowEvidence), family.Id, formId, InOrderPlaces.ConditionsOf(family.Id));
        return await keep.Keep(actor, act, Decision.On(InOrderRules.Evidence, draft), Add, ct);

        async Task Add(Stamp stamp)
        {
            var place = new Place(stamp.Practice, InOrderPlaces.Evidence, stamp.Id, nameof(ConditionEvidence.Words));
            db.ConditionEvidence.Add(
                new()
                {
                    PracticeId = stamp.Practice,
                    Id = stamp.Id,
                    CaseId = family.Id,
                    ConditionId = condition.Id,
                    ShownOn = form.ShownOn!.Value,
                    Until = form.Until,
                    Words = await stamp.SealAll(place, words, ct),
                    RecordedBy = stamp.By,
                    RecordedAt = stamp.At,
                    Version = 1,
                }
            );
        }
    }
}
