using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>Puts on record what somebody said on a day about support of their own and about taking part.</summary>
internal sealed class NoteSupport(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public Guid? Person { get; set; }

        public OwnSupport? Support { get; set; }

        public Willingness? Willing { get; set; }

        public DateOnly? SaidOn { get; set; }

        public string? Words { get; set; }
    }

    public async Task<Kept> Handle(Actor actor, CaseId id, Guid formId, Form form, CancellationToken ct)
    {
        if (await families.Find(actor, id, ct) is not { } family)
        {
            return new Kept.NotFound();
        }

        var person = new PersonId(form.Person ?? default);
        var draft = new SupportDraft(
            family.IsOfFamily(person),
            form.Support,
            form.Willing,
            form.SaidOn,
            form.Words ?? "",
            family.Today
        );
        var act = new EntryAct(nameof(NoteSupport), id, formId, SafetyPlaces.SupportOf(id));
        return await keep.Keep(
            actor,
            act,
            Decision.On(FamilyRules.Support, draft),
            async stamp =>
                db.SupportEntries.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = id,
                        PersonId = person,
                        Support = form.Support,
                        Willing = form.Willing,
                        SaidOn = form.SaidOn!.Value,
                        Words = await stamp.Seal(SafetyPlaces.Support, nameof(SupportEntry.Words), form.Words, ct),
                        RecordedBy = stamp.By,
                        RecordedAt = stamp.At,
                        Version = 1,
                    }
                ),
            ct
        );
    }
}
