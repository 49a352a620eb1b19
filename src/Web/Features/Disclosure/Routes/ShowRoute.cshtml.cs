using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Routes;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Routes;

/// <summary>By which way the order has papers go to the court: what holds, what was said before, and a form.</summary>
[Requires(Permission.ManageAppointments), KeepsTyped]
internal sealed class ShowRoutePage(
    SayRoute say,
    CaseworkDb db,
    CaseAccess access,
    Vault vault,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    /// <param name="When">In the practice's zone, in words.</param>
    public sealed record Line(RouteSaid Row, string Words, string By, string When);

    public static readonly IReadOnlyList<Choice> Routes =
    [
        .. Enum.GetValues<CourtRoute>().Select(r => new Choice(r.ToString(), DisclosureWords.Of(r))),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public Guid? Seen { get; set; }

    [BindProperty]
    public CourtRoute? Route { get; set; }

    [BindProperty, Fits(RouteSaid.WordsLength, "The order's words")]
    public string? Words { get; set; }

    [BindProperty]
    public DateOnly? Since { get; set; }

    [BindProperty, Fits(RouteSaid.WordsLength, "Why it is taken back")]
    public string? Because { get; set; }

    public string Caption { get; private set; } = "";

    /// <summary>The last that was said first.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public CourtRoute? Held => Lines.Count > 0 ? Lines[0].Row.Route : null;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Fresh();
        Since = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Route!, p => p.Words!, p => p.Since!, p => p.Because!);
            ModelState.Clear();
        }

        return Page();
    }

    public Task<IActionResult> OnPost(CancellationToken ct) => Send(Words, Route, false, "The route is on record.", ct);

    public Task<IActionResult> OnPostBack(CancellationToken ct) =>
        Send(Because, null, true, "It is taken back. Until a route is on record, nothing goes to the court.", ct);

    private async Task<IActionResult> Send(
        string? words,
        CourtRoute? route,
        bool takesBack,
        string said,
        CancellationToken ct
    )
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new SayRoute.Input(new(Id), FormId, Seen, route, takesBack, words ?? "", Since);
        switch (await say.Handle(User.Actor(), input, ct))
        {
            case SayRoute.Outcome.Done:
                TempData.Say(said);
                return LocalRedirect(RoutePlaces.Of(new(Id)));
            case SayRoute.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case SayRoute.Outcome.Conflict:
                ModelState.Clear();
                ModelState.AddModelError(
                    "",
                    "Somebody said another route meanwhile. Read it, then send yours if it still holds."
                );
                Fresh();
                return Page();
            default:
                return NotFound();
        }
    }

    private void Fresh() =>
        (FormId, Seen) = (Guid.CreateVersion7(clock.GetUtcNow()), Lines.Count > 0 ? Lines[0].Row.Id : null);

    private async Task<bool> Load(CancellationToken ct)
    {
        var (actor, id) = (User.Actor(), new CaseId(Id));
        if (await access.CaptionOfOpen(actor, id, ct) is not { } caption)
        {
            return false;
        }

        (Caption, var zone) = (caption, await local.Zone(ct));
        var rows = await db
            .RoutesSaid.AsNoTracking()
            .Where(r => r.CaseId == id)
            .OrderByDescending(r => r.SaidAt)
            .Select(r => new { Row = r, By = db.People.First(p => p.Id == r.SaidBy).Name })
            .ToListAsync(ct);
        var lines = new List<Line>();
        foreach (var said in rows)
        {
            var place = RoutePlaces.Words(actor.Practice, said.Row.Id);
            var words = await vault.Open(said.Row.Words, place, actor.Reader, ct);
            lines.Add(new(said.Row, words, said.By, zone.Written(said.Row.SaidAt)));
        }

        Lines = lines;
        return true;
    }
}
