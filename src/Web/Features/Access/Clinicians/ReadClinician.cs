using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access.Clinicians;

/// <summary>One clinician as the register shows them to one reader.</summary>
/// <param name="Cases">Those open cases that this reader may see; <see cref="CaseCount"/> counts all.</param>
/// <param name="LimitVersion">0 where no limit was ever set.</param>
internal sealed record ClinicianOnFile(
    PersonId Id,
    string Name,
    Role Role,
    IReadOnlyList<ClinicianLicense> Licenses,
    IReadOnlyList<Training> Trainings,
    IReadOnlyList<(CaseId Id, string Caption)> Cases,
    int CaseCount,
    int? Limit,
    int LimitVersion,
    DateOnly Today
)
{
    /// <summary>Of what the work asks of each therapist of a case.</summary>
    public IReadOnlyList<TrainingTopic> TrainingMissing => Competence.Missing(Trainings.Select(t => t.Topic));
}

/// <summary>Reads one clinician from the register.</summary>
internal sealed class ReadClinician(CaseworkDb db, CaseAccess access, FitForCase fit)
{
    /// <summary>Null where nobody of this key can have cases in this practice.</summary>
    public async Task<ClinicianOnFile?> Find(Actor actor, PersonId id, CancellationToken ct)
    {
        var found = await (
            from m in fit.Clinicians()
            join p in db.People on m.PersonId equals p.Id
            where p.Id == id
            select new { p.Name, m.Role }
        ).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var licenses = await db
            .ClinicianLicenses.AsNoTracking()
            .Where(l => l.PersonId == id && l.StruckAt == null)
            .OrderByDescending(l => l.LastDay)
            .ToListAsync(ct);
        var trainings = await db
            .Trainings.AsNoTracking()
            .Where(t => t.PersonId == id && t.StruckAt == null)
            .OrderByDescending(t => t.EndedOn)
            .ToListAsync(ct);
        var worksOn = fit.OpenCases(id);
        var seen = await access
            .CasesOf(actor)
            .Where(c => worksOn.Contains(c.Id))
            .OrderBy(c => c.Caption)
            .Select(c => new { c.Id, c.Caption })
            .ToListAsync(ct);
        var limit = await db.CaseloadLimits.AsNoTracking().SingleOrDefaultAsync(l => l.PersonId == id, ct);
        return new(
            id,
            found.Name,
            found.Role,
            licenses,
            trainings,
            [.. seen.Select(c => (c.Id, c.Caption))],
            await worksOn.CountAsync(ct),
            limit?.Most,
            limit?.Version ?? 0,
            await fit.Today(ct)
        );
    }
}
