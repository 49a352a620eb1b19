using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Own;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders;

/// <summary>All findings on one page, each let stand or corrected, and one button.</summary>
[Requires(Permission.ConfirmOrder), KeepsTyped]
internal sealed class ConfirmFindingsPage(
    ConfirmFindings confirm,
    OrdersOnFile orders,
    OrderDesk desk,
    OwnList list,
    LocalTime local,
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

    [BindProperty]
    public List<OwnLine> OwnLines { get; set; } = [];

    [BindProperty]
    public List<TermLine> TermLines { get; set; } = [];

    /// <summary>The person read the order, and what they left open of the practice's own is not in it.</summary>
    [BindProperty]
    public bool RestIsNotThere { get; set; }

    /// <summary>The practice's own components on its list.</summary>
    public IReadOnlyList<ListedComponent> OnList { get; private set; } = [];

    /// <summary>Words found for those that look for some.</summary>
    public IReadOnlyDictionary<OwnComponentId, IReadOnlyList<Quote>> Found { get; private set; } =
        new Dictionary<OwnComponentId, IReadOnlyList<Quote>>();

    /// <summary>Who answered the practice's own components last, and when; null where nobody did.</summary>
    public string? AnsweredBefore { get; private set; }

    /// <summary>How many components can be left open and said together: those whose words were not found.</summary>
    public int CanStayOpen => OnList.Count(c => !HasWords(c.Id));

    /// <summary>Whether the practice changed its list since the form was shown.</summary>
    public bool IsListChanged { get; private set; }

    public OrderOnFile Order { get; private set; } = null!;

    public DeskState Desk { get; private set; } = null!;

    public IReadOnlyList<ComponentFinding> Findings => Order.Reading.Components;

    /// <summary>What the order sets, as it stands; the reading on file is what a correction is held against.</summary>
    public IReadOnlyList<ConfirmedTerm> Terms { get; private set; } = [];

    /// <summary>Where the last confirmation said otherwise than it is read now.</summary>
    private IReadOnlyList<SaidFinding> SaidLast { get; set; } = [];

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

    public static IReadOnlyList<Choice> Claims(ConfirmedTerm term) =>
        term.Read.Length > 0
            ? [new(TermValues.Yes, "As read: the order says so"), new("", "The order does not say so")]
            : [new("", "As read: not found"), new(TermValues.Yes, "The order says so")];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Desk.OrderVersion);
        Lines = LinesOf(SaidLast);
        OwnLines = OwnLine.For(OnList, OwnLine.SaidBefore(Desk.Confirmed));
        TermLines = TermLine.For(Terms, []);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Lines,
                p => p.OwnLines,
                p => p.TermLines,
                p => p.RestIsNotThere
            );
            TermLines = TermLine.For(Terms, TermLines);
            OwnLines = OwnLine.For(OnList, OwnLines);
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

        var said = SaidOfFindings();
        var own = OwnLines;
        (Lines, OwnLines) = (LinesOf(said), OwnLine.For(OnList, own));
        TermLines = TermLine.For(Terms, TermLines);
        var terms = SaidOfTerms();
        IsListChanged = !own.Select(l => l.Key).ToHashSet().SetEquals(OwnLines.Select(l => l.Key));
        if (IsListChanged || !ModelState.IsValid)
        {
            ForgetPlaces();
            return Page();
        }

        var answers = OwnLines.Select(line => line.Said());
        var input = new ConfirmFindings.Input(new(Id), FormId, Version, said, [.. answers], RestIsNotThere)
        {
            Terms = terms,
        };
        switch (await confirm.Handle(User.Actor(), input, ct))
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

    /// <summary>What the lines say otherwise than was read, and what they take back; one that is missing stands as it was shown.</summary>
    private List<SaidFinding> SaidOfFindings() => [.. Findings.Select(Said).OfType<SaidFinding>()];

    private SaidFinding? Said(ComponentFinding finding) =>
        Lines.Find(l => l.Component == finding.Component) is not { } line
            ? SaidLast.FirstOrDefault(s => s.Component == finding.Component)
        : line.Status is null && !IsCorrected(finding.Component) ? null
        : new(finding.Component, line.Status ?? finding.Status, (line.Reason ?? "").Trim());

    /// <summary>Whether the last confirmation said otherwise than it is read now: to let that fall wants a reason.</summary>
    private bool IsCorrected(Component component) => SaidLast.Any(s => s.Component == component);

    /// <summary>A missing reason is said at its own field.</summary>
    private void SayWhy(ConfirmFindings.Outcome.Refused refused)
    {
        var unsaid = Enumerable
            .Range(0, Lines.Count)
            .Where(n => Lines[n].Reason == "" && (Lines[n].Status is not null || IsCorrected(Lines[n].Component)));
        foreach (var n in unsaid)
        {
            ModelState.AddModelError($"Lines[{n}].Reason", "Say in a few words why you correct this.");
        }

        for (var n = 0; n < TermLines.Count; n++)
        {
            if (Said(n) is { Reason: "" })
            {
                ModelState.AddModelError($"TermLines[{n}].Reason", "Say in a few words why you correct this.");
            }
        }

        for (var n = 0; n < OwnLines.Count; n++)
        {
            var hasWords = HasWords(new(OwnLines[n].Component));
            if (OwnLines[n].Status is null && (hasWords || !RestIsNotThere))
            {
                ModelState.AddModelError(
                    $"OwnLines[{n}].Status",
                    hasWords && RestIsNotThere
                        ? "Words were found for this one: say by itself how the order stands to it."
                        : "Say how the order stands to this."
                );
            }
        }

        if (ModelState.IsValid)
        {
            ModelState.AddUnmet(refused.States);
        }
    }

    /// <summary>What the lines say otherwise than was read; what cannot be read is said at its own field.</summary>
    private List<SaidTerm> SaidOfTerms()
    {
        for (var n = 0; n < TermLines.Count; n++)
        {
            if (TermLines[n].Kept(Terms[n]) is null)
            {
                ModelState.AddModelError($"TermLines[{n}].Value", TermWords.Wrong(TermLines[n].Item));
            }
        }

        return [.. Enumerable.Range(0, TermLines.Count).Select(Said).OfType<SaidTerm>()];
    }

    private SaidTerm? Said(int n) =>
        TermLines[n].Kept(Terms[n]) is { } value ? TermLines[n].Said(Terms[n], value) : null;

    /// <summary>One line for each component, in the list's order, whatever was posted.</summary>
    private List<Line> LinesOf(IReadOnlyList<SaidFinding> said) =>
        [
            .. Findings.Select(finding =>
                said.FirstOrDefault(s => s.Component == finding.Component) is { } corrected
                    ? new Line
                    {
                        Component = finding.Component,
                        Status = corrected.Status == finding.Status ? null : corrected.Status,
                        Reason = corrected.Reason,
                    }
                    : new Line { Component = finding.Component }
            ),
        ];

    public bool HasWords(OwnComponentId component) => Found.GetValueOrDefault(component) is { Count: > 0 };

    /// <summary>What stood at a place in the form may belong to another component now: the lines say it anew.</summary>
    private void ForgetPlaces()
    {
        if (IsListChanged)
        {
            ModelState.Clear();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await orders.Find(User.Actor(), new(Id), ct) is not { } order)
        {
            return false;
        }

        (Order, Desk) = (order, await desk.State(User.Actor(), order.Id, ct));
        Terms = Desk.TermsSaidLast(order.Reading);
        SaidLast = [.. Desk.FindingsSaidLast(order.Reading).Select(f => f.Said).OfType<SaidFinding>()];
        OnList = await list.OnList(ct);
        Found = OwnWordsFound.In(order.Words, OnList);
        AnsweredBefore = Desk.Confirmed is { Own.Count: > 0 } before
            ? $"{before.By} on {(await local.Zone(ct)).Written(before.At)}"
            : null;
        return true;
    }
}
