using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Rubrics;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Rubrics;

/// <summary>Opens what clinicians wrote down of adults of a way, line by line and day by day.</summary>
internal sealed class RatingsOnFile(CaseworkDb db, Vault vault)
{
    /// <summary>One line on one day, as it counts, with what was seen.</summary>
    public sealed record View(Rating Rating, string Evidence, string By);

    /// <param name="Support">Of the other parents: where several were rated, of one who does not show it yet.</param>
    public sealed record Known(IReadOnlyList<Rating> Accountability, IReadOnlyList<Rating> Support);

    /// <summary>Of several ways, each with its other parents, by as many queries as of one.</summary>
    /// <param name="from">Since when a rating counts.</param>
    public async Task<IReadOnlyDictionary<WayId, Known>> OfAll(
        Actor actor,
        IReadOnlyList<(ChildWay Way, IReadOnlyList<PersonId> Others)> ways,
        DateOnly from,
        CancellationToken ct
    )
    {
        var rows = (await Rows(actor, [.. ways.Select(w => w.Way.Id)], null, ct)).ToLookup(r => r.Row.WayId);
        return ways.ToDictionary(
            w => w.Way.Id,
            w =>
            {
                var all = rows[w.Way.Id].ToLookup(r => r.Row.About, r => r.Rating);
                var support = w
                    .Others.Select(o => Of(all[o], Support.Rubric))
                    .OrderBy(r => Support.IsShownWithPrompting(r, from));
                return new Known(Of(all[w.Way.Adult], Accountability.Rubric), support.FirstOrDefault() ?? []);
            }
        );
    }

    /// <summary>No gate reads the coached skills.</summary>
    private static List<Rating> Of(IEnumerable<Rating> all, Rubric rubric) =>
        [.. all.Where(r => rubric.Lines.Any(l => l.Id == r.Line))];

    /// <summary>Of one adult, the latest day first.</summary>
    public async Task<IReadOnlyList<View>> Views(Actor actor, WayId way, PersonId about, CancellationToken ct)
    {
        var rows = await Rows(actor, [way], about, ct);
        var people = rows.Select(r => r.Row.RatedBy).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var views = new List<View>();
        foreach (var (row, rating) in rows)
        {
            var place = RatingPlaces.Of(actor.Practice, row.Id, nameof(row.Evidence));
            var seen = await vault.Open(row.Evidence, place, actor.Reader, ct);
            views.Add(new(rating, seen, names[row.RatedBy].Name));
        }

        return [.. views.OrderByDescending(v => v.Rating.On).ThenBy(v => v.Rating.Line, StringComparer.Ordinal)];
    }

    /// <summary>Of one line on one day the last word counts.</summary>
    private async Task<List<(WayRating Row, Rating Rating)>> Rows(
        Actor actor,
        IReadOnlyCollection<WayId> ways,
        PersonId? about,
        CancellationToken ct
    )
    {
        var rows = await db
            .WayRatings.AsNoTracking()
            .Where(r => ways.Contains(r.WayId) && (about == null || r.About == about))
            .OrderBy(r => r.RatedAt)
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Said), ct);
        var opened = new List<(WayRating Row, Rating Rating)>();
        foreach (var row in rows)
        {
            var place = RatingPlaces.Of(actor.Practice, row.Id, nameof(row.Said));
            opened.Add((row, WayJson.Read<Rating>(await vault.OpenBytes(row.Said, place, actor.Reader, ct))));
        }

        return [.. opened.GroupBy(r => (r.Row.WayId, r.Row.About, r.Rating.Line, r.Rating.On)).Select(g => g.Last())];
    }
}
