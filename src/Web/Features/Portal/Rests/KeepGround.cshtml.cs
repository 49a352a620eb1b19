using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Holds;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>Asks what must be known before anybody is told of a hold.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class KeepGroundPage(KeepGround keep, RestOnFile rests, TypedWords typed, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty, Fits(HoldGround.WordsLength, "Where the child sleeps")]
    public string? Sleeps { get; set; }

    [BindProperty]
    public string? SafeAdult { get; set; }

    [BindProperty, Fits(HoldGround.WordsLength, "Who it is")]
    public string? OtherAdult { get; set; }

    [BindProperty]
    public bool? AdultWasTold { get; set; }

    [BindProperty]
    public AgencySilence? Silence { get; set; }

    [BindProperty]
    public DateOnly? LiftedOn { get; set; }

    public Rest Rest { get; private set; } = null!;

    /// <summary>Whom the child chose at the follow-up of a screen.</summary>
    public string? Chosen => Rest.NameOfChosen;

    public IReadOnlyList<Choice> Adults =>
        [new("", "Choose"), .. Rest.Listeners.Select(l => new Choice(l.Who.Id.Value.ToString("D"), l.Who.Name))];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        // The night is asked anew each time; who must know and the agency's word stay until somebody says otherwise.
        if (Rest.Ground?.Said is { } said)
        {
            (SafeAdult, OtherAdult, AdultWasTold) = (
                said.SafeAdult?.Value.ToString("D"),
                said.OtherAdult,
                said.AdultWasTold
            );
            (Silence, LiftedOn) = (said.Silence, said.LiftedOn);
        }

        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Sleeps!,
                p => p.SafeAdult!,
                p => p.OtherAdult!,
                p => p.AdultWasTold!,
                p => p.Silence!,
                p => p.LiftedOn!
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

        var said = new HoldSaid(
            Sleeps?.Trim() ?? "",
            Guid.TryParse(SafeAdult, out var adult) ? new PersonId(adult) : null,
            OtherAdult?.Trim() ?? "",
            AdultWasTold,
            Silence,
            Silence == AgencySilence.Lifted ? LiftedOn : null
        );
        var kept = await keep.Handle(User.Actor(), new(new(Id), FormId, said), ct);
        return this.Answer(kept, "It is written down. Nobody is told by it.", RestPlaces.Told(new(Id)));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var found = await rests.Find(User.Actor(), new(Id), ct);
        Rest = found!;
        return found is not null;
    }
}
