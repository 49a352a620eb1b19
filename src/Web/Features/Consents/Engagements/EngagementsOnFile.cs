using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents.Engagements;

/// <summary>One entry as staff read it.</summary>
/// <param name="Words">The therapist and the role, or who pays.</param>
internal sealed record EngagementLine(int Number, string Words, DateOnly SinceOn, string Because, string KeptBy);

/// <summary>In which roles therapists work with families, and who pays; the caller has found that the reader may see it.</summary>
internal sealed class EngagementsOnFile(CaseworkDb db, Vault vault, LocalTime local)
{
    /// <summary>For agreements to be held against; of therapists who work on the case now, or worked on it then.</summary>
    /// <param name="then">UTC; null for now.</param>
    public async Task<IReadOnlyDictionary<CaseId, EngagementFacts>> Of(
        IReadOnlyCollection<CaseId> cases,
        CancellationToken ct,
        DateTime? then = null
    )
    {
        var zone = await local.Zone(ct);
        var roles = await db
            .RolesOnCases.AsNoTracking()
            .Where(r =>
                cases.Contains(r.CaseId)
                && db.CaseAssignments.Any(a =>
                    a.CaseId == r.CaseId
                    && a.PersonId == r.Therapist
                    && a.Duty == CaseDuty.Therapist
                    && (then == null || a.StartedAt < then)
                    && (a.EndedAt == null || (then != null && a.EndedAt >= then))
                )
            )
            .OrderBy(r => r.Number)
            .Select(r => new
            {
                r.CaseId,
                r.Therapist,
                r.Role,
                r.SinceOn,
                r.KeptAt,
            })
            .ToListAsync(ct);
        var payers = await db
            .PayersOnCases.AsNoTracking()
            .Where(p => cases.Contains(p.CaseId))
            .OrderBy(p => p.Number)
            .Select(p => new
            {
                p.CaseId,
                p.SinceOn,
                p.KeptAt,
                People = db.PayersNamed.Where(n => n.EntryId == p.Id).Select(n => n.PersonId).ToList(),
            })
            .ToListAsync(ct);
        var (rolesOf, payersOf) = (roles.ToLookup(r => r.CaseId), payers.ToLookup(p => p.CaseId));
        return cases
            .Distinct()
            .ToDictionary(
                id => id,
                id => new EngagementFacts(
                    [
                        .. rolesOf[id]
                            .GroupBy(r => r.Therapist)
                            .Select(own =>
                                own.Select(r => new EngagementEntry<TherapistRole>(r.Role, Since(r.SinceOn), r.KeptAt))
                                    .ToList()
                            ),
                    ],
                    [
                        .. payersOf[id]
                            .Select(p => new EngagementEntry<IReadOnlySet<PersonId>>(
                                p.People.ToHashSet(),
                                Since(p.SinceOn),
                                p.KeptAt
                            )),
                    ]
                )
            );

        DateTime Since(DateOnly day) => zone.InstantOf(day, TimeOnly.MinValue);
    }

    /// <summary>The latest role of each therapist who works on the case now; of one without an entry none.</summary>
    public async Task<IReadOnlyList<(string Therapist, TherapistRole Role)>> RolesNow(CaseId id, CancellationToken ct)
    {
        var rows = await (
            from a in db.CaseAssignments.AsNoTracking()
            where a.CaseId == id && a.Duty == CaseDuty.Therapist && a.EndedAt == null
            join p in db.People on a.PersonId equals p.Id
            join r in db.RolesOnCases on new { a.CaseId, Of = a.PersonId } equals new { r.CaseId, Of = r.Therapist }
            orderby p.Name, r.Number
            select new
            {
                p.Name,
                a.PersonId,
                r.Role,
            }
        ).ToListAsync(ct);
        return [.. rows.GroupBy(r => r.PersonId).Select(own => (own.First().Name, own.Last().Role))];
    }

    /// <summary>The names of those who pay by the latest entry; empty where there is none.</summary>
    public async Task<string> PayersNow(CaseId id, CancellationToken ct)
    {
        var latest = db.PayersOnCases.Where(p => p.CaseId == id).OrderByDescending(p => p.Number).Take(1);
        var names = await (
            from entry in latest
            join n in db.PayersNamed on entry.Id equals n.EntryId
            join p in db.People on n.PersonId equals p.Id
            orderby p.Name
            select p.Name
        ).ToListAsync(ct);
        return string.Join(", ", names);
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<EngagementLine>> Roles(Actor actor, CaseId id, CancellationToken ct)
    {
        var rows = await (
            from r in db.RolesOnCases.AsNoTracking()
            where r.CaseId == id
            join t in db.People on r.Therapist equals t.Id
            join keeper in db.People on r.KeptBy equals keeper.Id
            orderby r.Number descending
            select new
            {
                r,
                Therapist = t.Name,
                By = keeper.Name,
            }
        ).ToListAsync(ct);
        var lines = new List<EngagementLine>();
        foreach (var row in rows)
        {
            var because = await Opened(
                actor,
                row.r.Because,
                EngagementPlaces.RoleBecause(actor.Practice, row.r.Id),
                ct
            );
            var words = $"{row.Therapist}: {EngagementWords.Of(row.r.Role)}";
            lines.Add(new(row.r.Number, words, row.r.SinceOn, because, row.By));
        }

        return lines;
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<EngagementLine>> Payers(Actor actor, CaseId id, CancellationToken ct)
    {
        var rows = await (
            from p in db.PayersOnCases.AsNoTracking()
            where p.CaseId == id
            join keeper in db.People on p.KeptBy equals keeper.Id
            orderby p.Number descending
            select new { p, By = keeper.Name }
        ).ToListAsync(ct);
        var named = (
            await db
                .PayersNamed.AsNoTracking()
                .Where(n => n.CaseId == id)
                .Join(db.People, n => n.PersonId, p => p.Id, (n, p) => new { n.EntryId, p.Name })
                .OrderBy(n => n.Name)
                .ToListAsync(ct)
        ).ToLookup(n => n.EntryId, n => n.Name);
        var lines = new List<EngagementLine>();
        foreach (var row in rows)
        {
            var because = await Opened(
                actor,
                row.p.Because,
                EngagementPlaces.PayersBecause(actor.Practice, row.p.Id),
                ct
            );
            lines.Add(new(row.p.Number, string.Join(", ", named[row.p.Id]), row.p.SinceOn, because, row.By));
        }

        return lines;
    }

    private async Task<string> Opened(Actor actor, Sealed? words, Place place, CancellationToken ct) =>
        words is null ? "" : await vault.Open(words, place, actor.Reader, ct);
}
