using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>
/// Puts on record what a clinician was told of abuse or neglect. The clock of a report runs from the hour it was heard;
/// nothing of it leads to a portal, an export or an accounting.
/// </summary>
internal sealed class RecordDisclosure(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for; a hold of the work is a decision of its own.</summary>
    public sealed class Form
    {
        public Guid? ToldBy { get; set; }

        /// <summary>Null for somebody who is not of the case, or is not known.</summary>
        public Guid? About { get; set; }

        public DateOnly? On { get; set; }

        public TimeOnly? At { get; set; }

        public string? Words { get; set; }
    }

    public async Task<Kept> Handle(Actor actor, CaseId id, Guid formId, Form form, CancellationToken ct)
    {
        if (await families.Find(actor, id, ct) is not { } family)
        {
            return new Kept.NotFound();
        }

        var toldBy = new PersonId(form.ToldBy ?? default);
        var about = form.About is { } known ? new PersonId(known) : (PersonId?)null;
        var heardAt = family.PastInstant(form.On, form.At);
        var draft = new DisclosureDraft(
            family.Everybody.Any(m => m.Id == toldBy),
            about is null || (about != toldBy && family.Everybody.Any(m => m.Id == about)),
            heardAt is not null,
            form.Words ?? ""
        );
        var act = new EntryAct(nameof(RecordDisclosure), id, formId, SafetyPlaces.Disclosures(id));
        return await keep.Keep(
            actor,
            act,
            Decision.On(FamilyRules.Disclosures, draft),
            async stamp =>
                db.HarmDisclosures.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = id,
                        ToldBy = toldBy,
                        About = about,
                        HeardAt = heardAt!.Value,
                        HeardBy = stamp.By,
                        Words = (await stamp.Seal(SafetyPlaces.Told, nameof(HarmDisclosure.Words), form.Words, ct))!,
                        RecordedBy = stamp.By,
                        RecordedAt = stamp.At,
                        Version = 1,
                    }
                ),
            ct
        );
    }
}
