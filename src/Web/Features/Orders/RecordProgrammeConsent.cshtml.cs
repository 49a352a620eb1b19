using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders;

/// <summary>Which parent consented to what the order's programme requires, when and in what paper.</summary>
[Requires(Permission.ConfirmOrder), KeepsTyped]
internal sealed class RecordProgrammeConsentPage(
    RecordProgrammeConsent record,
    ProgrammeConsentsOnFile consents,
    OrdersOnFile orders,
    OrderDesk desk,
    LocalTime local,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Parent { get; set; }

    [BindProperty, Fits(ProgrammeConsent.NameLength, "The name")]
    public string? Name { get; set; }

    [BindProperty]
    public DateOnly? SignedOn { get; set; }

    [BindProperty]
    public bool SignedThemselves { get; set; }

    [BindProperty, Fits(ProgrammeConsent.PaperLength, "What you wrote of the paper")]
    public string? Paper { get; set; }

    public OrderOnFile Order { get; private set; } = null!;

    public PracticeZone Zone { get; private set; } = null!;

    public IReadOnlyList<ProgrammeConsentOnFile> Consents { get; private set; } = [];

    /// <summary>Those whose consent counts, by the order's words for them.</summary>
    public IReadOnlyList<string> Parents { get; private set; } = [];

    public bool IsBoth => Parents.All(HasConsented);

    /// <summary>Parents of whom no consent stands.</summary>
    public IReadOnlyList<Choice> Open =>
        [.. Parents.Where(p => !HasConsented(p)).Select(p => new Choice(p, Called(p)))];

    public bool IsStale { get; private set; }

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Version = (await desk.State(User.Actor(), Order.Id, ct)).OrderVersion;
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Parent!,
                p => p.Name!,
                p => p.SignedOn!,
                p => p.SignedThemselves,
                p => p.Paper!
            );
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

        var input = new RecordProgrammeConsent.Input(
            new(Id),
            FormId,
            Version,
            Parent,
            Name,
            SignedOn,
            SignedThemselves,
            Paper
        );
        switch (await record.Handle(User.Actor(), input, ct))
        {
            case RecordProgrammeConsent.Outcome.Done:
                TempData.Say("The consent is on record.");
                return LocalRedirect(OrderPages.ProgrammeConsents(new(Id)));
            case RecordProgrammeConsent.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case RecordProgrammeConsent.Outcome.Conflict:
                (IsStale, Version) = (true, (await desk.State(User.Actor(), Order.Id, ct)).OrderVersion);
                ModelState.Remove(nameof(Version));
                return Page();
            default:
                return NotFound();
        }
    }

    private bool HasConsented(string parent) =>
        Consents.Any(c => c.End is null && ProgrammeConsentRules.IsSame(c.Paper.Parent, parent));

    private string Called(string parent) =>
        Order.Reading.Terms.Parties.FirstOrDefault(p => p.Label == parent)?.Name is { } name
            ? $"{parent}: {name}"
            : parent;

    /// <summary>Only where the state's law lets consent lower what stops.</summary>
    private async Task<bool> Load(CancellationToken ct)
    {
        if (
            await orders.Find(User.Actor(), new(Id), ct) is not { } order
            || !OrderCheck.YieldsToConsent(order.Reading.Terms.State)
        )
        {
            return false;
        }

        (Order, Zone) = (order, await local.Zone(ct));
        Parents = ProgrammeConsentRules.ParentsOf(order.Reading.Terms);
        Consents = await consents.Of(User.Actor(), order.Id, ct);
        return true;
    }
}
