using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>Puts on record how it stands with something reported, from a day on; what stood before stays.</summary>
internal sealed class SayHowItStands(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public HarmStatus? Status { get; set; }

        public DateOnly? KnownOn { get; set; }

        public string? Evidence { get; set; }

        public string? Commitment { get; set; }

        public HarmEntryDraft Draft(DateOnly today) => new(Status, KnownOn, Evidence ?? "", Commitment ?? "", today);
    }

    /// <summary>Something reported that counts, with its family; null where there is none to be seen.</summary>
    public async Task<(FamilyOnFile Family, HarmItem Item)?> Find(Actor actor, Guid id, CancellationToken ct) =>
        await db.HarmItems.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.StruckAt == null, ct) is { } item
        && await families.Find(actor, item.CaseId, ct) is { } family
            ? (family, item)
            : null;

    public async Task<Kept> Handle(Actor actor, Guid item, Guid formId, Form form, CancellationToken ct)
    {
        if (await Find(actor, item, ct) is not var (family, found))
        {
            return new Kept.NotFound();
        }

        var act = new EntryAct(nameof(SayHowItStands), found.CaseId, formId, SafetyPlaces.History(found.CaseId));
        return await keep.Keep(
            actor,
            act,
            Decision.On(HarmRules.Entries, form.Draft(family.Today)),
            async stamp => db.HarmEntries.Add(await Row(stamp, item, form, ct)),
            ct
        );
    }

    public static async Task<HarmEntry> Row(Stamp stamp, Guid item, Form form, CancellationToken ct) =>
        new()
        {
            PracticeId = stamp.Practice,
            Id = stamp.Id,
            CaseId = stamp.Case,
            ItemId = item,
            Status = form.Status!.Value,
            KnownOn = form.KnownOn!.Value,
            Evidence = (await stamp.Seal(SafetyPlaces.Entries, nameof(HarmEntry.Evidence), form.Evidence, ct))!,
            Commitment = await stamp.Seal(SafetyPlaces.Entries, nameof(HarmEntry.Commitment), form.Commitment, ct),
            RecordedBy = stamp.By,
            RecordedAt = stamp.At,
            Version = 1,
        };
}
