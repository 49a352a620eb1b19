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
internal sealed class ReviewFlagPage(
    ReviewFlag review,
    OrdersOnFile orders,
    OrderDesk desk,
    TypedWords typed,
    TimeProvider clock
) : PageModel
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
    public string? Rule { get; set; }

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
        (ReadingNumber, Citation, Rule) = (_reading, Flag.Citation, Flag.Rule);
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
            Rule ?? "",
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
                (IsStale, ReadingNumber, Citation, Rule) = (true, _reading, Flag.Citation, Flag.Rule);
                ModelState.Remove(nameof(ReadingNumber));
                ModelState.Remove(nameof(Citation));
                ModelState.Remove(nameof(Rule));
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var order = await orders.Find(User.Actor(), new(Id), ct);
        if (order?.Reading.FlagsAtDesk().Where(f => f.Key == Code).ToList() is not { Count: > 0 } flags)
        {
            return false;
        }

        // Two laws may share a code: the one that was asked about, else the one that nobody has looked at.
        var state = await desk.State(User.Actor(), order.Id, ct);
        Flag =
            flags.Find(f => (f.Citation, f.Rule) == (Citation, Rule))
            ?? flags.Find(f => state.ReviewOf(f) is null)
            ?? flags[0];
        _reading = order.ReadingNumber;
        return true;
    }
}
