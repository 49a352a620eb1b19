using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Cases;

/// <summary>The cases that a person may see, found by caption, number or a person's name.</summary>
[Requires(Permission.SeeCases)]
internal sealed class ListCasesPage(CaseworkDb db, CaseAccess access, LocalTime local) : PageModel
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary>Closed cases instead of open ones.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Closed { get; set; }

    // From the query alone: the framework's own route value of this name is the page's path.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Line> Cases { get; private set; } = [];

    public int Pages { get; private set; }

    public bool MayOpen => User.Actor().Role.Allows(Permission.OpenCase);

    /// <summary>One case in the list.</summary>
    public sealed record Line(
        CaseId Id,
        string Caption,
        string? Court,
        string? CourtNumber,
        string OpenedOn,
        string Therapist
    );

    public async Task OnGet(CancellationToken ct)
    {
        var state = Closed ? CaseState.Closed : CaseState.Open;
        var found = Matching(access.CasesOf(User.Actor()).Where(c => c.State == state));
        Pages = (await found.CountAsync(ct) + PageSize - 1) / PageSize;
        Number = Math.Clamp(Number, 1, Math.Max(1, Pages));
        var zone = await local.Zone(ct);
        var lines = await found
            .OrderByDescending(c => c.OpenedAt)
            .ThenBy(c => c.Id)
            .Skip((Number - 1) * PageSize)
            .Take(PageSize)
            .Select(c => new
            {
                c.Id,
                c.Caption,
                c.Court,
                c.CourtNumber,
                c.OpenedAt,
                Therapist = db
                    .CaseAssignments.Where(a => a.CaseId == c.Id && a.EndedAt == null && a.Duty == CaseDuty.Therapist)
                    .OrderByDescending(a => a.StartedAt)
                    .Join(db.People, a => a.PersonId, p => p.Id, (_, p) => p.Name)
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        Cases =
        [
            .. lines.Select(c => new Line(
                c.Id,
                c.Caption,
                c.Court,
                c.CourtNumber,
                zone.DayOf(c.OpenedAt!.Value).ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture),
                c.Therapist ?? ""
            )),
        ];
    }

    private IQueryable<Case> Matching(IQueryable<Case> cases)
    {
        var key = PersonName.Fold(Find ?? "");
        if (key.Length == 0)
        {
            return cases;
        }

        var called = cases;
        var named = db.People.AsQueryable();
        foreach (var word in key.Split(' '))
        {
            called = called.Where(c => c.SearchKey.Contains(word));
            named = named.Where(p => p.NameKey.Contains(word));
        }

        return cases.Where(c =>
            called.Any(found => found.Id == c.Id)
            || db.CasePeople.Any(p => p.CaseId == c.Id && named.Any(n => n.Id == p.PersonId))
        );
    }
}
