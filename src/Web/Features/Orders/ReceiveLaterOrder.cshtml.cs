using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders;

/// <summary>Takes a later order of an open case, as a file or as pasted words.</summary>
[Requires(Permission.ConfirmOrder), KeepsTyped]
[
    RequestSizeLimit(ReceiveOrderPage.MostBytes + Slack),
    RequestFormLimits(
        MultipartBodyLengthLimit = ReceiveOrderPage.MostBytes + Slack,
        MemoryBufferThreshold = ReceiveOrderPage.MostBytes + Slack
    )
]
internal sealed class ReceiveLaterOrderPage(
    ReceiveLaterOrder receive,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    private const int Slack = 1024 * 1024;

    /// <summary>It is kept among the words on how the earlier order stands.</summary>
    public const int OlderLength = 1500;

    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(
            nameof(PaperKind.Order),
            "A court's order, a stipulation or an agreement",
            "It is read like the first one."
        ),
        new(nameof(PaperKind.SupportPlan), "A support plan", "As a school, a clinic or a service makes it."),
        new(nameof(PaperKind.AgencyPlan), "An agency's case plan", "As a child-welfare agency makes it."),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    [BindProperty]
    public PaperKind Paper { get; set; }

    /// <summary>The order that this one replaces; null where it adds to what holds.</summary>
    [BindProperty]
    public Guid? Replaces { get; set; }

    /// <summary>Why a paper takes the place of one that was signed after it.</summary>
    [BindProperty, Fits(OlderLength, "The reason")]
    public string? OlderBecause { get; set; }

    public bool IsOlder { get; private set; }

    public Case Case { get; private set; } = null!;

    public IReadOnlyList<Choice> Standing { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            Pasted = unsent.GetValue(nameof(Pasted)).FirstValue;
            OlderBecause = unsent.GetValue(nameof(OlderBecause)).FirstValue;
            await TryUpdateModelAsync(this, "", unsent, p => p.Paper, p => p.Replaces);
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

        if (ReceivedFile.Problem(Upload, Pasted) is { } problem)
        {
            ModelState.AddModelError(nameof(Upload), problem);
        }

        if (!Enum.IsDefined(Paper))
        {
            ModelState.AddModelError(nameof(Paper), "Choose what kind of paper it is.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var content = Upload?.OpenReadStream() ?? new MemoryStream(Encoding.UTF8.GetBytes(Pasted!));
        var replaces = Replaces is { } id ? new OrderId(id) : (OrderId?)null;
        var input = new ReceiveLaterOrder.Input(
            new(Id),
            FormId,
            content,
            Upload?.FileName,
            Paper,
            replaces,
            OlderBecause
        );
        switch (await receive.Handle(User.Actor(), input, ct))
        {
            case ReceiveLaterOrder.Outcome.Received received:
                TempData.Say("The paper was taken in and sealed.");
                return LocalRedirect(received.Url);
            case ReceiveLaterOrder.Outcome.Unreadable cannot:
                ModelState.AddModelError(Upload is null ? nameof(Pasted) : nameof(Upload), cannot.Message);
                return Page();
            case ReceiveLaterOrder.Outcome.Older(var signedOn, var earlier):
                IsOlder = true;
                ModelState.AddModelError(
                    nameof(OlderBecause),
                    $"This paper was signed on {Day(signedOn)}, before the order that it would replace ({Day(earlier)}). Say why it takes that place all the same, or that it replaces none.{(Upload is null ? "" : " Please choose the file once more.")}"
                );
                return Page();
            case ReceiveLaterOrder.Outcome.Conflict:
                ModelState.AddModelError(
                    nameof(Replaces),
                    "That paper holds no longer, or is of another kind: an order takes the place of an order, a plan that of a plan of its kind. Look which one holds, and choose again."
                );
                return Page();
            default:
                return NotFound();
        }
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await receive.Find(User.Actor(), new(Id), ct) is not { } found)
        {
            return false;
        }

        Case = found;
        var zone = await local.Zone(ct);
        var standing = await receive
            .Standing(found.Id)
            .Select(o => new
            {
                o.Id,
                o.ReceivedAt,
                o.Paper,
            })
            .ToListAsync(ct);
        Standing =
        [
            .. standing.Select(o => new Choice(
                o.Id.Value.ToString("D"),
                $"It replaces the {FrameWords.Of(o.Paper).ToLowerInvariant()} received on {zone.Written(o.ReceivedAt)}"
            )),
            new("", "It replaces none; it adds to what holds"),
        ];
        return true;
    }
}
