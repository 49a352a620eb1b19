using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders;

/// <summary>All findings on one page, each let stand or corrected, and one button.</summary>
[Requires(Permission.ConfirmOrder), KeepsTyped]
internal sealed class ConfirmFindingsPage(
    ConfirmFindings confirm,
    OrdersOnFile orders,
    OrderDesk desk,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>What the person says of one component; nothing where the reading stands.</summary>
    public sealed class Line
    {
        public Component Component { get; set; }
        public ComponentStatus? Status { get; set; }

        [Fits(ReasonLength, "The reason")]
        public string? Reason { get; set; }
    }

    public const int ReasonLength = 1000;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    public OrderOnFile Order { get; private set; } = null!;

    public DeskState Desk { get; private set; } = null!;

    public IReadOnlyList<ComponentFinding> Findings => Order.Reading.Components;

    /// <summary>Whether the order was read anew or confirmed by somebody else since the form was shown.</summary>
    public bool IsStale { get; private set; }

    public static IReadOnlyList<Choice> Choices(ComponentFinding finding) =>
        [
            new("", $"As read: {ComponentWords.Status(finding)}"),
            .. Enum.GetValues<ComponentStatus>()
                .Where(status => status != finding.Status)
                .OrderByDescending(ComponentWords.Urgency)
                .Select(status => new Choice(status.ToString(), ComponentWords.Said(status))),
        ];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Desk.OrderVersion);
        Lines = LinesOf(Desk.IsConfirmed ? Desk.Confirmed!.Said : []);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, page => page.Lines);
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

        var said = Lines
            .Where(line => line.Status is not null)
            .Select(line => new SaidFinding(line.Component, line.Status!.Value, (line.Reason ?? "").Trim()))
            .ToList();
        Lines = LinesOf(said);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (await confirm.Handle(User.Actor(), new(new(Id), FormId, Version, said), ct))
        {
            case ConfirmFindings.Outcome.Done:
                TempData.Say("The findings are confirmed.");
                return LocalRedirect(OrderPages.Read(new(Id)));
            case ConfirmFindings.Outcome.Refused refused:
                SayWhy(refused);
                return Page();
            case ConfirmFindings.Outcome.Conflict:
                (IsStale, Version) = (true, Desk.OrderVersion);
                ModelState.Remove(nameof(Version));
                return Page();
            default:
                return NotFound();
        }
    }

    /// <summary>A missing reason is said at its own field.</summary>
    private void SayWhy(ConfirmFindings.Outcome.Refused refused)
    {
        foreach (var n in Enumerable.Range(0, Lines.Count).Where(n => Lines[n] is { Status: not null, Reason: "" }))
        {
            ModelState.AddModelError($"Lines[{n}].Reason", "Say in a few words why you correct this.");
        }

        if (ModelState.IsValid)
        {
            ModelState.AddUnmet(refused.States);
        }
    }

    /// <summary>One line for each component, in the list's order, whatever was posted.</summary>
    private List<Line> LinesOf(IReadOnlyList<SaidFinding> said) =>
        [
            .. Findings.Select(finding =>
                said.FirstOrDefault(s => s.Component == finding.Component) is { } corrected
                    ? new Line
                    {
                        Component = finding.Component,
                        Status = corrected.Status,
                        Reason = corrected.Reason,
                    }
                    : new Line { Component = finding.Component }
            ),
        ];

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await orders.Find(User.Actor(), new(Id), ct) is not { } order)
        {
            return false;
        }

        (Order, Desk) = (order, await desk.State(User.Actor(), order.Id, ct));
        return true;
    }
}
