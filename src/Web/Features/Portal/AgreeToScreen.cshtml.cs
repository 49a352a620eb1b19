using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.Portal;

/// <summary>What signing on screen means, the trial file, and the consent itself; withdrawn on the same page.</summary>
[Requires(Permission.UsePortal)]
internal sealed class AgreeToScreenPage(
    AgreeToScreen agree,
    ElectronicConsents consents,
    PortalWords words,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public string? Hash { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public bool IsMeant { get; set; }

    public ElectronicConsents.Statement Statement { get; private set; } = null!;

    /// <summary>In words; null while they did not agree.</summary>
    public string? Since { get; private set; }

    public Task OnGet(CancellationToken ct) => Load(ct);

    /// <summary>A file of the kind in which they get their copies.</summary>
    public async Task<IActionResult> OnGetTrial(CancellationToken ct)
    {
        var code = consents.Code(User.Actor(), await consents.Now(ct));
        var say = await words.Now(ct);
        var text = say.Say(
            PortalTexts.ElectronicTryFile,
            ("practice", await consents.Practice(ct)),
            ("code", code)
        ).Plain;
        return File(Encoding.UTF8.GetBytes(text + "\n"), CopyOfRelease.MediaType, "test.txt");
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var input = new AgreeToScreen.Input(FormId, Hash ?? "", IsMeant, Code);
        var say = await words.Now(ct);
        if (await agree.Handle(User.Actor(), input, ct) is not AgreeToScreen.Outcome.Refused refused)
        {
            TempData.Say(say.Say(PortalTexts.ElectronicDone).Plain);
            return LocalRedirect(PortalPlaces.Electronic);
        }

        foreach (var id in refused.Unmet.Select(state => state.Id))
        {
            var (field, key) = id switch
            {
                "EC.1" => (nameof(IsMeant), PortalTexts.ElectronicNeedsYes),
                "EC.4" => ("", PortalTexts.ElectronicCall),
                "EC.3" => (nameof(Code), PortalTexts.ElectronicWrongCode),
                _ => ("", PortalTexts.ElectronicChanged),
            };
            ModelState.AddModelError(field, say.Say(key).Plain);
        }

        await Load(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdraw(CancellationToken ct)
    {
        await agree.Withdraw(User.Actor(), ct);
        TempData.Say((await words.Now(ct)).Say(PortalTexts.ElectronicWithdrawn).Plain);
        return LocalRedirect(PortalPlaces.Electronic);
    }

    private async Task Load(CancellationToken ct)
    {
        Statement = await consents.Now(ct);
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        ModelState.Remove(nameof(FormId));
        Since = await consents.Of(User.Actor().Person, ct) is { } given
            ? (await local.Zone(ct)).DayOf(given.GivenAt).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : null;
    }
}
