using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.People;
using Reknit.Web.Features.Orders.Papers;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Outside.Pdf;

namespace Reknit.Web.Features.Orders;

/// <summary>Asks about violence first, then shows each paper, gives it as a file that is kept, and lists those of before.</summary>
[Requires(Permission.DraftPapers), KeepsTyped]
internal sealed class DraftPapersPage(
    DraftPapers papers,
    MakePaper make,
    KeepDraftAnswer keep,
    PapersMade made,
    ReadDraftNames names,
    SidesOnFile sides,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    public static readonly IReadOnlyList<Choice> Answers =
    [
        new(nameof(ViolenceAnswer.Yes), "Yes"),
        new(nameof(ViolenceAnswer.No), "No"),
        new(nameof(ViolenceAnswer.NotKnown), "Not known"),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public ViolenceAnswer? Answer { get; set; }

    /// <summary>Why the answer is "No" where something speaks against it.</summary>
    [BindProperty, Fits(DraftMade.BecauseLength, "The reason")]
    public string? Because { get; set; }

    /// <summary>Of an order that is in no open case: each party, with who speaks for them.</summary>
    [BindProperty, MaxLength(SidesSaid.Most)]
    public List<SideLine> Sides { get; set; } = [];

    /// <summary>Who stands for the child before the court, before a case says so.</summary>
    [BindProperty, Fits(PersonName.Length, "The guardian's name")]
    public string? Guardian { get; set; }

    /// <summary>Print of the paper that was read.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public PaperForm Form { get; set; }

    public OrderOnFile Order { get; private set; } = null!;

    /// <summary>What has to hold first and does not; empty once the drafts are there.</summary>
    public IReadOnlyList<RequirementState> States { get; private set; } = [];

    /// <summary>What a letter or an addendum needs besides; empty before the drafts are there.</summary>
    public IReadOnlyList<RequirementState> LetterStates { get; private set; } = [];

    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    /// <summary>What speaks against a "No"; null before the drafts are there.</summary>
    public AgainstNo? Against { get; private set; }

    /// <summary>The "No" counts as "Not known", because something speaks against it and nobody says why it is right.</summary>
    public bool IsNotCounted { get; private set; }

    public bool HasLetters { get; private set; }

    /// <summary>No case says yet who the sides are: they are asked here.</summary>
    public bool AsksSides => Order.CaseState == CaseState.Received;

    /// <summary>Caregivers who are taken for no party.</summary>
    public IReadOnlyList<string> LeftOut => People?.LeftOut ?? [];

    /// <summary>The order that took this one's place.</summary>
    public OrderId? Later { get; private set; }

    public int ReadingNumber { get; private set; }

    public IReadOnlyList<PaperMade> Made { get; private set; } = [];

    public IReadOnlyList<UnevenPaper> Uneven { get; private set; } = [];

    public PracticeZone Zone { get; private set; } = null!;

    private DraftNames? People { get; set; }

    public static bool HasPdf => PdfPrinter.IsAvailable;

    public Guid NewFormId() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Because!, p => p.Sides, p => p.Guardian!);
            ModelState.Clear();
        }

        return await Show(ct);
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Answer is null || !Enum.IsDefined(Answer.Value))
        {
            ModelState.AddModelError(nameof(Answer), "Choose an answer first; “Not known” is one.");
        }

        if (!ModelState.IsValid)
        {
            Answer = null;
        }

        var shown = await Show(ct);
        if (Answer is { } answer && Drafts.Count > 0)
        {
            await keep.Handle(User.Actor(), Order, answer, AsksSides ? Said : null, ct);
        }

        return shown;
    }

    public async Task<IActionResult> OnPostFile(CancellationToken ct)
    {
        switch (await make.Handle(User.Actor(), new(new(Id), FormId, Answer, Because, Seen, Form), ct))
        {
            case MakePaper.Outcome.Made(var url):
                return LocalRedirect(url);
            case MakePaper.Outcome.MayNotLeave:
                ModelState.AddModelError("", PaperWords.MayNotLeave);
                return await Show(ct);
            case MakePaper.Outcome.NoPdf(var message):
                ModelState.AddModelError("", message);
                return await Show(ct);
            case MakePaper.Outcome.Changed:
                ModelState.AddModelError(
                    "",
                    "Something changed since you read this paper. Please read the papers below once more; nothing was handed out."
                );
                return await Show(ct);
            default:
                return NotFound();
        }
    }

    /// <summary>Null where the form had none of it.</summary>
    private SidesSaid? Said =>
        Sides.Count == 0
            ? null
            : new(
                [.. Sides.Select(s => s.Said).OfType<SideSaid>()],
                PersonName.Tidy(Guardian ?? "") is { Length: > 0 } guardian ? guardian : null
            );

    /// <summary>As they stand in the case now; who is no longer in it, as they stood.</summary>
    public IReadOnlyList<PaperReader> Readers(IEnumerable<PersonId> readers) =>
        [
            .. readers.Select(id =>
                People!.Readers.FirstOrDefault(r => r.For == id) is { } reader
                    ? new PaperReader(reader.Name, reader.Capacity)
                    : Made.SelectMany(p => p.Sent).First(m => m.ToPerson == id).To
            ),
        ];

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        var outcome = await papers.Handle(User.Actor(), new(Id), Answer, Because, ct, Said);
        switch (outcome)
        {
            case DraftPapers.Outcome.Drafted drafted:
                (Order, LetterStates, Drafts) = (drafted.Order, drafted.LetterStates, drafted.Drafts);
                (Against, IsNotCounted) = (drafted.Against, drafted.Counted != Answer);
                (HasLetters, Later) = (drafted.Names.Sides.Count > 0, drafted.Desk.ReplacedBy);
                break;
            case DraftPapers.Outcome.Refused refused:
                (Order, States) = (refused.Order, refused.States);
                break;
            default:
                return NotFound();
        }

        await ShowSides(ct);
        await ShowMade(ct);
        return Page();
    }

    /// <summary>What was typed stands; else what was said last, or what the order says.</summary>
    private async Task ShowSides(CancellationToken ct)
    {
        if (!AsksSides || Sides.Count > 0)
        {
            return;
        }

        var said =
            await sides.Of(User.Actor().Practice, Order.Id, User.Actor().Reader, ct)
            ?? ReadDraftNames.SidesOf(Order.Reading.Terms);
        (Sides, Guardian) = ([.. said.Sides.Select(SideLine.Of)], said.Guardian);
        while (Sides.Count < 2)
        {
            Sides.Add(new());
        }
    }

    private async Task ShowMade(CancellationToken ct)
    {
        Zone = await local.Zone(ct);
        Made = await made.Of(User.Actor(), Order.Id, ct);
        ReadingNumber = Order.ReadingNumber;
        People = await names.Of(User.Actor(), Order, ct, Said);
        Uneven = BothSides.Uneven(
            [.. Made.SelectMany(p => p.Standing.Select(m => new PaperOut(p.Kind, p.About.Words, m.ToPerson)))],
            [.. People.OfCase.Select(r => r.For!.Value)]
        );
    }
}
