using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>One fact as it counts now, with how it is known.</summary>
internal sealed record HandFactView(string Key, string Answer, string Source, string By, DateTime At)
{
    /// <summary>It was written down in earlier work of the same two, which is closed.</summary>
    public bool IsOfEarlier { get; init; }

    /// <summary>
    /// Of other cases of the practice: it counts here too, and nothing of it is shown but that there is such a word.
    /// </summary>
    public bool IsOfAnotherCase { get; init; }

    /// <summary>A paper came in since that may say otherwise: it is said anew, and counts no longer.</summary>
    public bool IsBeforePaper { get; init; }

    /// <summary>Of an agreement to go on: it was said since anew whether an investigation is pending.</summary>
    public bool IsBeforePending { get; init; }

    /// <summary>Why it counts no longer; null where it does, as far as it stands by itself.</summary>
    public string? Lapsed =>
        IsBeforePaper ? "Said before the latest paper came in: it counts no longer"
        : IsBeforePending ? "Said before the latest word on whether one is pending: it counts no longer"
        : null;
}

/// <summary>What was written down by hand for one way, and counts.</summary>
internal sealed record HandFactsView(IReadOnlyDictionary<string, HandFactView> ByKey)
{
    public HandAnswers Answers { get; } = new(ByKey.ToDictionary(f => f.Key, f => f.Value.Answer));
}

/// <summary>Opens what was written down by hand; the caller has found that the reader may see the way.</summary>
internal sealed class HandFactsOnFile(CaseworkDb db, Vault vault)
{
    private readonly Dictionary<WayId, HandFactsView> _read = [];

    public async Task<HandFactsView> Of(Actor actor, WayId id, CancellationToken ct) =>
        (await OfAll(actor, [id], ct))[id];

    /// <summary>Of several ways of one case, by as many queries as of one; opened once.</summary>
    public async Task<IReadOnlyDictionary<WayId, HandFactsView>> OfAll(
        Actor actor,
        IReadOnlyCollection<WayId> ways,
        CancellationToken ct
    )
    {
        var missing = ways.Where(id => !_read.ContainsKey(id)).ToList();
        if (missing.Count == 0)
        {
            return _read;
        }

        var earlier = await Earlier(missing, ct);
        var elsewhere = earlier.Where(e => e.IsElsewhere).Select(e => e.Before).ToHashSet();
        List<WayId> asked = [.. missing, .. earlier.Select(e => e.Before)];
        var rows = await db
            .HandFacts.AsNoTracking()
            .Where(f => f.ReplacedAt == null)
            .Where(f => missing.Contains(f.WayId) || (f.Key == nameof(Severity) && asked.Contains(f.WayId)))
            // Of two written at the same moment, the later one counts.
            .OrderBy(f => f.WrittenAt)
            .ThenBy(f => f.Id)
            .Select(f => new { Fact = f, By = db.People.First(p => p.Id == f.WrittenBy).Name })
            .ToListAsync(ct);
        var latestPaper = await db
            .ChildWays.AsNoTracking()
            .Where(w => asked.Contains(w.Id))
            .Select(w => new
            {
                w.Id,
                At = db.Orders.Where(o => o.CaseId == w.CaseId).Max(o => (DateTime?)o.ReceivedAt),
            })
            .ToDictionaryAsync(w => w.Id, w => w.At, ct);
        await vault.FetchKeys(rows.Select(r => r.Fact.Answer), ct);
        var written = new List<(WayId Way, HandFactView View)>();
        // Of a question that left the table, what was said stays on record and counts no longer.
        foreach (var row in rows.Where(r => HandQuestions.Knows(r.Fact.Key)))
        {
            var fact = row.Fact;
            var isElsewhere = elsewhere.Contains(fact.WayId);
            written.Add(
                (
                    fact.WayId,
                    new(
                        fact.Key,
                        await Open(fact.Answer, nameof(fact.Answer)),
                        isElsewhere ? "" : await Open(fact.Source, nameof(fact.Source)),
                        isElsewhere ? "" : row.By,
                        fact.WrittenAt
                    )
                    {
                        IsOfAnotherCase = isElsewhere,
                        IsBeforePaper = !HandQuestions.OutlivesPapers(
                            fact.Key,
                            fact.WrittenAt,
                            latestPaper.GetValueOrDefault(fact.WayId)
                        ),
                    }
                )
            );

            ValueTask<string> Open(Domain.Sealed words, string column) =>
                vault.Open(
                    words,
                    WayPlaces.Fact(actor.Practice, fact.Id, column),
                    isElsewhere ? Reader.Program : actor.Reader,
                    ct
                );
        }

        foreach (var id in missing)
        {
            List<WayId> before = [.. earlier.Where(e => e.Way == id).Select(e => e.Before)];
            _read[id] = Viewed(
                written.Where(f => f.Way == id).Select(f => f.View),
                written.Where(f => f.View.Key == nameof(Severity) && before.Contains(f.Way)).Select(f => f.View)
            );
        }

        return _read;
    }

    /// <param name="severity">As it was said in earlier work.</param>
    private static HandFactsView Viewed(IEnumerable<HandFactView> own, IEnumerable<HandFactView> severity)
    {
        var facts = new Dictionary<string, HandFactView>();
        foreach (var fact in own)
        {
            facts[fact.Key] = fact;
        }

        // What was severe stays so until somebody who may says otherwise; what was less is judged anew.
        if (
            severity.LastOrDefault() is { Answer: nameof(Severity.Severe) } severe
            && !(facts.GetValueOrDefault(severe.Key)?.At >= severe.At)
        )
        {
            facts[severe.Key] = severe with { IsOfEarlier = true };
        }

        if (
            facts.TryGetValue(HandQuestions.InvestigationIsCleared, out var agreed)
            && !InvestigationSaid.Stands(agreed.At, facts.GetValueOrDefault(HandQuestions.InvestigationIsPending)?.At)
        )
        {
            facts[agreed.Key] = agreed with { IsBeforePending = true };
        }

        return new(facts);
    }

    /// <summary>
    /// Closed work of the same child with the same adult, before each of these, and all work of the two in other cases of
    /// the practice, whosever they are.
    /// </summary>
    private async Task<IReadOnlyList<(WayId Way, WayId Before, bool IsElsewhere)>> Earlier(
        IReadOnlyCollection<WayId> ways,
        CancellationToken ct
    )
    {
        var found = await (
            from way in db.ChildWays
            where ways.Contains(way.Id) && way.Standing != PathwayStanding.Closed
            from before in db.ChildWays
            where
                before.Child == way.Child
                && before.Adult == way.Adult
                && (
                    before.CaseId == way.CaseId
                        ? before.Standing == PathwayStanding.Closed
                        : db.Cases.Any(c => c.Id == before.CaseId && c.State != CaseState.SetAside)
                )
            select new
            {
                way.Id,
                Before = before.Id,
                IsElsewhere = before.CaseId != way.CaseId,
            }
        ).ToListAsync(ct);
        return [.. found.Select(f => (f.Id, f.Before, f.IsElsewhere))];
    }
}
