using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>Puts on record that something was looked for among all who belong to a case today.</summary>
internal sealed class CheckCase(CaseworkDb db, FamiliesOnFile families, FindCaseConflicts find, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public CaseCheckKind? Kind { get; set; }

        public bool? IsClear { get; set; }

        [Fits(EntryRules.WordsLength, "What was found")]
        public string? Words { get; set; }
    }

    public async Task<Kept> Handle(Actor actor, CaseId id, Guid formId, Form form, CancellationToken ct)
    {
        if (await families.Find(actor, id, ct) is not { } family)
        {
            return new Kept.NotFound();
        }

        var people = family.Everybody.Select(m => m.Id).Distinct().ToList();
        var found = form.Kind == CaseCheckKind.Conflicts ? await find.Of(actor, id, ct) : [];
        var draft = new CaseCheckDraft(form.Kind, people.Count, found.Count, form.IsClear == true, form.Words ?? "");
        var act = new EntryAct(nameof(CheckCase), id, formId, InOrderPlaces.ChecksOf(id));
        return await keep.Keep(actor, act, Decision.On(InOrderRules.Checks, draft), Add, ct);

        async Task Add(Stamp stamp)
        {
            var words = string.Join('\n', [form.Words ?? "", .. found.Select(f => f.ToString())]);
            db.CaseChecks.Add(
                new()
                {
                    PracticeId = stamp.Practice,
                    Id = stamp.Id,
                    CaseId = id,
                    Kind = form.Kind!.Value,
                    IsClear = form.IsClear == true,
                    Words = await stamp.Seal(InOrderPlaces.Checks, nameof(CaseCheck.Words), words, ct),
                    RecordedBy = stamp.By,
                    RecordedAt = stamp.At,
                    Version = 1,
                }
            );
            db.CaseCheckPeople.AddRange(
                people.Select(p => new CaseCheckPerson
                {
                    PracticeId = stamp.Practice,
                    CheckId = stamp.Id,
                    PersonId = p,
                    CaseId = id,
                })
            );
        }
    }
}
