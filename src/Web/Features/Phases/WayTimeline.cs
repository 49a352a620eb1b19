using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>One decision on a way, as a timeline shows it.</summary>
/// <param name="Reason">Null where nobody wrote one.</param>
/// <param name="What">Which step, in the ladder's words; null of what is no step.</param>
/// <param name="Passed">What two clinicians let pass with it, although it was not so.</param>
internal sealed record WayMoment(
    WayDecision Row,
    string On,
    string By,
    string? Reason,
    string? What,
    IReadOnlyList<WayPassed> Passed
);

/// <summary>One requirement that was passed unmet.</summary>
/// <param name="Decision">Their decision, with its reason; null where its row is not found.</param>
internal sealed record WayPassed(string Id, string Words, string By, string Second, DateOnly On, Guid? Decision)
{
    /// <summary>The second signature came from outside the practice.</summary>
    public bool IsByConsultant { get; init; }
}

/// <summary>What was decided on the way of one child with one adult, the newest first.</summary>
/// <param name="Earlier">How many more there are than are shown.</param>
internal sealed record WayStory(WayOnFile Way, IReadOnlyList<WayMoment> Moments, int Earlier);

/// <summary>Tells what was decided on each way of a case, by whom and why.</summary>
internal sealed class WayTimeline(CaseworkDb db, Vault vault, LocalTime local, WhatMoved what)
{
    private static readonly string[] ByProgram = [nameof(PathwayMove.PaperIsBack), nameof(PathwayMove.OrderRetracted)];

    /// <param name="found">Ways that the reader may see.</param>
    /// <param name="most">Shown of each way.</param>
    public async Task<IReadOnlyList<WayStory>> Of(
        Actor actor,
        CaseId id,
        IReadOnlyList<WayOnFile> found,
        int most,
        CancellationToken ct
    )
    {
        if (found.Count == 0)
        {
            return [];
        }

        var zone = await local.Zone(ct);
        var rows = await db
            .WayDecisions.AsNoTracking()
            .Where(d => d.CaseId == id)
            .OrderByDescending(d => d.DecidedAt)
            .ThenByDescending(d => d.Number)
            .Select(d => new { Row = d, By = db.People.First(p => p.Id == d.DecidedBy).Name })
            .ToListAsync(ct);
        var shown = rows.GroupBy(r => r.Row.WayId).ToDictionary(w => w.Key, w => w.Take(most).ToList());
        await vault.FetchKeys(shown.Values.SelectMany(w => w).Select(r => r.Row.Reason).OfType<Sealed>(), ct);
        var stories = new List<WayStory>();
        foreach (var way in found.Where(w => shown.ContainsKey(w.Row.Id)))
        {
            var moments = new List<WayMoment>();
            foreach (var decided in shown[way.Row.Id])
            {
                var place = WayPlaces.Decision(actor.Practice, decided.Row.Id, nameof(WayDecision.Reason));
                var reason = decided.Row.Reason is { } words ? await vault.Open(words, place, actor.Reader, ct) : null;
                var (step, passed) = await what.Of(actor, decided.Row, ct);
                var by = ByProgram.Contains(decided.Row.Kind) ? "the program, by itself" : decided.By;
                moments.Add(new(decided.Row, zone.Written(decided.Row.DecidedAt), by, reason, step, passed));
            }

            stories.Add(new(way, moments, rows.Count(r => r.Row.WayId == way.Row.Id) - moments.Count));
        }

        return stories;
    }
}
