using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>Whose word it is that no later paper of the kind exists, for which day, and how they know.</summary>
[Requires(Permission.ConfirmOrder), KeepsTyped]
internal sealed class AttestPaperPage(
    AttestPaper attest,
    OrdersOnFile orders,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public DateOnly? AsOf { get; set; }

    [BindProperty, Fits(PaperAttestation.KnownLength, "What you wrote")]
    public string? Known { get; set; }

    public OrderOnFile Paper { get; private set; } = null!;

    public string Back => Paper.Paper == PaperKind.Order ? OrderPages.Read(Paper.Id) : OrderPages.Plan(Paper.Id);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        AsOf = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.AsOf!, p => p.Known!);
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

        switch (await attest.Handle(User.Actor(), new(new(Id), FormId, AsOf, Known), ct))
        {
            case AttestPaper.Outcome.Done done:
                TempData.Say("Your word is on record.");
                return LocalRedirect(done.Url);
            case AttestPaper.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await orders.FindPaper(User.Actor(), new(Id), ct) is not { } paper)
        {
            return false;
        }

        Paper = paper;
        return true;
    }
}
