using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>Puts on record how a child and an adult were together over a time, as somebody tells it.</summary>
internal sealed class RecordContact(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public Guid? Child { get; set; }

        public Guid? Adult { get; set; }

        public TimeTogether? Kind { get; set; }

        public DateOnly? FirstDay { get; set; }

        public DateOnly? LastDay { get; set; }

        public string? Reporter { get; set; }

        [Fits(EntryRules.WordsLength, "What is said about it")]
        public string? Words { get; set; }
    }

    public async Task<Kept> Handle(Actor actor, CaseId id, Guid formId, Form form, CancellationToken ct)
    {
        if (await families.Find(actor, id, ct) is not { } family)
        {
            return new Kept.NotFound();
        }

        var (child, adult) = (new PersonId(form.Child ?? default), new PersonId(form.Adult ?? default));
        var draft = new TimeTogetherDraft(
            family.IsChild(child) && family.IsAdult(adult),
            form.Kind,
            family.Reports(form.Reporter),
            form.FirstDay,
            form.LastDay,
            family.Today
        );
        var act = new EntryAct(nameof(RecordContact), id, formId, SafetyPlaces.History(id));
        return await keep.Keep(
            actor,
            act,
            Decision.On(FamilyRules.Contact, draft),
            async stamp =>
                db.ContactPeriods.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = id,
                        Child = child,
                        Adult = adult,
                        Kind = form.Kind!.Value,
                        FirstDay = form.FirstDay,
                        LastDay = form.LastDay,
                        ReportedBy = family.Reporter(form.Reporter),
                        Words = await stamp.Seal(SafetyPlaces.Contact, nameof(ContactPeriod.Words), form.Words, ct),
                        RecordedBy = stamp.By,
                        RecordedAt = stamp.At,
                        Version = 1,
                    }
                ),
            ct
        );
    }
}
