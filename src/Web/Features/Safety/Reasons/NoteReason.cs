using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.Reasons;

/// <summary>Puts on record why the family was referred, as reported by somebody or by a record.</summary>
internal sealed class NoteReason(
    CaseworkDb db,
    FamiliesOnFile families,
    HistoryOnFile history,
    IKnowSafetyScreens screens,
    KeepEntries keep
)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public ReferralReasonCode? Code { get; set; }

        /// <summary>Key of somebody of the case, or <see cref="FamilyOnFile.ARecord"/>.</summary>
        public string? Reporter { get; set; }

        public DateOnly? SaidOn { get; set; }

        public bool SaysNoAbuse { get; set; }

        public string? Words { get; set; }
    }

    public async Task<Kept> Handle(Actor actor, CaseId id, Guid formId, Form form, CancellationToken ct)
    {
        if (await families.Find(actor, id, ct) is not { } family)
        {
            return new Kept.NotFound();
        }

        var draft = new ReferralReasonDraft(
            form.Code,
            family.Reports(form.Reporter),
            form.SaidOn,
            form.Words ?? "",
            form.SaysNoAbuse,
            form.SaysNoAbuse && await SafetyIsAsked(actor, family, ct),
            family.Today
        );
        var act = new EntryAct(nameof(NoteReason), id, formId, ReasonPlaces.Of(id));
        return await keep.Keep(
            actor,
            act,
            ReferralReasonRules.Decide(draft),
            async stamp =>
                db.ReferralReasons.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = id,
                        Code = form.Code!.Value,
                        ReportedBy = family.Reporter(form.Reporter),
                        SaidOn = form.SaidOn!.Value,
                        SaysNoAbuse = form.SaysNoAbuse,
                        Words = await stamp.SealAll(
                            new(stamp.Practice, ReasonPlaces.Table, stamp.Id, nameof(ReferralReason.Words)),
                            form.Words!,
                            ct
                        ),
                        RecordedBy = stamp.By,
                        RecordedAt = stamp.At,
                        Version = 1,
                    }
                ),
            ct
        );
    }

    private async Task<bool> SafetyIsAsked(Actor actor, FamilyOnFile family, CancellationToken ct)
    {
        var harm = await history.OwnOf(family.Id, ct);
        return family.Children.Count > 0
            && family.Children.All(c => family.Adults.All(a => harm.Of(a.Id, c.Id) != AbuseHistory.NotAsked))
            && await screens.EachAdultWasAsked(actor, family.Id, ct);
    }
}
