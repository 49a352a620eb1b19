using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>One paper on record: what is said of where it went, and a form to say it.</summary>
[Requires(Permission.DraftPapers), KeepsTyped]
internal sealed class MarkPaperSentPage(
    MarkPaperSent mark,
    OrdersOnFile orders,
    PapersMade papers,
    ReadDraftNames names,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Draft { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    public SentWay? Way { get; set; }

    [BindProperty]
    public CallerProof? Proof { get; set; }

    [BindProperty]
    public DateOnly? SentOn { get; set; }

    [BindProperty, Fits(DraftSent.SourceLength, "What you wrote")]
    public string? Source { get; set; }

    public PaperMade Paper { get; private set; } = null!;

    /// <summary>Empty while it is not known who speaks for each side.</summary>
    public IReadOnlyList<Addressee> Readers { get; private set; } = [];

    /// <summary>Each name is set apart, so that one in another script keeps its own direction.</summary>
    public IReadOnlyList<Choice> Choices =>
        [.. Readers.Select(r => new Choice($"{r.For!.Value.Value:D}", $"\u2068{r.Name}\u2069, {r.Capacity}"))];

    /// <summary>A voice says nothing of a mail address.</summary>
    public static IReadOnlyList<Choice> Proofs =>
        [.. TellingWords.ProofsElsewhere.Where(p => p.Value != nameof(CallerProof.KnownVoice))];

    public PracticeZone Zone { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        To = Readers.Count == 1 ? Readers[0].For!.Value.Value : null;
        SentOn = Zone.DayOf(clock.GetUtcNow().UtcDateTime);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.To!,
                p => p.Way!,
                p => p.Proof!,
                p => p.SentOn!,
                p => p.Source!
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

        PersonId? to = To is { } person ? new PersonId(person) : null;
        var input = new MarkPaperSent.Input(new(Id), new(Draft), FormId, to, Way, SentOn, Source) { Proof = Proof };
        switch (await mark.Handle(User.Actor(), input, ct))
        {
            case MarkPaperSent.Outcome.Done:
                TempData.Say("It is on record where the paper went.");
                return LocalRedirect(OrderPages.Drafts(new(Id)));
            case MarkPaperSent.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case MarkPaperSent.Outcome.Conflict:
                return LocalRedirect(PaperFiles.SentUrl(new(Id), new(Draft)));
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (
            await orders.Find(actor, new(Id), ct) is not { } order
            || (await papers.Of(actor, new(Id), ct)).FirstOrDefault(p => p.Id == new DraftId(Draft)) is not { } paper
        )
        {
            return false;
        }

        Paper = paper;
        Readers = MarkPaperSent.ReadersOf(paper.ForPerson, paper.About.To, await names.Of(actor, order, ct));
        Zone = await local.Zone(ct);
        return true;
    }
}
