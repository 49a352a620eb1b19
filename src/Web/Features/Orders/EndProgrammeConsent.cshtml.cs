using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders;

/// <summary>Asks whether a parent took a consent back, or whether it was a mistake.</summary>
[Requires(Permission.ConfirmOrder), KeepsTyped]
internal sealed class EndProgrammeConsentPage(
    EndProgrammeConsent end,
    ProgrammeConsentsOnFile consents,
    OrdersOnFile orders,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public static readonly IReadOnlyList<Choice> Ends =
    [
        new(nameof(ProgrammeConsentEnd.TakenBack), "The parent took it back"),
        new(nameof(ProgrammeConsentEnd.Struck), "It was put on record by mistake"),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Consent { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public ProgrammeConsentEnd? End { get; set; }

    [BindProperty]
    public DateOnly? EndedOn { get; set; }

    [BindProperty, Fits(ProgrammeConsent.WhyLength, "What you wrote")]
    public string? Because { get; set; }

    public ProgrammeConsentOnFile Kept { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Kept.Version);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.End!, p => p.EndedOn!, p => p.Because!);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new EndProgrammeConsent.Input(new(Id), Consent, FormId, Version, End, EndedOn, Because);
        switch (await end.Handle(User.Actor(), input, ct))
        {
            case EndProgrammeConsent.Outcome.Done:
                TempData.Say("The consent counts no more.");
                return LocalRedirect(OrderPages.ProgrammeConsents(new(Id)));
            case EndProgrammeConsent.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case EndProgrammeConsent.Outcome.Conflict:
                TempData.Say("Somebody changed this consent meanwhile. Look at it once more.");
                return LocalRedirect(OrderPages.EndProgrammeConsent(new(Id), Consent));
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (
            await orders.Find(actor, new(Id), ct) is not { } order
            || (await consents.Of(actor, order.Id, ct)).FirstOrDefault(c => c.Id == Consent) is not { } kept
        )
        {
            return false;
        }

        Kept = kept;
        return true;
    }
}
