using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Orders.Papers;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Outside.Files;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>One paper that lies in the portal for a person: opened with the password once more, exactly as it is on record.</summary>
[Requires(Permission.UsePortal)]
internal sealed class OpenPaperPage(
    OwnPapers papers,
    ConfirmPassword confirm,
    CaseworkDb db,
    SealedFiles files,
    Vault vault,
    PortalWords words,
    LocalTime local
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Handle { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    public DraftMade Paper { get; private set; } = null!;

    public string Since { get; private set; } = "";

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var actor = User.Actor();
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!await confirm.Handle(actor.Account, Password, Visit.Of(HttpContext), ct))
        {
            ModelState.AddModelError(nameof(Password), (await words.Now(ct)).Say(PortalTexts.PasswordWrong).Plain);
            return Page();
        }

        var place = new PaperPlaces(actor.Practice, Paper.Id).File;
        var bytes = await vault.OpenBytes(new(await files.Read(Paper.FileAddress, ct)), place, actor.Reader, ct);
        return File(bytes, PaperFiles.MediaTypeOf(Paper.Form), PaperFiles.NameOf(Paper.Kind, Paper.Form));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await papers.Find(User.Actor(), Handle, ct) is not SharedPaper shared)
        {
            return false;
        }

        Paper = await db.DraftsMade.AsNoTracking().SingleAsync(d => d.Id == shared.DraftId, ct);
        Since = (await local.Zone(ct)).Written(shared.SharedAt);
        return true;
    }
}
