using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>Puts on record that, besides what stands there, nobody who was asked knows of harm between two people.</summary>
internal sealed class AnswerNobodyKnows(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public Guid? One { get; set; }

        public Guid? Other { get; set; }

        public List<Guid> Asked { get; set; } = [];

        public DateOnly? AnsweredOn { get; set; }

        public string? Words { get; set; }
    }

    public async Task<Kept> Handle(Actor actor, CaseId id, Guid formId, Form form, CancellationToken ct)
    {
        if (await families.Find(actor, id, ct) is not { } family)
        {
            return new Kept.NotFound();
        }

        var (one, other) = (new PersonId(form.One ?? default), new PersonId(form.Other ?? default));
        var asked = family.Everybody.Select(m => m.Id).Where(m => form.Asked.Contains(m.Value)).ToList();
        var draft = new HarmAnswerDraft(
            family.AreTwo(one, other),
            family.Adults.Count(a => !asked.Contains(a.Id)),
            form.AnsweredOn,
            form.Words ?? "",
            family.Today
        );
        var act = new EntryAct(nameof(AnswerNobodyKnows), id, formId, SafetyPlaces.History(id));
        return await keep.Keep(
            actor,
            act,
            Decision.On(HarmRules.Answers, draft),
            async stamp =>
            {
                db.HarmAnswers.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = id,
                        One = one,
                        Other = other,
                        AnsweredOn = form.AnsweredOn!.Value,
                        Words = await stamp.Seal(SafetyPlaces.Answers, nameof(HarmAnswer.Words), form.Words, ct),
                        RecordedBy = stamp.By,
                        RecordedAt = stamp.At,
                        Version = 1,
                    }
                );
                db.HarmAsked.AddRange(
                    asked.Select(person => new HarmAsked
                    {
                        PracticeId = stamp.Practice,
                        AnswerId = stamp.Id,
                        PersonId = person,
                        CaseId = id,
                    })
                );
            },
            ct
        );
    }
}
