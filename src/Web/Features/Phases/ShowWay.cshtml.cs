using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>The gate that stands before one child and one adult: what is so, what is not, who can change it.</summary>
[Requires(Permission.SeeWay)]
internal sealed class ShowWayPage(
    CaseworkDb db,
    WaysOnFile ways,
    OpenGate open,
    HandFactsOnFile hand,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    /// <param name="Waits">It waits for its second signature.</param>
    public sealed record Together(Guid Id, string Subject, string By, bool Waits);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Gate Gate { get; set; }

    [BindProperty, Fits(WayDecision.ReasonLength, "The reason")]
    public string? Reason { get; set; }

    public WayOnFile Way { get; private set; } = null!;

    /// <summary>Null where no gate is left.</summary>
    public Decision? Decision { get; private set; }

    public IReadOnlyList<Together> Joint { get; private set; } = [];

    public IReadOnlyDictionary<string, HandFactView> ByHand { get; private set; } =
        new Dictionary<string, HandFactView>();

    public IReadOnlyList<HandQuestion> Asked => Decision is null ? [] : HandQuestions.AskedBy(Gate);

    public PracticeZone Zone { get; private set; } = null!;

    public bool MayDecide => User.Actor().Role.Allows(Permission.DecideOnWay);

    public Together? Of(string requirement) => Joint.FirstOrDefault(j => j.Subject == requirement);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        return await Load(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!MayDecide)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return await Load(ct) ? Page() : NotFound();
        }

        var input = new OpenGate.Input(new(Id), Gate, FormId, Version, Reason ?? "");
        switch (await open.Handle(User.Actor(), input, ct))
        {
            case OpenGate.Outcome.Done:
                TempData.Say("The gate is open. Going back stays possible at any time.");
                return LocalRedirect(WayPlaces.Show(new(Id)));
            case OpenGate.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                break;
            case OpenGate.Outcome.Conflict:
                db.ChangeTracker.Clear();
                ModelState.AddModelError("", "Somebody decided on this way meanwhile. Look at it as it stands now.");
                break;
            default:
                return NotFound();
        }

        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(Gate));
        return await Load(ct) ? Page() : NotFound();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await ways.Find(actor, new(Id), ct) is not { } way)
        {
            return false;
        }

        (Way, Version, Zone) = (way, way.Row.Version, await local.Zone(ct));
        if (await open.Look(actor, way, ct) is { } next)
        {
            (Gate, Decision) = (next.Gate, next.Decision);
        }

        ByHand = (await hand.Of(actor, way.Row.Id, ct)).ByKey;
        Joint = await db
            .JointDecisions.AsNoTracking()
            .Where(d => d.WayId == way.Row.Id && d.EndedAt == null && d.Kind == JointDecisionKind.Override)
            .Select(d => new Together(
                d.Id,
                d.Subject,
                db.People.First(p => p.Id == d.MadeBy).Name,
                d.CosignedAt == null
            ))
            .ToListAsync(ct);
        return true;
    }
}
