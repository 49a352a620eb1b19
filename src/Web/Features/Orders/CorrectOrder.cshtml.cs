using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders;

/// <summary>State, court and day of an order, where the text does not say them or they were read wrongly.</summary>
[Requires(Permission.ConfirmOrder), KeepsTyped]
internal sealed class CorrectOrderPage(
    CorrectOrder correct,
    OrdersOnFile orders,
    OrderDesk desk,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public static readonly IReadOnlyList<Choice> Proceedings =
    [
        new(nameof(ProceedingKind.NotKnown), "Not known", "The states' rules are looked up all the same."),
        new(nameof(ProceedingKind.PrivateCustody), "A private custody case", "Divorce, custody or parentage."),
        new(
            nameof(ProceedingKind.ChildWelfare),
            "A child-welfare case",
            "An agency is a party. Other law holds there, so these rules are not looked up."
        ),
    ];

    public static readonly IReadOnlyList<Choice> Therapies =
    [
        new("true", "Yes", "It orders reunification therapy, whatever it calls it."),
        new("false", "No", "It is about something else. No state's rules on this therapy are held against it."),
    ];

    private static readonly DateOnly Earliest = new(1970, 1, 1);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? State { get; set; }

    [BindProperty, Fits(Case.CourtLength, "The court's name")]
    public string? Court { get; set; }

    [BindProperty]
    public DateOnly? SignedOn { get; set; }

    [BindProperty]
    public ProceedingKind? Proceeding { get; set; }

    /// <summary>Null where nobody says and the text leaves it open.</summary>
    [BindProperty]
    public bool? IsForTherapy { get; set; }

    [BindProperty]
    public bool IsDayNotKnown { get; set; }

    public const int ReasonLength = 1000;

    [BindProperty, Fits(ReasonLength, "The reason")]
    public string? StateBecause { get; set; }

    [BindProperty, Fits(ReasonLength, "The reason")]
    public string? CourtBecause { get; set; }

    [BindProperty, Fits(ReasonLength, "The reason")]
    public string? SignedOnBecause { get; set; }

    [BindProperty, Fits(ReasonLength, "The reason")]
    public string? ProceedingBecause { get; set; }

    [BindProperty, Fits(ReasonLength, "The reason")]
    public string? TherapyBecause { get; set; }

    /// <summary>What was said before; a reason stands until the answer becomes another one.</summary>
    public DeskState Desk { get; private set; } = null!;

    public static string? Before(string reason) => reason.Length > 0 ? $"Said before: {reason}" : null;

    public OrderOnFile Order { get; private set; } = null!;

    public bool IsStale { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (await orders.Find(User.Actor(), new(Id), ct) is not { } order)
        {
            return NotFound();
        }

        var state = Desk = await desk.State(User.Actor(), order.Id, ct);
        (Order, FormId, Version) = (order, Guid.CreateVersion7(clock.GetUtcNow()), state.OrderVersion);
        Proceeding = state.SaidProceeding ?? order.Reading.Proceeding.Taken();
        IsForTherapy = order.Reading.IsUnclear ? null : order.Reading.IsForTherapy;
        IsDayNotKnown = state.SaidDayNotKnown;
        (State, Court, SignedOn) = (
            state.SaidState ?? order.Reading.Terms.State,
            state.SaidCourt ?? order.Reading.Terms.Court,
            state.SaidSignedOn ?? order.Reading.Terms.SignedOn
        );
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.State!,
                p => p.Court!,
                p => p.SignedOn!,
                p => p.Proceeding!,
                p => p.IsForTherapy!,
                p => p.IsDayNotKnown,
                p => p.TherapyBecause!,
                p => p.StateBecause!,
                p => p.CourtBecause!,
                p => p.SignedOnBecause!,
                p => p.ProceedingBecause!
            );
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (await orders.Find(User.Actor(), new(Id), ct) is not { } order)
        {
            return NotFound();
        }

        (Order, Desk) = (order, await desk.State(User.Actor(), order.Id, ct));
        Check(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var court = PersonName.Tidy(Court ?? "") is { Length: > 0 } said ? said : null;
        var input = new CorrectOrder.Input(
            new(Id),
            FormId,
            Version,
            NullIfEmpty(State),
            court,
            SignedOn,
            Proceeding,
            IsForTherapy,
            IsDayNotKnown,
            new(
                StateBecause ?? "",
                CourtBecause ?? "",
                SignedOnBecause ?? "",
                ProceedingBecause ?? "",
                TherapyBecause ?? ""
            )
        );
        switch (await correct.Handle(User.Actor(), input, ct))
        {
            case CorrectOrder.Outcome.Done:
                TempData.Say("The order was read again with what you said. Please confirm the findings.");
                return LocalRedirect(OrderPages.Read(new(Id)));
            case CorrectOrder.Outcome.NoReason unsaid:
                foreach (var name in unsaid.Missing)
                {
                    ModelState.AddModelError(name + "Because", "Say in a few words why you correct what was read.");
                }

                return Page();
            case CorrectOrder.Outcome.Conflict:
                (IsStale, Version) = (true, Desk.OrderVersion);
                ModelState.Remove(nameof(Version));
                return Page();
            default:
                return NotFound();
        }
    }

    private void Check(DateOnly today)
    {
        if (!string.IsNullOrEmpty(State) && UsStates.Name(State) is null)
        {
            ModelState.AddModelError(nameof(State), "Choose the state from the list.");
        }

        if (Proceeding is { } kind && !Enum.IsDefined(kind))
        {
            ModelState.AddModelError(nameof(Proceeding), "Choose the kind of case from the list.");
        }

        // It may be tomorrow already where the court sits.
        if (SignedOn < Earliest || SignedOn > today.AddDays(1))
        {
            ModelState.AddModelError(
                nameof(SignedOn),
                "Give the day on which the order was signed; it lies in the past."
            );
        }
    }

    private static string? NullIfEmpty(string? typed) => string.IsNullOrEmpty(typed) ? null : typed;
}
