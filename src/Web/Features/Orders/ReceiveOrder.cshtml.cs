using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>Takes an order as a file or as pasted words.</summary>
[Requires(Permission.ReceiveOrder), KeepsTyped]
[
    RequestSizeLimit(MostBytes + Slack),
    RequestFormLimits(MultipartBodyLengthLimit = MostBytes + Slack, MemoryBufferThreshold = MostBytes + Slack)
]
internal sealed class ReceiveOrderPage(ReceiveOrder receive, TypedWords typed, TimeProvider clock) : PageModel
{
    public const int MostBytes = 30 * 1024 * 1024;
    private const int Slack = 1024 * 1024;

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    public async Task OnGet(CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Pasted = (await typed.TakeUp(this, ct))?.GetValue(nameof(Pasted)).FirstValue;
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (ReceivedFile.Problem(Upload, Pasted) is { } problem)
        {
            ModelState.AddModelError(nameof(Upload), problem);
            return Page();
        }

        await using var content = Upload?.OpenReadStream() ?? new MemoryStream(Encoding.UTF8.GetBytes(Pasted!));
        switch (await receive.Handle(User.Actor(), new(FormId, content, Upload?.FileName), ct))
        {
            case ReceiveOrder.Outcome.Received received:
                TempData.Say("The order was taken in and sealed.");
                return LocalRedirect(received.Url);
            case ReceiveOrder.Outcome.Unreadable cannot:
                ModelState.AddModelError(Upload is null ? nameof(Pasted) : nameof(Upload), cannot.Message);
                return Page();
            default:
                throw new InvalidOperationException("An order is received or it cannot be read.");
        }
    }
}
