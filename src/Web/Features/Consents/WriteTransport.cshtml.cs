using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Consents;

/// <summary>Writes how the child of one family comes and goes.</summary>
[Requires(Permission.GuideConsents), KeepsTyped]
internal sealed class WriteTransportPage(
    CaseAccess access,
    TransportPlans plans,
    WriteTransport write,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    /// <summary>Number of the plan that the form was made from.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Brings { get; set; }

    [BindProperty]
    public string? Waits { get; set; }

    [BindProperty]
    public bool IsMeant { get; set; }

    public CaseId Case => new(Id);

    public string Caption { get; private set; } = "";

    public OpenedPlan? Plan { get; private set; }

    public bool IsStale { get; private set; }

    public bool SomebodyIsProtected { get; private set; }

    /// <summary>The plan that is kept is from before a protection: it is given out to nobody until it is kept anew.</summary>
    public bool Behind { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Seen) = (Guid.CreateVersion7(clock.GetUtcNow()), Plan?.Number ?? 0);
        (Brings, Waits) = (Plan?.Brings, Plan?.Waits);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Seen, p => p.Brings!, p => p.Waits!);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var input = new WriteTransport.Input(Case, FormId, Seen, Brings ?? "", Waits ?? "", IsMeant);
        switch (await write.Handle(User.Actor(), input, ct))
        {
            case WriteTransport.Outcome.Done:
                TempData.Say("The plan is written. Give it out, so that each adult can sign it.");
                return LocalRedirect(ConsentPlaces.List(Case));
            case WriteTransport.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                break;
            case WriteTransport.Outcome.Conflict:
                IsStale = true;
                break;
            default:
                return NotFound();
        }

        if (!await Load(ct))
        {
            return NotFound();
        }

        if (IsStale)
        {
            ModelState.Remove(nameof(Seen));
            Seen = Plan?.Number ?? 0;
        }

        return Page();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await access.CaptionOfOpen(actor, Case, ct) is not { } caption)
        {
            return false;
        }

        (Caption, Plan) = (caption, await plans.Latest(actor, Case, ct));
        (SomebodyIsProtected, Behind, _) = await plans.Behind(actor, Case, Plan, ct);
        return true;
    }
}
