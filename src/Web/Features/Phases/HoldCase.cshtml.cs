using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Holds;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases;

/// <summary>One hold for a whole case, or for one of its children.</summary>
[Requires(Permission.DecideOnWay)]
internal sealed class HoldCasePage(HoldCase hold, CaseAccess access, CaseAudiences audiences, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty(SupportsGet = true)]
    public HoldTrigger? Trigger { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Child { get; set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<Choice> Children { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        ModelState.Clear();
        return await Load(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (Trigger is not { } trigger)
        {
            ModelState.AddModelError(nameof(Trigger), "Say what it is placed for.");
            return Page();
        }

        PersonId? child = Child is { } person ? new PersonId(person) : null;
        switch (await hold.Handle(User.Actor(), new(new(Id), FormId, trigger, child), ct))
        {
            case HoldCase.Outcome.Done:
                TempData.Say("The hold stands on every way that it reaches. Nothing of it shows outside.");
                return LocalRedirect(WayPlaces.OfCase(new(Id)));
            case HoldCase.Outcome.NoWay:
                ModelState.AddModelError("", "No way was begun that it could stop. Choose the child, or begin a way.");
                return Page();
            case HoldCase.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                ModelState.AddModelError("", "Somebody decided on a way at the same moment. Press the button again.");
                return Page();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var id = new CaseId(Id);
        if (await access.CaptionOfOpen(User.Actor(), id, ct) is not { } caption)
        {
            return false;
        }

        Caption = caption;
        Children =
        [
            new("", "Every child"),
            .. (await audiences.Members(id, ct))
                .Where(m => m.Part == CasePart.Child)
                .Select(m => new Choice(m.Id.Value.ToString("D"), m.Name)),
        ];
        return true;
    }
}
