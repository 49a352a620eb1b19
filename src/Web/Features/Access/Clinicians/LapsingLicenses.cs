using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access.Clinicians;

/// <summary>Licenses that lapse soon or have lapsed, with none after them; clinicians with cases and no license at all.</summary>
internal sealed class LapsingLicenses(CaseworkDb db, FitForCase fit)
{
    /// <param name="State">Empty where the clinician has no license on record at all.</param>
    /// <param name="LastDay">Null where there is none.</param>
    public sealed record Line(PersonId Person, string Name, string State, DateOnly? LastDay, bool HasLapsed)
    {
        public string Words =>
            (LastDay, HasLapsed) switch
            {
                (null, _) => "Works on a case without any license on record",
                (_, true) => $"A license for {UsStates.Name(State)} has lapsed",
                _ => $"A license for {UsStates.Name(State)} ends soon",
            };
    }

    /// <summary>The most urgent first.</summary>
    public async Task<IReadOnlyList<Line>> All(CancellationToken ct)
    {
        var today = await fit.Today(ct);
        var last = today.AddDays(ClinicianLicense.DaysOfWarning);
        var holders =
            from m in fit.Clinicians()
            join p in db.People on m.PersonId equals p.Id
            select new { p.Id, p.Name };
        var ends = await (
            from h in holders
            join l in db.ClinicianLicenses on h.Id equals l.PersonId
            where l.StruckAt == null
            group l.LastDay by new
            {
                h.Id,
                h.Name,
                l.State,
            } into held
            select new { held.Key, LastDay = held.Max() }
        ).ToListAsync(ct);
        var without = await holders
            .Where(h =>
                !db.ClinicianLicenses.Any(l => l.PersonId == h.Id && l.StruckAt == null)
                && db.CaseAssignments.Any(a => a.PersonId == h.Id && a.EndedAt == null)
            )
            .ToListAsync(ct);
        return
        [
            .. without.Select(h => new Line(h.Id, h.Name, "", null, true)),
            .. ends.Where(e => e.LastDay <= last)
                .OrderBy(e => e.LastDay)
                .Select(e => new Line(e.Key.Id, e.Key.Name, e.Key.State, e.LastDay, e.LastDay < today)),
        ];
    }
}
