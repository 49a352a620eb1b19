using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Own;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>One component of the practice's own: written, changed, moved, retired or brought back.</summary>
[Requires(Permission.EditList), KeepsTyped]
internal sealed class WriteOwnComponentPage(
    WriteOwnComponent write,
    RetireOwnComponent retire,
    MoveOwnComponent move,
    OwnList list,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Asks { get; set; }

    [BindProperty]
    public string? LookFor { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public bool FitsApart { get; set; }

    /// <summary>As the list has it; null for a new one.</summary>
    public ListedComponent? Now { get; private set; }

    /// <summary>Of the second form of the page: each form has an id of its own.</summary>
    public Guid RetireFormId { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    public bool IsStale { get; private set; }

    private OwnComponentId? Component => Id is { } id ? new(id) : null;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Now?.Version ?? 0);
        (Title, Asks, Why) = (Now?.Words.Title, Now?.Words.Asks, Now?.Words.Why);
        (LookFor, FitsApart) = (string.Join('\n', Now?.Words.LookFor ?? []), Now?.Words.FitsApart ?? false);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Title!,
                p => p.Asks!,
                p => p.LookFor!,
                p => p.Why!,
                p => p.FitsApart
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

        var words = OwnWords.Typed(Title, Asks, LookFor, Why, FitsApart);
        switch (await write.Handle(User.Actor(), new(FormId, Component, Version, words), ct))
        {
            case WriteOwnComponent.Outcome.Done:
                TempData.Say("The list is changed. The next confirmation of each order asks it as it stands now.");
                return LocalRedirect(OwnListPages.List);
            case WriteOwnComponent.Outcome.Refused refused:
                SayWhy(refused.States);
                return Page();
            case WriteOwnComponent.Outcome.Conflict:
                await Load(ct);
                (IsStale, Version) = (true, Now!.Version);
                ModelState.Remove(nameof(Version));
                return Page();
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostRetire(CancellationToken ct)
    {
        if (Component is not { } component)
        {
            return NotFound();
        }

        switch (await retire.Handle(User.Actor(), new(FormId, component, Version), ct))
        {
            case RetireOwnComponent.Outcome.Done:
                TempData.Say("Retired. Orders are no longer asked for it.");
                return LocalRedirect(OwnListPages.List);
            case RetireOwnComponent.Outcome.Conflict:
                TempData.Say("Nothing was retired: somebody changed this component meanwhile. Look at it again.");
                return LocalRedirect(OwnListPages.List);
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostMove(bool isUp, CancellationToken ct) =>
        Component is { } component && await move.Handle(User.Actor(), new(FormId, component, Version, isUp), ct)
            ? LocalRedirect(OwnListPages.List)
            : NotFound();

    /// <summary>What is unmet is said at its own field, where it has one.</summary>
    private void SayWhy(IReadOnlyList<RequirementState> states)
    {
        foreach (var unmet in states.Where(s => !s.IsMet && s.Kind != RequirementKind.Advisory))
        {
            ModelState.AddModelError(FieldOf(unmet.Id), $"Not yet so: {unmet.Words}");
        }
    }

    private static string FieldOf(string requirement) =>
        requirement switch
        {
            "OL.1" or "OL.4" => nameof(Title),
            "OL.2" or "OL.9" or "OL.13" => nameof(Asks),
            "OL.3" => nameof(Why),
            "OL.6" or "OL.7" => nameof(LookFor),
            "OL.12" => nameof(FitsApart),
            _ => "",
        };

    private async Task<bool> Load(CancellationToken ct)
    {
        if (Component is not { } component)
        {
            return true;
        }

        Now = (await list.All(ct)).FirstOrDefault(c => c.Id == component);
        return Now is not null;
    }
}
