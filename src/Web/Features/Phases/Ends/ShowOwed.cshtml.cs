using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.Gates;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Ends;

/// <summary>The gates that were passed before Reknit, and what of them is shown here before the next step.</summary>
[Requires(Permission.DecideOnWay)]
internal sealed class ShowOwedPage(ShowOwed show, MakeMove make, TimeProvider clock) : PageModel
{
    /// <summary>One gate that is owed; each has a form of its own.</summary>
    public sealed record Owed(Gate Gate, Decision Decision, Checklist List, Guid FormId);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public WayOnFile Way { get; private set; } = null!;

    public IReadOnlyList<Owed> Gates { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Gate gate, Guid formId, int version, CancellationToken ct)
    {
        var outcome = await show.Handle(User.Actor(), new(new(Id), formId, version, null), gate, ct);
        var answer = this.Answer(outcome, "It was shown to hold.", EndPlaces.Owed(new(Id)));
        return answer is not PageResult || await Load(ct) ? answer : NotFound();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await make.Look(User.Actor(), new(Id), ct) is not { } seen)
        {
            return false;
        }

        Way = seen.Way;
        var gates = new List<Owed>();
        foreach (var gate in Way.State.GatesOwed)
        {
            var decision = ShowOwed.Look(seen, gate);
            var list = new Checklist(Way, decision.States, [], MayDecide: false);
            gates.Add(new(gate, decision, list, Guid.CreateVersion7(clock.GetUtcNow())));
        }

        Gates = gates;
        return true;
    }
}
