using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Orders.Papers;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>Which papers of a case lie in the portal for whom; lays one there, or takes one out.</summary>
[Requires(Permission.DraftPapers)]
internal sealed class ManagePapersPage(
    SharePaper share,
    EndSharing end,
    MayHandKept kept,
    CaseworkDb db,
    CaseAccess access,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    /// <param name="Against">Why it would not be laid there today; empty where it would.</param>
    public sealed record Line(Guid Id, string Paper, string To, string Since, IReadOnlyList<string> Against);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public Guid? Paper { get; set; }

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    public Guid Shared { get; set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IReadOnlyList<Choice> Papers { get; private set; } = [];

    /// <summary>Those who have an open door.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        return await Load(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (Paper is null || To is null)
        {
            ModelState.AddModelError(Paper is null ? nameof(Paper) : nameof(To), "Choose a paper, and for whom it is.");
            return Page();
        }

        var input = new SharePaper.Input(new(Id), FormId, new DraftId(Paper.Value), new PersonId(To.Value));
        switch (await share.Handle(User.Actor(), input, ct))
        {
            case SharePaper.Outcome.Done:
                TempData.Say("The paper lies in their portal, and stands on the register of what was told.");
                return LocalRedirect(PortalPlaces.Papers(new(Id)));
            case SharePaper.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostEnd(CancellationToken ct)
    {
        if (!await end.Handle(User.Actor(), new(new(Id), FormId, Shared), ct))
        {
            return NotFound();
        }

        TempData.Say("The paper is out of their portal. That it lay there stays on record.");
        return LocalRedirect(PortalPlaces.Papers(new(Id)));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var id = new CaseId(Id);
        if (await access.CaptionOfOpen(User.Actor(), id, ct) is not { } caption)
        {
            return false;
        }

        (Caption, var zone) = (caption, await local.Zone(ct));
        var shared = await (
            from s in db.SharedPapers.AsNoTracking()
            where s.CaseId == id && s.EndedAt == null
            join d in db.DraftsMade on s.DraftId equals d.Id
            join p in db.People on s.PersonId equals p.Id
            orderby s.SharedAt descending
            select new
            {
                s.Id,
                s.SharedAt,
                Draft = d,
                p.Name,
            }
        ).ToListAsync(ct);
        var against = new Dictionary<DraftId, IReadOnlyList<string>>();
        foreach (var draft in shared.Select(s => s.Draft).DistinctBy(d => d.Id))
        {
            against[draft.Id] = await kept.Of(draft, ct) is Decision.Refused refused
                ? [.. refused.Unmet.Select(u => u.Words)]
                : [];
        }

        Lines =
        [
            .. shared.Select(s => new Line(
                s.Id,
                PaperWords.Kind(s.Draft.Kind),
                s.Name,
                zone.Written(s.SharedAt),
                against[s.Draft.Id]
            )),
        ];
        var papers = await db
            .DraftsMade.AsNoTracking()
            .Where(d => d.CaseId == id)
            .OrderByDescending(d => d.MadeAt)
            .Select(d => new
            {
                d.Id,
                d.Kind,
                d.Form,
                d.MadeAt,
                For = db.People.Where(p => p.Id == d.ForPerson).Select(p => p.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
        Papers =
        [
            new("", "Choose"),
            .. papers.Select(p => new Choice(
                p.Id.Value.ToString("D"),
                $"{PaperWords.Kind(p.Kind)}{(p.For is null ? "" : $" for {p.For}'s side")}, {PaperWords.Form(p.Form)}, {zone.Written(p.MadeAt)}"
            )),
        ];
        var people = await (
            from d in db.PortalDoors.AsNoTracking()
            where d.CaseId == id && d.EndedAt == null
            join p in db.People on d.PersonId equals p.Id
            orderby p.Name
            select new { p.Id, p.Name }
        ).ToListAsync(ct);
        People = [new("", "Choose"), .. people.Select(p => new Choice(p.Id.Value.ToString("D"), p.Name))];
        return true;
    }
}
