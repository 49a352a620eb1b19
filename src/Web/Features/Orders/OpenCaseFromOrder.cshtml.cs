using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.Orders.Papers;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>Opens the case that an order began, filled in from the order's words.</summary>
[Requires(Permission.OpenCase), KeepsTyped]
internal sealed class OpenCaseFromOrderPage(
    OpenCaseFromOrder fromOrder,
    OrdersOnFile orders,
    SidesOnFile sides,
    OpenCase open,
    CaseFormViews views,
    TypedWords typed,
    TimeProvider clock
) : PageModel, ICaseFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public CaseForm Form { get; set; } = new();

    public CaseFormView View { get; private set; } = null!;

    /// <summary>The order was not read under the state that the form gives.</summary>
    public bool IsReadElsewhere { get; private set; }

    /// <summary>What that state's rules say of the order; nobody could review it yet.</summary>
    public IReadOnlyList<OrderFlag> Flagged { get; private set; } = [];

    /// <summary>Under which the order was read; null where its words name none.</summary>
    public string? ReadUnder { get; private set; }

    /// <summary>Whether the order's case changed since the form was shown.</summary>
    public bool IsStale { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await orders.Find(actor, new(Id), ct) is not { CaseState: CaseState.Received } order)
        {
            return await OpenedBefore(ct);
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), order.CaseVersion);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(Form, nameof(Form), unsent);
            // Whoever comes back to a half-filled form has sent nothing wrong yet.
            ModelState.Clear();
            return await Show(ct);
        }

        var therapists = await open.Therapists().Select(p => new { p.Id, p.NameKey }).ToListAsync(ct);
        Form = OpenCaseFromOrder.FormOf(
            await fromOrder.Standing(actor, order, ct),
            [.. therapists.Select(t => (t.Id.Value, t.NameKey))],
            await sides.Of(actor.Practice, order.Id, actor.Reader, ct)
        );
        Form.Therapist ??= actor.Role == Role.Therapist ? actor.Person.Value : null;
        return await Show(ct);
    }

    public Task<IActionResult> OnPostPerson(CancellationToken ct)
    {
        ModelState.Clear();
        if (!Form.AddLine())
        {
            ModelState.AddModelError("", CaseForm.NoRoom);
        }

        return Show(ct);
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var waiting = await Received(ct);
        if (waiting is null)
        {
            return await OpenedBefore(ct);
        }

        if (!ModelState.IsValid)
        {
            return await ShowUnmet(ct);
        }

        var keeps = await fromOrder.KeepAnew(User.Actor(), new(Id), waiting, ct);
        switch (await open.Handle(User.Actor(), new(FormId, Version, waiting.Ordered, Form, keeps), ct))
        {
            case OpenCase.Outcome.Opened opened:
                TempData.Say(opened.Words);
                return LocalRedirect(opened.Url);
            case OpenCase.Outcome.Refused:
                return await ShowUnmet(ct);
            default:
                return await ShowStale(ct);
        }
    }

    /// <summary>What was typed, on the case as it stands now, so that the same form can be sent again.</summary>
    private async Task<IActionResult> ShowStale(CancellationToken ct)
    {
        if (await Received(ct) is not { } received)
        {
            return await OpenedBefore(ct);
        }

        (IsStale, Version) = (true, received.Ordered.Case.Version);
        ModelState.Remove(nameof(Version));
        return await Show(ct);
    }

    /// <summary>A second post, or another tab: the case stands already, and that is where to go.</summary>
    private async Task<IActionResult> OpenedBefore(CancellationToken ct)
    {
        if (await open.Before(User.Actor(), FormId, ct) is { } opened)
        {
            TempData.Say(opened.Words);
            return LocalRedirect(opened.Url);
        }

        if (await orders.Find(User.Actor(), new(Id), ct) is not { CaseState: CaseState.Open } order)
        {
            return NotFound();
        }

        TempData.Say("This case was opened already; here it is.");
        return LocalRedirect($"/cases/{order.Case.Value:D}");
    }

    private async Task<IActionResult> ShowUnmet(CancellationToken ct)
    {
        var shown = await Show(ct);
        if (shown is PageResult)
        {
            ModelState.AddUnmet(View.States);
        }

        return shown;
    }

    private async Task<OpenCaseFromOrder.Waiting?> Received(CancellationToken ct)
    {
        if (await orders.Find(User.Actor(), new(Id), ct) is not { } order)
        {
            return null;
        }

        ReadUnder = order.Reading.Terms.State;
        var given = CaseForm.Said(Form.CourtState);
        return await fromOrder.Received(User.Actor(), order, UsStates.Name(given) is null ? null : given, ct);
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        if (await Received(ct) is not { } received)
        {
            // Another tab was faster: its case is where to go.
            return await OpenedBefore(ct);
        }

        (IsReadElsewhere, Flagged) = (!received.Ordered.IsReadUnderState, received.Flagged);
        View = await views.Make(User.Actor(), Form, received.Ordered, ct);
        return Page();
    }
}
