using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access.Clinicians;

/// <summary>The register of clinicians: who is licensed where and until when, and works on how many cases.</summary>
[Requires(Permission.SeeClinicians)]
internal sealed class ListCliniciansPage(CaseworkDb db, FitForCase fit) : PageModel
{
    /// <param name="Cases">Open cases, counted and not named: not every reader may see each of them.</param>
    public sealed record Line(
        PersonId Id,
        string Name,
        Role Role,
        IReadOnlyList<(string State, DateOnly LastDay)> Licenses,
        int Cases,
        int? Most
    );

    public DateOnly Today { get; private set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        Today = await fit.Today(ct);
        var people = await (
            from m in fit.Clinicians()
            join p in db.People on m.PersonId equals p.Id
            orderby p.Name
            select new
            {
                p.Id,
                p.Name,
                m.Role,
                Cases = db
                    .CaseAssignments.Where(a =>
                        a.PersonId == p.Id
                        && a.EndedAt == null
                        && db.Cases.Any(c => c.Id == a.CaseId && c.State == Domain.Cases.CaseState.Open)
                    )
                    .Select(a => a.CaseId)
                    .Distinct()
                    .Count(),
            }
        ).ToListAsync(ct);
        var licenses = (
            await db.ClinicianLicenses.AsNoTracking().Where(l => l.StruckAt == null).ToListAsync(ct)
        ).ToLookup(l => l.PersonId);
        var limits = await db.CaseloadLimits.AsNoTracking().ToDictionaryAsync(l => l.PersonId, l => l.Most, ct);
        Lines =
        [
            .. people.Select(p => new Line(
                p.Id,
                p.Name,
                p.Role,
                [
                    .. licenses[p.Id]
                        .GroupBy(l => l.State)
                        .Select(held => (held.Key, held.Max(l => l.LastDay)))
                        .OrderBy(held => held.Key, StringComparer.Ordinal),
                ],
                p.Cases,
                limits.GetValueOrDefault(p.Id)
            )),
        ];
    }
}
