using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>Asks why a mark that a paper left was wrong.</summary>
[Requires(Permission.DraftPapers), KeepsTyped]
internal sealed class TakeBackMarkPage(
    TakeBackMark takeBack,
    OrdersOnFile orders,
    PapersMade papers,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Draft { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Mark { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Fits(DraftSent.SourceLength, "What you wrote")]
    public string? Why { get; set; }

    public PaperMade Paper { get; private set; } = null!;

    public PaperMade.Mark Sent { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Sent.Version);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Why!);
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

        var input = new TakeBackMark.Input(new(Id), new(Draft), Mark, FormId, Version, Why);
        switch (await takeBack.Handle(User.Actor(), input, ct))
        {
            case TakeBackMark.Outcome.Done:
                TempData.Say("The mark was taken back.");
                return LocalRedirect(OrderPages.Drafts(new(Id)));
            case TakeBackMark.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case TakeBackMark.Outcome.Conflict:
                TempData.Say("Somebody changed this mark meanwhile. Look at it once more.");
                return LocalRedirect(PaperFiles.TakeBackUrl(new(Id), new(Draft), Mark));
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (
            await orders.Find(actor, new(Id), ct) is null
            || (await papers.Of(actor, new(Id), ct)).FirstOrDefault(p => p.Id == new DraftId(Draft)) is not { } paper
            || paper.Sent.FirstOrDefault(m => m.Id == Mark) is not { } sent
        )
        {
            return false;
        }

        (Paper, Sent) = (paper, sent);
        return true;
    }
}
