using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Reviews;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases.AfterNo;
using Reknit.Web.Features.Phases.Watch;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>The gate that stands before one child and one adult: what is so, what is not, who can change it.</summary>
[Requires(Permission.SeeWay), KeepsTyped]
internal sealed class ShowWayPage(
    CaseworkDb db,
    WaysOnFile ways,
    OpenGate open,
    DecisionsTogether together,
    HandFactsOnFile hand,
    WhatFollowsNo follows,
    WatchOnFile watch,
    WatchWay look,
    FindKnowledge knowledge,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>Where more than one leads on, the one that is looked at.</summary>
    [BindProperty(SupportsGet = true)]
    public Gate Gate { get; set; }

    [BindProperty, Fits(WayDecision.ReasonLength, "The reason")]
    public string? Reason { get; set; }

    /// <summary>Of the board, where somebody came from there.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Board { get; set; }

    public BoardPlace? CameFrom => BoardPlace.Of(Board);

    public WayOnFile Way { get; private set; } = null!;

    /// <summary>Null where no gate is left.</summary>
    public Decision? Decision { get; private set; }

    public Checklist? List { get; private set; }

    /// <summary>What shuts the step that was reached, and is not asked for by the gate.</summary>
    public Checklist? Shut { get; private set; }

    /// <summary>What follows on the child's no; null while the work does not rest by one.</summary>
    public AfterNoView? AfterNo { get; private set; }

    /// <summary>By when somebody looks at what holds the way back; null where nothing does.</summary>
    public DateOnly? LookBy { get; private set; }

    /// <summary>Of the second form of the page: each form has an id of its own.</summary>
    public Guid OtherForm { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>What shuts sessions of the adults together, of whichever way.</summary>
    public IReadOnlyList<RequirementState> AdultsShut { get; private set; } = [];

    /// <summary>What a child's own words put before the therapist.</summary>
    public IReadOnlyList<HoldProposal> Proposed { get; private set; } = [];

    /// <summary>Signed sessions of which nobody has written a note.</summary>
    public IReadOnlyList<DateOnly> NotesOwed { get; private set; } = [];

    public IReadOnlyDictionary<string, HandFactView> ByHand { get; private set; } =
        new Dictionary<string, HandFactView>();

    public IReadOnlyList<HandQuestion> Asked => Decision is null ? [] : HandQuestions.AskedBy(Gate);

    public PracticeZone Zone { get; private set; } = null!;

    public bool MayDecide => User.Actor().Role.Allows(Permission.DecideOnWay);

    /// <summary>Who looks may open the gate themselves: their license is of the case's state, and of this day.</summary>
    public bool MayLeadOn { get; private set; }

    /// <summary>The other gate that leads on from here; null where there is none.</summary>
    public Gate? Other => Way.State.GatesAhead().Where(g => g != Gate).Select(g => (Gate?)g).FirstOrDefault();

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (!await Load(ct))
        {
            return NotFound();
        }

        // What was said of one gate is not said of the next.
        if (await typed.TakeUp(this, ct, (nameof(Gate), Gate.ToString())) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Reason!);
            ModelState.Clear();
        }

        return Page();
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

    /// <summary>Somebody looked at what holds the way back; the next look is a week away at most.</summary>
    public async Task<IActionResult> OnPostLooked(CancellationToken ct)
    {
        var actor = User.Actor();
        if (!MayDecide)
        {
            return Forbid();
        }

        if (await ways.Find(actor, new(Id), ct) is not { } way)
        {
            return NotFound();
        }

        var form = new PostedForm(FormId, WayPlaces.Show(new(Id)));
        if (await db.WasPosted(FormId, actor, ct) || await look.Look(actor, way, looksNow: true, form, ct))
        {
            TempData.Say("It is written down that you looked. Nothing else changed.");
        }

        return LocalRedirect(WayPlaces.Show(new(Id)));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await ways.Find(actor, new(Id), ct) is not { } way)
        {
            return false;
        }

        (Way, Version, Zone) = (way, way.Row.Version, await local.Zone(ct));
        // Sessions of the adults rest on all ways of the case: they are read together, once.
        var all = await ways.OfCase(actor, way.Row.CaseId, ct);
        List<WayOnFile> going =
        [
            .. all.Where(w => w.Row.Id == way.Row.Id || w.State.Standing != PathwayStanding.Closed),
        ];
        var facts = await knowledge.OfCase(actor, going, ct);
        var ahead = await open.Look(way, Gate, facts[way.Row.Id], ct);
        Proposed = ahead.Proposed;
        AfterNo = await follows.Of(actor, way, ShippedTexts.MainLanguage, ct);
        ByHand = (await hand.Of(actor, way.Row.Id, ct)).ByKey;
        var seen = await watch.Of(actor, way.Row.Id, ct);
        var (known, settings) = (ahead.Known, ahead.Known.Settings);
        NotesOwed = [.. known.Steps.NotesOwed.Select(o => o.On).Distinct()];
        IReadOnlyList<HeldBack> held = UnmetSince.Held(
            seen.Unmet,
            ahead.Standing,
            seen.LookedOn,
            known.Today,
            settings
        );
        LookBy = held.Select(h => (DateOnly?)h.LookBy)
            .Concat(way.State.Holds.Select(h => (DateOnly?)Standstill.By(h, true, settings, seen.LookedOn).LookBy))
            .Min();
        AdultsShut = AdultsTogether.Of(going.Select(w => (w, facts[w.Row.Id])));
        var leads = await together.LeadsOn(actor, way.Row.CaseId, ct);
        MayLeadOn = MayDecide && leads.IsMet;
        if (ahead.Next is { } next)
        {
            (Gate, Decision) = (next.Gate, next.Decision);
            IReadOnlyList<RequirementState> states = MayDecide && !leads.IsMet ? [leads] : [];
            List = new(
                way,
                [.. states, .. next.Decision.States],
                await together.WithReasons(actor, way.Row.Id, ct),
                MayDecide
            )
            {
                Held = held,
                ByHand = ByHand,
                Zone = Zone,
            };
        }

        Shut = new(way, ahead.ShutBeside, [], MayDecide)
        {
            Held = held,
            ByHand = ByHand,
            Zone = Zone,
        };

        return true;
    }
}
