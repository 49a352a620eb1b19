using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>One fact as it counts now, with how it is known.</summary>
internal sealed record HandFactView(string Key, string Answer, string Source, string By, DateTime At);

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

        var rows = await db
            .HandFacts.AsNoTracking()
            .Where(f => f.WayId == id && f.ReplacedAt == null)
            // Of two written at the same moment, the later one counts.
            .OrderBy(f => f.WrittenAt)
            .ThenBy(f => f.Id)
            .Select(f => new { Fact = f, By = db.People.First(p => p.Id == f.WrittenBy).Name })
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Fact.Answer), ct);
        var facts = new Dictionary<string, HandFactView>();
        foreach (var row in rows)
        {
            var fact = row.Fact;
            // Of a question that left the table, what was said stays on record and counts no longer.
            if (HandQuestions.Knows(fact.Key))
            {
                facts[fact.Key] = new(
                    fact.Key,
                    await Open(fact.Answer, nameof(fact.Answer)),
                    await Open(fact.Source, nameof(fact.Source)),
                    row.By,
                    fact.WrittenAt
                );
            }

            ValueTask<string> Open(Domain.Sealed words, string column) =>
                vault.Open(words, WayPlaces.Fact(actor.Practice, fact.Id, column), actor.Reader, ct);
        }

        _read = (id, new(facts));
        return _read.Value.View;
    }
}
