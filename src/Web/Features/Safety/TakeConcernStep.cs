using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>Puts on record what was done about a concern, or what resolved it; a child's by the child's own word.</summary>
internal sealed class TakeConcernStep(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public DateOnly? TakenOn { get; set; }

        public string? Words { get; set; }

        public bool Resolves { get; set; }

        public bool ByOwnWord { get; set; }
    }

    /// <summary>A concern that counts, with its family; null where there is none to be seen.</summary>
    public async Task<(FamilyOnFile Family, Concern Concern)?> Find(Actor actor, Guid id, CancellationToken ct) =>
        await db.Concerns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.StruckAt == null, ct) is { } concern
        && await families.Find(actor, concern.CaseId, ct) is { } family
            ? (family, concern)
            : null;

    public async Task<Kept> Handle(Actor actor, Guid concern, Guid formId, Form form, CancellationToken ct)
    {
        if (await Find(actor, concern, ct) is not var (family, found))
        {
            return new Kept.NotFound();
        }

        var draft = new ConcernStepDraft(
            family.IsChild(found.Whose),
            found.RaisedOn,
            form.TakenOn,
            form.Words ?? "",
            form.Resolves,
            form.ByOwnWord,
            family.Today
        );
        var act = new EntryAct(nameof(TakeConcernStep), found.CaseId, formId, SafetyPlaces.ConcernsOf(found.CaseId));
        return await keep.Keep(
            actor,
            act,
            Decision.On(FamilyRules.Steps, draft),
            async stamp =>
                db.ConcernSteps.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = found.CaseId,
                        ConcernId = concern,
                        TakenOn = form.TakenOn!.Value,
                        Words = (await stamp.Seal(SafetyPlaces.Steps, nameof(ConcernStep.Words), form.Words, ct))!,
                        Resolves = form.Resolves,
                        ByOwnWord = form.ByOwnWord,
                        RecordedBy = stamp.By,
                        RecordedAt = stamp.At,
                        Version = 1,
                    }
                ),
            ct
        );
    }
}
