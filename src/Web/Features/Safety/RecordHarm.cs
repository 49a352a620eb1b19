using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>Puts on record what one person is said to have done to another, who says so, and how it stands.</summary>
internal sealed class RecordHarm(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public Guid? From { get; set; }

        public Guid? Toward { get; set; }

        public HarmKind? Kind { get; set; }

        public string? Reporter { get; set; }

        public DateOnly? FirstDay { get; set; }

        public DateOnly? LastDay { get; set; }

        public SayHowItStands.Form Stands { get; set; } = new();
    }

    public async Task<Kept> Handle(Actor actor, CaseId id, Guid formId, Form form, CancellationToken ct)
    {
        if (await families.Find(actor, id, ct) is not { } family)
        {
            return new Kept.NotFound();
        }

        var (from, toward) = (Of(form.From), Of(form.Toward));
        var draft = new HarmDraft(
            family.AreTwo(from, toward),
            form.Kind,
            family.Reports(form.Reporter),
            form.FirstDay,
            form.LastDay,
            family.Today
        );
        var decision = Decision.Of(
            [
                .. HarmRules.Items.Select(r => r.On(draft)),
                .. HarmRules.Entries.Select(r => r.On(form.Stands.Draft(family.Today))),
            ],
            []
        );
        var act = new EntryAct(nameof(RecordHarm), id, formId, SafetyPlaces.History(id));
        return await keep.Keep(
            actor,
            act,
            decision,
            async stamp =>
            {
                db.HarmItems.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = id,
                        From = from!.Value,
                        Toward = toward!.Value,
                        Kind = form.Kind!.Value,
                        ReportedBy = family.Reporter(form.Reporter),
                        FirstDay = form.FirstDay,
                        LastDay = form.LastDay,
                        RecordedBy = stamp.By,
                        RecordedAt = stamp.At,
                        Version = 1,
                    }
                );
                db.HarmEntries.Add(await SayHowItStands.Row(stamp, stamp.Id, form.Stands, ct));
            },
            ct
        );
    }

    private static PersonId? Of(Guid? id) => id is { } known ? new PersonId(known) : null;
}
