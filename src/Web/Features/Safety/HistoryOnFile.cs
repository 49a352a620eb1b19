using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Safety;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>What the history of a case says to gates and locks; the caller has found that the reader may see it.</summary>
internal sealed class HistoryOnFile(CaseworkDb db)
{
    /// <param name="asOf">What was known by this day; null for all that is known.</param>
    public Task<HarmHistory> Of(CaseId id, CancellationToken ct, DateOnly? asOf = null) =>
        Of(id, asOf, isOwn: false, ct);

    /// <summary>What the case itself keeps, and no other one.</summary>
    public Task<HarmHistory> OwnOf(CaseId id, CancellationToken ct) => Of(id, null, isOwn: true, ct);

    private async Task<HarmHistory> Of(CaseId id, DateOnly? asOf, bool isOwn, CancellationToken ct)
    {
        var by = asOf ?? DateOnly.MaxValue;
        var items = await Items(id, isOwn, ct);
        List<Guid> kept = [.. items.Select(i => i.Id)];
        var entries = (
            await db
                .HarmEntries.AsNoTracking()
                .Where(e => kept.Contains(e.ItemId) && e.StruckAt == null && e.KnownOn <= by)
                .Select(e => new
                {
                    e.ItemId,
                    e.Status,
                    e.KnownOn,
                    e.RecordedAt,
                })
                .ToListAsync(ct)
        ).ToLookup(e => e.ItemId);
        var answers = await db
            .HarmAnswers.AsNoTracking()
            .Where(a => a.CaseId == id && a.StruckAt == null && a.AnsweredOn <= by)
            .Select(a => new
            {
                a.Id,
                a.One,
                a.Other,
            })
            .ToListAsync(ct);
        var asked = (
            await db
                .HarmAsked.AsNoTracking()
                .Where(a => a.CaseId == id)
                .Select(a => new { a.AnswerId, a.PersonId })
                .ToListAsync(ct)
        ).ToLookup(a => a.AnswerId, a => a.PersonId);
        var adults = await db
            .CasePeople.AsNoTracking()
            .Where(p => p.CaseId == id && (p.Part == CasePart.Parent || p.Part == CasePart.OtherCaregiver))
            .Select(p => p.PersonId)
            .ToListAsync(ct);
        return new(
            HarmKept.Counting([
                .. items
                    // Reported and not looked into yet, it has no entry; a day more than the record's covers every zone.
                    .Where(i =>
                        entries[i.Id].Any() || DateOnly.FromDateTime(i.RecordedAt) <= by.AddDays(asOf is null ? 0 : 1)
                    )
                    .Select(i => new HarmKept(
                        i.From,
                        i.Toward,
                        i.Kind,
                        [.. entries[i.Id].Select(e => new HarmStood(e.Status, e.KnownOn, e.RecordedAt))],
                        i.CaseId != id
                    )),
            ]),
            [.. answers.Select(a => new NobodyKnows(a.One, a.Other, asked[a.Id].ToHashSet()))],
            adults.ToHashSet()
        )
        {
            MoreIsElsewhere = items.Exists(i => i.CaseId != id),
        };
    }

    /// <summary>
    /// Of the case, and what other cases of the practice keep between two of its people: read as the program, for whatever
    /// the reader may see. Nothing of it is shown.
    /// </summary>
    private async Task<List<HarmItem>> Items(CaseId id, bool isOwn, CancellationToken ct)
    {
        var people = db.CasePeople.Where(p => p.CaseId == id).Select(p => p.PersonId);
        return await db
            .HarmItems.AsNoTracking()
            .Where(i =>
                i.StruckAt == null
                && (
                    i.CaseId == id
                    || (
                        !isOwn
                        && people.Contains(i.From)
                        && people.Contains(i.Toward)
                        && db.Cases.Any(c => c.Id == i.CaseId && c.State != CaseState.SetAside)
                    )
                )
            )
            .ToListAsync(ct);
    }

    /// <summary>Fears that nothing has resolved.</summary>
    public async Task<IReadOnlyList<SafetyConcern>> SafetyConcerns(CaseId id, CancellationToken ct) =>
        [.. (await SafetyConcernsOf(db.Cases.Where(c => c.Id == id).Select(c => c.Id), ct))[id]];

    public async Task<ILookup<CaseId, SafetyConcern>> SafetyConcernsOf(IQueryable<CaseId> cases, CancellationToken ct)
    {
        var rows = await db
            .Concerns.AsNoTracking()
            .Where(c => cases.Contains(c.CaseId) && c.StruckAt == null && c.Kind == ConcernKind.Fear)
            .Where(c => !db.ConcernSteps.Any(s => s.ConcernId == c.Id && s.StruckAt == null && s.Resolves))
            .Select(c => new
            {
                c.CaseId,
                c.Whose,
                c.RaisedOn,
            })
            .ToListAsync(ct);
        return rows.ToLookup(c => c.CaseId, c => new SafetyConcern(c.Whose, c.RaisedOn));
    }

    /// <summary>Whether one of these is a disclosure of the case that was not struck.</summary>
    public Task<bool> IsDisclosure(CaseId id, IReadOnlyCollection<Guid> any, CancellationToken ct) =>
        db.HarmDisclosures.AnyAsync(d => d.CaseId == id && d.StruckAt == null && any.Contains(d.Id), ct);

    /// <summary>When the last disclosure was put on record; null where there is none.</summary>
    public Task<DateTime?> LastDisclosureAt(CaseId id, CancellationToken ct) =>
        db.HarmDisclosures.Where(d => d.CaseId == id && d.StruckAt == null).MaxAsync(d => (DateTime?)d.RecordedAt, ct);

    /// <summary>Disclosures for which nobody has decided on a report.</summary>
    public Task<int> DisclosuresWithoutDecision(CaseId id, CancellationToken ct) =>
        Undecided().CountAsync(d => d.CaseId == id, ct);

    /// <summary>The same of several cases; one that has none is not among them.</summary>
    public async Task<IReadOnlyDictionary<CaseId, int>> DisclosuresWithoutDecisionOf(
        IReadOnlyCollection<CaseId> ids,
        CancellationToken ct
    ) =>
        await Undecided()
            .Where(d => ids.Contains(d.CaseId))
            .GroupBy(d => d.CaseId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    private IQueryable<HarmDisclosure> Undecided() =>
        db
            .HarmDisclosures.AsNoTracking()
            .Where(d =>
                d.StruckAt == null && !db.ReportDecisions.Any(r => r.DisclosureId == d.Id && r.StruckAt == null)
            );
}
