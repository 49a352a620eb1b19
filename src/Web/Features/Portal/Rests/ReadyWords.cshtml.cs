using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Reviews;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>Words for one person of a hold, or a notice in the same words for all entitled; made ready, not sent.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class ReadyWordsPage(
    ReadyWords ready,
    RestOnFile rests,
    FindHeldBack heldBack,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public TellingOccasion Occasion { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public TellingWay? By { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty, Fits(WayTelling.WordsLength, "The words")]
    public string? Words { get; set; }

    [BindProperty]
    public bool OrderAsks { get; set; }

    [BindProperty]
    public int? Ordered { get; set; }

    public Rest Rest { get; private set; } = null!;

    /// <summary>What a notice is about, for staff.</summary>
    public IReadOnlyList<HeldBack> Stands { get; private set; } = [];

    /// <summary>What the words that came back say too much, to be found in them.</summary>
    public IReadOnlyList<string> TooMuch { get; private set; } = [];

    public IReadOnlyList<Choice> People =>
        [
            new("", "Choose"),
            .. Rest.Listeners.Select(l => new Choice(
                l.Who.Id.Value.ToString("D"),
                l.Who.Name,
                IsOff: l.Says("") is null
            )),
        ];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        var (child, adult) = (PersonName.First(Rest.Way.Child), PersonName.First(Rest.Way.Adult));
        From = Rest.Today;
        Words = Occasion switch
        {
            TellingOccasion.Notice when Stands.Count > 0 => StandingNotice.Words(child, adult, Stands),
            _ => HoldWords.OfHold(child, adult),
        };
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.To!,
                p => p.By!,
                p => p.From!,
                p => p.Words!,
                p => p.OrderAsks,
                p => p.Ordered!
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

        TooMuch = HoldWords.TellsTooMuch(Words ?? "");
        PersonId? to = Guid.TryParse(To, out var person) ? new PersonId(person) : null;
        var input = new ReadyWords.Input(new(Id), Occasion, FormId, to, By, From, Words ?? "", OrderAsks, Ordered);
        return this.Answer(
            await ready.Handle(User.Actor(), input, ct),
            "It is ready. Nothing has left yet.",
            RestPlaces.Told(new(Id))
        );
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await rests.Find(User.Actor(), new(Id), ct) is not { } rest)
        {
            return false;
        }

        Rest = rest;
        if (Occasion == TellingOccasion.Notice)
        {
            Stands = await heldBack.Of(User.Actor(), rest.Way, rest.Today, ct);
        }

        return true;
    }
}
