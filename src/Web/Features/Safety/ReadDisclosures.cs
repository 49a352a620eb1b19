using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>Something disclosed, with how it stands with its report and what was decided, the latest first.</summary>
/// <param name="OwesOwn">Who heard it and has signed no decision of their own, though somebody did in their place; else null.</param>
internal sealed record DisclosureView(
    EntryView Told,
    ReportClock Clock,
    IReadOnlyList<EntryView> Decisions,
    string? OwesOwn
);

/// <summary>Opens what was disclosed in a case that the reader may see.</summary>
internal sealed class ReadDisclosures(CaseworkDb db, EntryViews views)
{
    /// <summary>Of the court's state, else of the practice's; null where none is on file.</summary>
    public async Task<ReportDuty?> Duty(CaseId id, CancellationToken ct)
    {
        var found = await db
            .Cases.AsNoTracking()
            .Where(c => c.Id == id)
            .Select(c => new { c.CourtState, Practice = db.Practices.First().State })
            .SingleAsync(ct);
        return ReportDuties.Of(ClinicianLicense.StateOf(found.CourtState, found.Practice));
    }

    public async Task<IReadOnlyList<DisclosureView>> Of(Actor actor, FamilyOnFile family, CancellationToken ct)
    {
        var duty = await Duty(family.Id, ct);
        var decided = (await views.Rows<ReportDecided>(family.Id, ct)).ToLookup(r => r.DisclosureId);
        var found = new List<DisclosureView>();
        foreach (var row in (await views.Rows<HarmDisclosure>(family.Id, ct)).OrderByDescending(d => d.HeardAt))
        {
            var words = await views.Open(actor, SafetyPlaces.Told, row, row.Words, nameof(row.Words), ct);
            var title = $"{family.NameOf(row.ToldBy)}, heard {family.Zone.Written(row.HeardAt)}";
            var about = row.About is { } who ? $"About {family.NameOf(who)}" : "About nobody of the case, or not known";
            var decisions = new List<EntryView>();
            foreach (var decision in decided[row.Id])
            {
                decisions.Add(await View(actor, family, decision, ct));
            }

            var count = decided[row.Id].Where(d => d.StruckAt is null).ToList();
            var last = count.FirstOrDefault();
            var owes = count.Count > 0 && count.TrueForAll(d => d.RecordedBy != row.HeardBy);
            found.Add(
                new(
                    await views.View(actor, SafetyPlaces.Told, row, title, [about, words], ct),
                    ReportClock.Of(duty, row.HeardAt, last?.Decision, count.Max(d => d.WrittenAt), family.Now),
                    decisions,
                    owes ? await views.Name(row.HeardBy, ct) : null
                )
            );
        }

        return found;
    }

    private async Task<EntryView> View(Actor actor, FamilyOnFile family, ReportDecided row, CancellationToken ct)
    {
        Task<string?> Open(Domain.Sealed? words, string column) =>
            views.Open(actor, SafetyPlaces.Reports, row, words, column, ct);
        string?[] lines =
        [
            await Open(row.Agency, nameof(row.Agency)),
            row.CalledAt is { } called ? $"Called {family.Zone.Written(called)}" : null,
            await Open(row.Number, nameof(row.Number)) is { } number ? $"Number {number}" : null,
            row.WrittenAt is { } written ? $"In writing {family.Zone.Written(written)}" : null,
            await Open(row.Reason, nameof(row.Reason)),
        ];
        var title = SafetyWords.Of(SafetyWords.Decisions, row.Decision);
        return await views.View(actor, SafetyPlaces.Reports, row, title, lines, ct);
    }
}
