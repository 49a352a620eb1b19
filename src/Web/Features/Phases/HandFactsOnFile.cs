using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Phases.ByHand;
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

    /// <summary>A paper came in since that may say otherwise: it is said anew, and counts no longer.</summary>
    public bool IsBeforePaper { get; init; }
}

/// <summary>What was written down by hand for one way, and counts.</summary>
internal sealed record HandFactsView(IReadOnlyDictionary<string, HandFactView> ByKey)
{
    public HandAnswers Answers { get; } = new(ByKey.ToDictionary(f => f.Key, f => f.Value.Answer));
}

/// <summary>Opens what was written down by hand; the caller has found that the reader may see the way.</summary>
internal sealed class HandFactsOnFile(CaseworkDb db, Vault vault)
{
    private (WayId Id, HandFactsView View)? _read;

    public async Task<HandFactsView> Of(Actor actor, WayId id, CancellationToken ct)
    {
        if (_read is { } read && read.Id == id)
        {
            return read.View;
        }

        var earlier = Earlier(id);
        var rows = await db
            .HandFacts.AsNoTracking()
            .Where(f => f.ReplacedAt == null)
            .Where(f => f.WayId == id || (f.Key == nameof(Severity) && earlier.Contains(f.WayId)))
            // Of two written at the same moment, the later one counts.
            .OrderBy(f => f.WrittenAt)
            .ThenBy(f => f.Id)
            .Select(f => new { Fact = f, By = db.People.First(p => p.Id == f.WrittenBy).Name })
            .ToListAsync(ct);
        var latestPaperAt = await db
            .Orders.Where(o => db.ChildWays.Any(w => w.Id == id && w.CaseId == o.CaseId))
            .MaxAsync(o => (DateTime?)o.ReceivedAt, ct);
        await vault.FetchKeys(rows.Select(r => r.Fact.Answer), ct);
        var facts = new Dictionary<string, HandFactView>();
        HandFactView? severity = null;
        foreach (var row in rows)
        {
            var fact = row.Fact;
            // Of a question that left the table, what was said stays on record and counts no longer.
            if (HandQuestions.Knows(fact.Key))
            {
                var view = new HandFactView(
                    fact.Key,
                    await Open(fact.Answer, nameof(fact.Answer)),
                    await Open(fact.Source, nameof(fact.Source)),
                    row.By,
                    fact.WrittenAt
                )
                {
                    IsBeforePaper = !HandQuestions.OutlivesPapers(fact.Key, fact.WrittenAt, latestPaperAt),
                };
                if (fact.WayId == id)
                {
                    facts[fact.Key] = view;
                }
                else
                {
                    severity = view with { IsOfEarlier = true };
                }
            }

            ValueTask<string> Open(Domain.Sealed words, string column) =>
                vault.Open(words, WayPlaces.Fact(actor.Practice, fact.Id, column), actor.Reader, ct);
        }

        // What was severe stays so until somebody who may says otherwise; what was less is judged anew.
        if (severity is { Answer: nameof(Severity.Severe) })
        {
            facts.TryAdd(severity.Key, severity);
        }

        _read = (id, new(facts));
        return _read.Value.View;
    }

    /// <summary>Closed work of the same child with the same adult, before this.</summary>
    private IQueryable<WayId> Earlier(WayId id) =>
        from way in db.ChildWays
        where way.Id == id && way.Standing != PathwayStanding.Closed
        from before in db.ChildWays
        where
            before.CaseId == way.CaseId
            && before.Child == way.Child
            && before.Adult == way.Adult
            && before.Standing == PathwayStanding.Closed
        select before.Id;
}
