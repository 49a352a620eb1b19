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

        /// <summary>Of a consultation: they said in it that the child is still in their care.</summary>
        public bool StillInCare { get; set; }

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
            family.Everybody.Any(m => m.Treats(child)),
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
            var words = await stamp.Seal(InOrderPlaces.OwnTherapists, nameof(OwnTherapistEntry.With), with, ct);
            db.OwnTherapistEntries.Add(Entry(stamp, stamp.Id, form.Kind!.Value, isTalk, words));
            if (isTalk && form.StillInCare)
            {
                // An entry of its own, which is struck by itself.
                var also = Guid.CreateVersion7(new DateTimeOffset(stamp.At, TimeSpan.Zero));
                db.OwnTherapistEntries.Add(Entry(stamp, also, OwnTherapistEntryKind.StillInCare, isTalk: false, null));
            }
        }

        OwnTherapistEntry Entry(Stamp stamp, Guid entry, OwnTherapistEntryKind kind, bool isTalk, Sealed? with) =>
            new()
            {
                PracticeId = stamp.Practice,
                Id = entry,
                CaseId = id,
                Child = child,
                Kind = kind,
                HeardOn = form.HeardOn!.Value,
                By = isTalk ? form.By : null,
                ConcernIsOpen = isTalk ? form.ConcernIsOpen : null,
                With = with,
                RecordedBy = stamp.By,
                RecordedAt = stamp.At,
                Version = 1,
            };
    }
}
