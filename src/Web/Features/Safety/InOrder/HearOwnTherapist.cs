using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>Puts on record that the child's own therapist was heard; what they said is not asked.</summary>
internal sealed class HearOwnTherapist(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public Guid? Child { get; set; }

        public OwnTherapistEntryKind? Kind { get; set; }

        public DateOnly? HeardOn { get; set; }

        public ConsultedBy? By { get; set; }

        public bool? ConcernIsOpen { get; set; }

        [Fits(EntryRules.WordsLength, "Who took part")]
        public string? With { get; set; }
    }

    public async Task<Kept> Handle(Actor actor, CaseId id, Guid formId, Form form, CancellationToken ct)
    {
        if (await families.Find(actor, id, ct) is not { } family)
        {
            return new Kept.NotFound();
        }

        var child = new PersonId(form.Child ?? default);
        var draft = new OwnTherapistDraft(
            family.IsChild(child),
            family.Everybody.Any(m => m.Part == CasePart.ChildsTherapist),
            form.Kind,
            form.HeardOn,
            form.By,
            form.ConcernIsOpen,
            form.With ?? "",
            family.Today
        );
        var act = new EntryAct(nameof(HearOwnTherapist), id, formId, InOrderPlaces.OwnTherapistOf(id));
        return await keep.Keep(actor, act, Decision.On(InOrderRules.OwnTherapist, draft), Add, ct);

        async Task Add(Stamp stamp)
        {
            var isTalk = form.Kind == OwnTherapistEntryKind.Consulted;
            var with = form.Kind == OwnTherapistEntryKind.CaseConference ? form.With : null;
            db.OwnTherapistEntries.Add(
                new()
                {
                    PracticeId = stamp.Practice,
                    Id = stamp.Id,
                    CaseId = id,
                    Child = child,
                    Kind = form.Kind!.Value,
                    HeardOn = form.HeardOn!.Value,
                    By = isTalk ? form.By : null,
                    ConcernIsOpen = isTalk ? form.ConcernIsOpen : null,
                    With = await stamp.Seal(InOrderPlaces.OwnTherapists, nameof(OwnTherapistEntry.With), with, ct),
                    RecordedBy = stamp.By,
                    RecordedAt = stamp.At,
                    Version = 1,
                }
            );
        }
    }
}
