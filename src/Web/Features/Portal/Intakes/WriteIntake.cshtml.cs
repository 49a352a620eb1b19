using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>The same questions as in the portal, for a clinician who writes one adult's answers down with them.</summary>
[Requires(Permission.TakeIntake), KeepsTyped]
internal sealed class WriteIntakePage(
    CaseworkDb db,
    CaseAccess access,
    IntakesOfCase intakes,
    WriteIntake write,
    TypedWords typed,
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

    /// <summary>In the order of all questions.</summary>
    [BindProperty]
    public List<string?> Answers { get; set; } = [];

    [BindProperty]
    public bool IsWithThem { get; set; }

    public CaseId Case => new(Id);

    public string Caption { get; private set; } = "";

    public AdultAsked Adult { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Answers, p => p.IsWithThem);
            ModelState.Clear();
            Fit();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        var input = new WriteIntake.Input(Case, FormId, new(Person), IsWithThem, IntakeFields.ById(Answers));
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
        Fit();
        return true;
    }

    /// <summary>As many as there are questions, whatever was posted or kept.</summary>
    private void Fit() => Answers = [.. IntakeQuestions.All.Select((_, n) => Answers.ElementAtOrDefault(n))];
}
