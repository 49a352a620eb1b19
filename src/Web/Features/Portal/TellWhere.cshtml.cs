using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>What the parents were told of where the work stands, for each way of a case; tells them something else.</summary>
[Requires(Permission.DecideOnWay)]
internal sealed class TellWherePage(
    TellWhere tell,
    WhereListeners listeners,
    WaysOnFile ways,
    CaseworkDb db,
    CaseAccess access,
    PortalWords words,
    TimeProvider clock
) : PageModel
{
    /// <param name="Told">What stands in the portals now; null where nothing does.</param>
    /// <param name="Furthest">As far as the work has come today.</param>
    public sealed record Line(
        WayOnFile Way,
        WherePlace? Told,
        WherePlace Furthest,
        IReadOnlyList<Choice> Choices,
        IReadOnlyList<WhereListener> Listeners
    );

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public Guid Way { get; set; }

    [BindProperty]
    public WherePlace? Place { get; set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (Place is not { } place)
        {
            ModelState.AddModelError(nameof(Place), "Choose what to tell.");
            return Page();
        }

        switch (await tell.Handle(User.Actor(), new(new(Way), place, FormId), ct))
        {
            case TellWhere.Outcome.Done:
                TempData.Say("It stands in their portals, in the same words for each.");
                return LocalRedirect(WherePages.Tell(new(Id)));
            case TellWhere.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var (actor, id) = (User.Actor(), new Domain.Cases.CaseId(Id));
        if (await access.CaptionOfOpen(actor, id, ct) is not { } caption)
        {
            return false;
        }

        Caption = caption;
        var all = WaysOnFile.Last(await ways.OfCase(actor, id, ct)).ToList();
        var told = await db
            .WhereTold.AsNoTracking()
            .Where(t => t.CaseId == id && t.EndedAt == null)
            .OrderByDescending(t => t.ToldAt)
            .Select(t => new { t.WayId, t.Place })
            .ToListAsync(ct);
        var hear = new Dictionary<PersonId, IReadOnlyList<WhereListener>>();
        foreach (var child in all.Select(w => w.Row.Child).Distinct())
        {
            hear[child] = (await listeners.Of(actor, id, child, ct)).All;
        }

        var say = await words.Now(ct);
        Lines =
        [
            .. all.Select(w => new Line(
                w,
                told.Find(t => t.WayId == w.Row.Id) is { } last ? WherePlaces.Read(last.Place) : null,
                WherePlaces.Of(w.State.Phase),
                [
                    new("", "Choose"),
                    .. WherePlaces
                        .ToTell.Where(p => WherePlaces.MayBeTold(p, w.State.Phase))
                        .Select(p => new Choice(p.ToString(), say.Say(WhereTexts.Name(p)).Plain)),
                ],
                hear[w.Row.Child]
            )),
        ];
        return true;
    }
}
