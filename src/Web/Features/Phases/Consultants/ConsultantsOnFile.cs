using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Consultants;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>The register of consultants outside the practice: who is under agreement, and licensed where.</summary>
internal sealed class ConsultantsOnFile(CaseworkDb db, FindKnowledge knowledge, DecisionsTogether together)
{
    /// <summary>One consultant with the agreements and licenses that stand.</summary>
    public sealed record Entry(
        PersonId Id,
        string Name,
        IReadOnlyList<ConsultAgreement> Agreements,
        IReadOnlyList<ClinicianLicense> Licenses
    )
    {
        /// <summary>Where links to them go; null where no address is on record.</summary>
        public string? Mail => Agreements.Where(a => a.Mail is not null).MaxBy(a => (a.KeptAt, a.Id))?.Mail;

        public bool IsUnderAgreement(DateOnly day) => Agreements.Any(a => a.FirstDay <= day && a.LastDay >= day);
    }

    public async Task<IReadOnlyList<Entry>> All(CancellationToken ct)
    {
        var agreements = await db
            .ConsultAgreements.AsNoTracking()
            .Where(a => a.EndedAt == null)
            .OrderByDescending(a => a.LastDay)
            .ToListAsync(ct);
        var known = db.ConsultAgreements.AsNoTracking().Select(a => a.PersonId);
        var people = await db
            .People.AsNoTracking()
            .Where(p => known.Contains(p.Id))
            .OrderBy(p => p.Name)
            .Select(p => new { p.Id, p.Name })
            .ToListAsync(ct);
        var licenses = await db
            .ClinicianLicenses.AsNoTracking()
            .Where(l => l.StruckAt == null && known.Contains(l.PersonId))
            .OrderByDescending(l => l.LastDay)
            .ToListAsync(ct);
        return
        [
            .. people.Select(p => new Entry(
                p.Id,
                p.Name,
                [.. agreements.Where(a => a.PersonId == p.Id)],
                [.. licenses.Where(l => l.PersonId == p.Id)]
            )),
        ];
    }

    /// <summary>Who can be asked on this day about this case.</summary>
    public async Task<IReadOnlyList<Entry>> For(CaseId id, CancellationToken ct)
    {
        var today = await knowledge.Today(ct);
        var found = new List<Entry>();
        foreach (var entry in (await All(ct)).Where(e => e.IsUnderAgreement(today)))
        {
            if (await together.IsLicensed(id, entry.Id, ct))
            {
                found.Add(entry);
            }
        }

        return found;
    }

    public async Task<bool> IsUnderAgreement(PersonId person, CancellationToken ct) =>
        await Agreement(person, ct) is not null;

    /// <summary>The agreement in force on this day that lasts longest; null where none is.</summary>
    public async Task<Guid?> Agreement(PersonId person, CancellationToken ct)
    {
        var today = await knowledge.Today(ct);
        return await db
            .ConsultAgreements.Where(a =>
                a.PersonId == person && a.EndedAt == null && a.FirstDay <= today && a.LastDay >= today
            )
            .OrderByDescending(a => a.LastDay)
            .Select(a => (Guid?)a.Id)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>Where links to them go: the address that was kept last; null where none is on record.</summary>
    public Task<string?> Mail(PersonId person, CancellationToken ct) =>
        db
            .ConsultAgreements.Where(a => a.PersonId == person && a.EndedAt == null && a.Mail != null)
            .OrderByDescending(a => a.KeptAt)
            .ThenByDescending(a => a.Id)
            .Select(a => a.Mail)
            .FirstOrDefaultAsync(ct);

    /// <summary>Whether they have a part in the case themselves, such as a child's own therapist.</summary>
    public Task<bool> IsOfCase(CaseId id, PersonId person, CancellationToken ct) =>
        db.CasePeople.AnyAsync(p => p.CaseId == id && p.PersonId == person, ct);
}
