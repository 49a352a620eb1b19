using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>Asks why before a disclosure is struck as a mistake.</summary>
[Requires(Permission.RecordTelling), KeepsTyped]
internal sealed class StrikeDisclosurePage(
    StrikeDisclosure strike,
    DisclosuresOnFile disclosures,
    CaseworkDb db,
    CaseAccess access,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public sealed record Striking(CaseId Case, string Caption, Compartment What, DateOnly On, int Version);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Fits(DisclosureMade.WordsLength, "Why it is struck")]
    public string? Because { get; set; }

    public Striking Found { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Fresh();
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

        switch (await strike.Handle(User.Actor(), new(Id, FormId, Version, Because ?? ""), ct))
        {
            case StrikeDisclosure.Outcome.Done(var id):
                TempData.Say("It is struck, and stays to be read.");
                return LocalRedirect(TellingPlaces.List(id));
            case StrikeDisclosure.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return await Load(ct) ? Page() : NotFound();
            case StrikeDisclosure.Outcome.Conflict when await Load(ct):
                ModelState.Clear();
                ModelState.AddModelError("", "Somebody changed it meanwhile. Look at it as it stands now.");
                Fresh();
                return Page();
            default:
                return NotFound();
        }
    }

    private void Fresh() => (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Found.Version);

    private async Task<bool> Load(CancellationToken ct)
    {
        var found = await (
            from c in access.CasesOf(User.Actor())
            join d in disclosures.SeenBy(User.Actor(), db.DisclosuresMade) on c.Id equals d.CaseId
            where d.Id == Id && d.StruckAt == null
            select new Striking(c.Id, c.Caption, d.What, d.ToldOn, d.Version)
        ).SingleOrDefaultAsync(ct);
        Found = found!;
        return found is not null;
    }
}
