using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders;

/// <summary>Whom a paper names, which limits it sets and which days; each can be said otherwise with a reason.</summary>
[Requires(Permission.ConfirmOrder), KeepsTyped]
internal sealed partial class CorrectFramePage(
    CorrectFrame correct,
    OrdersOnFile orders,
    OrderDesk desk,
    FramesOnFile frames,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public const string Yes = "yes";
    public const string No = "no";

    public static readonly IReadOnlyList<Choice> Named =
    [
        new(Yes, "Named for the therapy"),
        new(No, "Not named"),
        new("", "Not said yet"),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public List<PersonLine> Persons { get; set; } = [];

    [BindProperty]
    public List<Line> Limits { get; set; } = [];

    [BindProperty]
    public List<Line> Dates { get; set; } = [];

    [BindProperty]
    public NewDay Day { get; set; } = new();

    [BindProperty]
    public NewLimit Forbidden { get; set; } = new();

    [BindProperty]
    public bool KeepsRead { get; set; }

    public OrderOnFile Order { get; private set; } = null!;

    public DeskState Desk { get; private set; } = null!;

    public FrameOnFile Frame { get; private set; } = null!;

    public bool IsStale { get; private set; }

    public bool IsPlan => Order.Paper != PaperKind.Order;

    /// <summary>Whom what is forbidden may be about.</summary>
    public IReadOnlyList<Choice> Adults =>
        [
            new("", "Everybody whom the order binds"),
            .. Frame
                .Persons.Where(p => p.Part is CasePart.Parent or CasePart.OtherCaregiver)
                .Select(p => new Choice($"{p.Id.Value:D}", p.Name)),
        ];

    public string Back => IsPlan ? OrderPages.Plan(Order.Id) : OrderPages.Read(Order.Id);

    /// <summary>Days that the text sets and the case does not keep: without a date, or of a plan that nobody took up.</summary>
    public IReadOnlyList<DatedTerm> NotKept =>
        [
            .. Order.Reading.Terms.Dates.Where(d =>
                !Frame.Dates.Any(k => k.Kind == d.Kind && k.On == d.On && k.At == d.At)
            ),
        ];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Desk.OrderVersion);
        Persons =
        [
            .. Frame.Persons.Select(p => new PersonLine
            {
                Id = p.Id.Value,
                Named = p.IsNamed switch
                {
                    true => Yes,
                    false => No,
                    null => "",
                },
            }),
        ];
        Limits = [.. Frame.Limits.Select(l => new Line { Id = l.Id })];
        Dates = [.. Frame.Dates.Select(d => new Line { Id = d.Id })];
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Persons,
                p => p.Limits,
                p => p.Dates,
                p => p.Day,
                p => p.Forbidden,
                p => p.KeepsRead
            );
            ModelState.Clear();
            FitLines();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FitLines();
        if (Forbidden is { IsEmpty: false, Kind: null })
        {
            ModelState.AddModelError("Forbidden.Kind", "Choose what the order forbids.");
        }

        if (Forbidden.About is { } who && !Frame.Persons.Any(p => p.Id.Value == who))
        {
            ModelState.AddModelError("Forbidden.About", "Choose somebody of this family.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (await correct.Handle(User.Actor(), Said(), ct))
        {
            case CorrectFrame.Outcome.Done:
                TempData.Say("The frame is on record.");
                return LocalRedirect(Back);
            case CorrectFrame.Outcome.Refused refused:
                SayWhy(refused);
                return Page();
            case CorrectFrame.Outcome.Conflict:
                (IsStale, Version) = (true, Desk.OrderVersion);
                ModelState.Remove(nameof(Version));
                return Page();
            default:
                return NotFound();
        }
    }

    private CorrectFrame.Input Said() =>
        new(
            new(Id),
            FormId,
            Version,
            Persons
                .Where(p => p.Named is Yes or No)
                .ToDictionary(
                    p => new PersonId(p.Id),
                    p => new CorrectFrame.SaidNamed(p.Named == Yes, (p.Because ?? "").Trim())
                ),
            [.. TakenBack(Limits.Where(l => Frame.Limits.Any(f => f.Id == l.Id && f.Holds)))],
            [.. TakenBack(Limits.Where(l => Frame.Limits.Any(f => f.Id == l.Id && !f.Holds)))],
            [.. TakenBack(Dates)],
            Day.IsEmpty ? null : new(Day.Kind, Day.On, Day.At, (Day.Words ?? "").Trim()),
            KeepsRead
        )
        {
            Forbidden = Forbidden.Kind is { } kind
                ? new(kind, Forbidden.About is { } who ? new PersonId(who) : null, (Forbidden.Words ?? "").Trim())
                : null,
        };

    private static IEnumerable<CorrectFrame.TakenBack> TakenBack(IEnumerable<Line> lines) =>
        lines.Where(l => l.IsOtherwise).Select(l => new CorrectFrame.TakenBack(l.Id, (l.Because ?? "").Trim()));

    /// <summary>One line for each row that stands, in the page's order, whatever was posted.</summary>
    private void FitLines()
    {
        Persons =
        [
            .. Frame.Persons.Select(p =>
                Persons.Find(l => l.Id == p.Id.Value) ?? new PersonLine { Id = p.Id.Value, Named = "" }
            ),
        ];
        Limits = [.. Frame.Limits.Select(f => Limits.Find(l => l.Id == f.Id) ?? new Line { Id = f.Id })];
        Dates = [.. Frame.Dates.Select(f => Dates.Find(l => l.Id == f.Id) ?? new Line { Id = f.Id })];
    }

    /// <summary>A missing reason is said at its own field.</summary>
    private void SayWhy(CorrectFrame.Outcome.Refused refused)
    {
        foreach (var (name, lines) in new[] { (nameof(Limits), Limits), (nameof(Dates), Dates) })
        {
            foreach (var n in Enumerable.Range(0, lines.Count).Where(n => lines[n].IsOtherwise))
            {
                if (string.IsNullOrWhiteSpace(lines[n].Because))
                {
                    ModelState.AddModelError(
                        $"{name}[{n}].Because",
                        name == nameof(Dates) || Frame.Limits[n].Holds
                            ? "Say in a few words why it does not hold."
                            : "Say in a few words why it holds after all."
                    );
                }
            }
        }

        foreach (var n in Enumerable.Range(0, Persons.Count).Where(n => IsRenamed(n)))
        {
            if (string.IsNullOrWhiteSpace(Persons[n].Because))
            {
                ModelState.AddModelError($"Persons[{n}].Because", "Say in a few words why this is said otherwise now.");
            }
        }

        if (!Day.IsEmpty && Day.On is null)
        {
            ModelState.AddModelError("Day.On", "Give the date of the day that you add.");
        }

        if (!Day.IsEmpty && string.IsNullOrWhiteSpace(Day.Words))
        {
            ModelState.AddModelError("Day.Words", "Say what the day is for.");
        }

        if (!Forbidden.IsEmpty && string.IsNullOrWhiteSpace(Forbidden.Words))
        {
            ModelState.AddModelError("Forbidden.Words", "Copy the order's own words that forbid it.");
        }

        if (ModelState.IsValid)
        {
            ModelState.AddUnmet(refused.States);
        }
    }

    private bool IsRenamed(int n) =>
        Persons[n].Named is Yes or No && Frame.Persons[n].IsNamed is { } before && before != (Persons[n].Named == Yes);

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await orders.FindPaper(User.Actor(), new(Id), ct) is not { } order)
        {
            return false;
        }

        (Order, Desk) = (order, await desk.State(User.Actor(), order.Id, ct));
        Frame = (await frames.OfOrder(User.Actor(), order.Case, order.Id, ct)).Under(Desk, order.Reading);
        return true;
    }
}
