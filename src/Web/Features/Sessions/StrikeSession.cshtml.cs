using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Sessions;

/// <summary>Asks why before a session is struck as a mistake.</summary>
[Requires(Permission.SignSession), KeepsTyped]
internal sealed class StrikeSessionPage(
    StrikeSession strike,
    CaseworkDb db,
    CaseAccess access,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public sealed record Striking(CaseId Case, string Caption, SessionKind Kind, DateOnly On, TimeOnly At, int Version);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Fits(Session.WordsLength, "Why it is struck")]
    public string? Because { get; set; }

    public Striking Found { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Found.Version);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Because!);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await Load(ct) ? Page() : NotFound();
        }

        switch (await strike.Handle(User.Actor(), new(new(Id), FormId, Version, Because ?? ""), ct))
        {
            case StrikeSession.Outcome.Done(var id):
                TempData.Say("It is struck, and stays to be read.");
                return LocalRedirect(SessionPlaces.List(id));
            case StrikeSession.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return await Load(ct) ? Page() : NotFound();
            case StrikeSession.Outcome.Conflict when await Load(ct):
                ModelState.Clear();
                ModelState.AddModelError("", "Somebody changed it meanwhile. Look at it as it stands now.");
                Version = Found.Version;
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var found = await (
            from c in access.CasesOf(User.Actor())
            join s in db.Sessions on c.Id equals s.CaseId
            where s.Id == new SessionId(Id) && s.StruckAt == null
            select new Striking(c.Id, c.Caption, s.Kind, s.HeldOn, s.StartedAt, s.Version)
        ).SingleOrDefaultAsync(ct);
        Found = found!;
        return found is not null;
    }
}
