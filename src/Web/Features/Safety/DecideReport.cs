using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>
/// Who heard a disclosure decides whether it is reported, and says when the agency was called; it waits for nobody. Where
/// they are ill or gone the clinical lead decides too, and the duty of who heard it stays their own.
/// </summary>
internal sealed class DecideReport(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public ReportDecision? Decision { get; set; }

        [Fits(EntryRules.WordsLength, "The agency")]
        public string? Agency { get; set; }

        public DateOnly? CalledOn { get; set; }

        public TimeOnly? CalledAt { get; set; }

        [Fits(EntryRules.WordsLength, "The number")]
        public string? Number { get; set; }

        public DateOnly? WrittenOn { get; set; }

        public TimeOnly? WrittenAt { get; set; }

        [Fits(EntryRules.WordsLength, "The reason")]
        public string? Reason { get; set; }
    }

    /// <summary>A disclosure that counts, with its family; null where there is none to be seen.</summary>
    public async Task<(FamilyOnFile Family, HarmDisclosure Told)?> Find(Actor actor, Guid id, CancellationToken ct) =>
        await db.HarmDisclosures.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.StruckAt == null, ct)
            is { } told
        && await families.Find(actor, told.CaseId, ct) is { } family
            ? (family, told)
            : null;

    public async Task<Kept> Handle(Actor actor, Guid disclosure, Guid formId, Form form, CancellationToken ct)
    {
        if (await Find(actor, disclosure, ct) is not var (family, found))
        {
            return new Kept.NotFound();
        }

        var isMade = form.Decision == ReportDecision.Made;
        var called = isMade ? family.Instant(form.CalledOn, form.CalledAt) : null;
        var facts = new ReportDecisionFacts
        {
            Decision = form.Decision,
            HasReason = EntryRules.Says(form.Reason),
            IsByWhoHeard = found.HeardBy == actor.Person,
            IsByLead = actor.Role.LeadsClinicalWork(),
            WhoHeardReported = await db.ReportDecisions.AnyAsync(
                r =>
                    r.DisclosureId == disclosure
                    && r.StruckAt == null
                    && r.RecordedBy == found.HeardBy
                    && r.Decision == ReportDecision.Made,
                ct
            ),
            // The page asks nobody: the decision is signed as it is made.
            WaitsForApproval = false,
            HeardAt = found.HeardAt,
            CalledAt = called,
            HasAgency = EntryRules.Says(form.Agency),
            WrittenTimeIsWhole =
                form is { WrittenOn: null, WrittenAt: null }
                || (isMade && family.PastInstant(form.WrittenOn, form.WrittenAt) >= found.HeardAt),
            Now = family.Now,
        };
        var act = new EntryAct(nameof(DecideReport), found.CaseId, formId, SafetyPlaces.Disclosures(found.CaseId));
        return await keep.Keep(
            actor,
            act,
            ReportDecisionRules.Decide(facts),
            async stamp =>
                db.ReportDecisions.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = found.CaseId,
                        DisclosureId = disclosure,
                        Decision = form.Decision!.Value,
                        Agency = await Seal(stamp, nameof(ReportDecided.Agency), isMade ? form.Agency : null),
                        CalledAt = called,
                        Number = await Seal(stamp, nameof(ReportDecided.Number), isMade ? form.Number : null),
                        WrittenAt = isMade ? family.PastInstant(form.WrittenOn, form.WrittenAt) : null,
                        Reason = await Seal(stamp, nameof(ReportDecided.Reason), form.Reason),
                        RecordedBy = stamp.By,
                        RecordedAt = stamp.At,
                        Version = 1,
                    }
                ),
            ct
        );

        Task<Sealed?> Seal(Stamp stamp, string column, string? words) =>
            stamp.Seal(SafetyPlaces.Reports, column, words, ct);
    }
}
