using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>
/// Agreements with consultants, and their licenses, that run out: from then on nobody gets a second signature of them. An
/// agreement that ran out waits until it is renewed or ended.
/// </summary>
internal sealed class LapsingConsultants(CaseworkDb db, FindKnowledge knowledge) : IDayTasks
{
    /// <param name="State">Of a license; null of the agreement.</param>
    /// <param name="LastDay">It counts.</param>
    public sealed record Line(string Name, string? State, DateOnly LastDay)
    {
        public string Words(DateOnly today) =>
            (State is null ? "agreement" : $"license for {UsStates.Name(State)}")
            + (LastDay < today ? " has run out" : " runs out");
    }

    public int Order => 26;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.ManageClinicians))
        {
            return [];
        }

        var today = await knowledge.Today(ct);
        return
        [
            .. (await Until(LapseNotice.Until(today), ct))
                .Take(IDayTasks.Most)
                .Select(l => new DayTask(
                    $"An outside consultant's {l.Words(today)}"
                        + (l.LastDay < today ? ": renew it, or end the agreement" : ""),
                    ConsultPlaces.Register,
                    l.Name,
                    l.LastDay
                )),
        ];
    }

    /// <summary>Whose last day comes by then, or is over; the earliest first.</summary>
    public async Task<IReadOnlyList<Line>> Until(DateOnly last, CancellationToken ct)
    {
        var today = await knowledge.Today(ct);
        var agreements = await (
            from a in db.ConsultAgreements.AsNoTracking()
            where a.EndedAt == null
            join p in db.People on a.PersonId equals p.Id
            select new
            {
                Person = p.Id,
                p.Name,
                a.LastDay,
            }
        ).ToListAsync(ct);
        var people = agreements.ConvertAll(a => a.Person);
        var licenses = await db
            .ClinicianLicenses.AsNoTracking()
            .Where(l => l.StruckAt == null && people.Contains(l.PersonId))
            .Select(l => new
            {
                l.PersonId,
                l.State,
                l.LastDay,
            })
            .ToListAsync(ct);
        // One that begins later takes the place of one that ends.
        var lines = new List<Line>();
        foreach (var own in agreements.GroupBy(a => (a.Person, a.Name)))
        {
            var ((person, name), agreedUntil) = (own.Key, own.Max(a => a.LastDay));
            if (agreedUntil <= last)
            {
                lines.Add(new(name, null, agreedUntil));
            }

            var held = licenses
                .Where(l => l.PersonId == person)
                .GroupBy(l => l.State)
                .Select(g => new Line(name, g.Key, g.Max(l => l.LastDay)))
                .ToList();
            // Without an agreement none is asked for; one that ran out is named where no other license counts.
            lines.AddRange(
                held.Where(l =>
                    agreedUntil >= today
                    && l.LastDay <= last
                    && (l.LastDay >= today || !held.Exists(other => other.LastDay >= today))
                )
            );
        }

        return [.. lines.OrderBy(l => l.LastDay).ThenBy(l => l.Name, StringComparer.Ordinal)];
    }
}
