using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders;

/// <summary>Who was asked about a flagged term, when, and what was said.</summary>
[Requires(Permission.ConfirmOrder), KeepsTyped]
internal sealed class ReviewFlagPage(ReviewFlag review, OrdersOnFile orders, TypedWords typed, TimeProvider clock)
    : PageModel
{
    public static readonly IReadOnlyList<Choice> Advisers =
    [
        new(nameof(FlagAdvice.PracticesLawyer), "The practice's own lawyer"),
        new(nameof(FlagAdvice.InsurersRiskLine), "The insurer's risk line"),
        new(nameof(FlagAdvice.CourtsClarification), "The court, by a clarification"),
        new(nameof(FlagAdvice.BothSidesInWriting), "Both sides, in writing"),
    ];

    private int _reading;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int ReadingNumber { get; set; }

    [BindProperty]
    public string? Citation { get; set; }

    [BindProperty]
    public FlagAdvice? Advice { get; set; }

    [BindProperty]
    public DateOnly? AdvisedOn { get; set; }

    [BindProperty, Fits(FlagReview.SaidLength, "What was said")]
    public string? Said { get; set; }

    public OrderFlag Flag { get; private set; } = null!;

    public bool IsStale { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        (ReadingNumber, Citation) = (_reading, Flag.Citation);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Advice!, p => p.AdvisedOn!, p => p.Said!);
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

        if (Advice is null || !Enum.IsDefined(Advice.Value))
        {
            ModelState.AddModelError(nameof(Advice), "Choose whom you asked.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new ReviewFlag.Input(
            new(Id),
            Code,
            FormId,
            ReadingNumber,
            Citation ?? "",
            Advice!.Value,
            AdvisedOn,
            Said
        );
        switch (await review.Handle(User.Actor(), input, ct))
        {
            case ReviewFlag.Outcome.Done:
                TempData.Say("The review is on record.");
                return LocalRedirect(OrderPages.Read(new(Id)));
            case ReviewFlag.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case ReviewFlag.Outcome.Conflict:
                (IsStale, ReadingNumber, Citation) = (true, _reading, Flag.Citation);
                ModelState.Remove(nameof(ReadingNumber));
                ModelState.Remove(nameof(Citation));
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var order = await orders.Find(User.Actor(), new(Id), ct);
        if (order?.Reading.AllFlags().FirstOrDefault(f => f.Key == Code) is not { } flag)
        {
            return false;
        }

        (Flag, _reading) = (flag, order.ReadingNumber);
        return true;
    }
}
