using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>What a clinician wrote down with one adult, step by step, to look over with them and put on record.</summary>
[Requires(Permission.TakeIntake)]
internal sealed class WriteIntakePage(
    CaseworkDb db,
    CaseAccess access,
    IntakesOfCase intakes,
    WriteIntake write,
    IntakeDrafts drafts,
    PortalWords words,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public bool IsWithThem { get; set; }

    public CaseId Case => new(Id);

    public string Caption { get; private set; } = "";

    public AdultAsked Adult { get; private set; } = null!;

    /// <summary>Each step, with the questions that were left open.</summary>
    public IReadOnlyList<IntakePart> Parts { get; private set; } = [];

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

        var input = new WriteIntake.Input(Case, FormId, new(Person), IsWithThem);
        switch (await write.Handle(User.Actor(), Adult, input, await words.Now(ct), ct))
        {
            case KeepIntake.Outcome.Done:
                TempData.Say("It is on record.");
                return LocalRedirect(IntakePlaces.OfCase(Case));
            case KeepIntake.Outcome.Refused refused:
                ModelState.AddUnmet(refused.Unmet);
                return Page();
            default:
                db.ChangeTracker.Clear();
                ModelState.AddModelError(
                    "",
                    "They sent their own answers at this moment. Read them; send this once more to keep it as well."
                );
                return await Load(ct) ? Page() : NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (
            await access.CaptionOfOpen(User.Actor(), Case, ct) is not { } caption
            || (await intakes.All(Case, ct)).FirstOrDefault(a => a.Who.Id.Value == Person) is not { } adult
        )
        {
            return false;
        }

        (Caption, Adult) = (caption, adult);
        var typed = await drafts.Of(User.Actor(), IntakePlaces.Desk(Case, new(Person)), ct);
        Parts = [.. SentIntake.InWords(typed, await words.Now(ct)).Select(step => step.Part)];
        return true;
    }
}
