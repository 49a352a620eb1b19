using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Plans;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Plans;

/// <summary>Puts down what a clinician saw of a child, to stand beside the order's words.</summary>
internal sealed class NoteObservation(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public Guid? Child { get; set; }

        public DateOnly? SeenOn { get; set; }

        public string? Words { get; set; }
    }

    public async Task<Kept> Handle(Actor actor, CaseId id, Guid formId, Form form, CancellationToken ct)
    {
        if (await families.Find(actor, id, ct) is not { } family)
        {
            return new Kept.NotFound();
        }

        var child = new PersonId(form.Child ?? default);
        var draft = new ObservationDraft(family.IsChild(child), form.SeenOn, form.Words ?? "", family.Today);
        var act = new EntryAct(nameof(NoteObservation), id, formId, PlanPlaces.Show(id));
        return await keep.Keep(
            actor,
            act,
            Decision.On(PlanRules.Observations, draft),
            async stamp =>
                db.Observations.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = id,
                        Child = child,
                        SeenOn = form.SeenOn!.Value,
                        Words = (await stamp.Seal(PlanPlaces.Observations, nameof(Observation.Words), form.Words, ct))!,
                        RecordedBy = stamp.By,
                        RecordedAt = stamp.At,
                        Version = 1,
                    }
                ),
            ct
        );
    }
}
