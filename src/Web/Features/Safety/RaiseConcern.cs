using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>Puts on record what somebody of the family fears, fights over or no longer trusts about another.</summary>
internal sealed class RaiseConcern(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public Guid? Whose { get; set; }

        public Guid? About { get; set; }

        public ConcernKind? Kind { get; set; }

        public DateOnly? RaisedOn { get; set; }

        public string? Words { get; set; }
    }

    public async Task<Kept> Handle(Actor actor, CaseId id, Guid formId, Form form, CancellationToken ct)
    {
        if (await families.Find(actor, id, ct) is not { } family)
        {
            return new Kept.NotFound();
        }

        var (whose, about) = (new PersonId(form.Whose ?? default), new PersonId(form.About ?? default));
        var draft = new ConcernDraft(
            family.AreTwo(whose, about),
            form.Kind,
            form.RaisedOn,
            form.Words ?? "",
            family.Today
        );
        var act = new EntryAct(nameof(RaiseConcern), id, formId, SafetyPlaces.ConcernsOf(id));
        return await keep.Keep(
            actor,
            act,
            Decision.On(FamilyRules.Concerns, draft),
            async stamp =>
                db.Concerns.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = id,
                        Whose = whose,
                        About = about,
                        Kind = form.Kind!.Value,
                        RaisedOn = form.RaisedOn!.Value,
                        Words = (await stamp.Seal(SafetyPlaces.Concerns, nameof(Concern.Words), form.Words, ct))!,
                        RecordedBy = stamp.By,
                        RecordedAt = stamp.At,
                        Version = 1,
                    }
                ),
            ct
        );
    }
}
