using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>Puts on record a condition that an order or plan sets for one adult.</summary>
internal sealed class RecordCondition(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public Guid? Person { get; set; }

        public ConditionKind? Kind { get; set; }

        [Fits(EntryRules.WordsLength, "What is asked")]
        public string? Words { get; set; }

        [Fits(EntryRules.WordsLength, "Where it stands")]
        public string? Source { get; set; }
    }

    public async Task<Kept> Handle(Actor actor, CaseId id, Guid formId, Form form, CancellationToken ct)
    {
        if (await families.Find(actor, id, ct) is not { } family)
        {
            return new Kept.NotFound();
        }

        var adult = new PersonId(form.Person ?? default);
        var (words, source) = (form.Words ?? "", form.Source ?? "");
        var draft = new ConditionDraft(family.IsAdult(adult), form.Kind, words, source);
        var act = new EntryAct(nameof(RecordCondition), id, formId, InOrderPlaces.ConditionsOf(id));
        return await keep.Keep(actor, act, Decision.On(InOrderRules.Conditions, draft), Add, ct);

        async Task Add(Stamp stamp)
        {
            ValueTask<Sealed> Seal(string text, string column) =>
                stamp.SealAll(new(stamp.Practice, InOrderPlaces.Conditions, stamp.Id, column), text, ct);
            db.Conditions.Add(
                new()
                {
                    PracticeId = stamp.Practice,
                    Id = stamp.Id,
                    CaseId = id,
                    PersonId = adult,
                    Kind = form.Kind!.Value,
                    Words = await Seal(words, nameof(Condition.Words)),
                    Source = await Seal(source, nameof(Condition.Source)),
                    RecordedBy = stamp.By,
                    RecordedAt = stamp.At,
                    Version = 1,
                }
            );
        }
    }
}
