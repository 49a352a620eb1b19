using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>Where each child of a family stands with each adult: the child's voice first, then the one next right step.</summary>
[Requires(Permission.SeeWay)]
internal sealed class ListWaysPage(
    CaseAccess access,
    CaseAudiences audiences,
    WaysOnFile ways,
    OpenGate gate,
    FindStepAhead stepAhead,
    BeginWay begin,
    FindReviewsDue reviews,
    FindKnowledge knowledge,
    PathwayNumbers numbers,
    WayTimeline timeline,
    WithoutStep without,
    LookIntoSession lookInto,
    ConsentsToAskAgain consents,
    TimeProvider clock
) : PageModel
{
    private const int MomentsShown = 40;

    /// <param name="LastSaid">What the child answered last about this adult; null where they were never asked.</param>
    public sealed record Line(WayOnFile Way, NextRightStep Next, Assent? LastSaid, bool ReviewIsDue);

    /// <summary>A child and an adult who have no way that goes on.</summary>
    /// <param name="WasClosed">Earlier work of theirs was; a new way begins at the referral again.</param>
    public sealed record Pair(CaseMember Child, CaseMember Adult, bool WasClosed, Guid FormId);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the board, where somebody came from there.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Board { get; set; }

    public BoardPlace? CameFrom => BoardPlace.Of(Board);

    public string Caption { get; private set; } = "";

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IReadOnlyList<Pair> NotBegun { get; private set; } = [];

    public IReadOnlyList<WayStory> Timeline { get; private set; } = [];

    /// <summary>Signed sessions without a step of the child's, each with the id of its own form.</summary>
    public IReadOnlyList<(WithoutStep.Open Open, Guid FormId)> Without { get; private set; } = [];

    /// <summary>Agreements that count no longer because something changed around them.</summary>
    public IReadOnlyList<AskedAgainLine> AskedAgain { get; private set; } = [];

    /// <summary>What shuts sessions of the adults together.</summary>
    public IReadOnlyList<RequirementState> AdultsShut { get; private set; } = [];

    public IReadOnlyList<WithoutStep.Looked> LookedInto { get; private set; } = [];

    /// <summary>What was typed about one of them, where it was not kept.</summary>
    public (Guid Session, string Words) Typed { get; private set; }

    /// <summary>Work of a child and an adult was not begun, as it goes on in another case.</summary>
    public bool GoesOnElsewhere { get; private set; }

    /// <summary>Which one, where the reader may see it.</summary>
    public CaseId? Elsewhere { get; private set; }

    public bool MayDecide => User.Actor().Role.Allows(Permission.DecideOnWay);

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    private async Task<bool> Load(CancellationToken ct)
    {
        var (actor, id) = (User.Actor(), new CaseId(Id));
        if (await access.CaptionOfOpen(actor, id, ct) is not { } caption)
        {
            return false;
        }

        Caption = caption;
        var found = await ways.OfCase(actor, id, ct);
        var due = await reviews.Of(
            [.. found.Where(w => w.State.Standing == PathwayStanding.Open).Select(w => FindReviewsDue.Of(w.Row))],
            await knowledge.Today(ct),
            await numbers.Now(ct),
            ct
        );
        var lines = new List<Line>();
        var looked = await gate.LookAtAll(actor, found, ct);
        var steps = await stepAhead.Of(found, looked, ct);
        foreach (var way in found)
        {
            var ahead = looked[way.Row.Id];
            var next = NextRightStep.Of(
                way,
                ahead.Next is { } gates ? (gates.Gate, gates.Decision) : null,
                ahead.Shut,
                ahead.Proposed,
                steps.GetValueOrDefault(way.Row.Id)
            );
            var reviewIsDue = due.TryGetValue(way.Row.Id, out var own) && own.Any(r => r.IsDue);
            lines.Add(new(way, next, ahead.Known.Assents.LastOrDefault(a => a.Adult == way.Row.Adult), reviewIsDue));
        }

        Lines = [.. lines.OrderBy(l => l.Way.State.Standing == PathwayStanding.Closed)];
        AdultsShut = AdultsTogether.Of(found.Select(w => (w, looked[w.Row.Id].Known)));
        AskedAgain = await consents.OfCase(actor, id, ct);
        var members = await audiences.Members(id, ct);
        NotBegun =
        [
            .. from child in members
            where child.Part == CasePart.Child
            from adult in members
            where adult.IsAdultParty
            let own = found.Where(w => w.Row.Child == child.Id && w.Row.Adult == adult.Id)
            where own.All(w => w.State.Standing == PathwayStanding.Closed)
            select new Pair(child, adult, own.Any(), Guid.CreateVersion7(clock.GetUtcNow())),
        ];
        Timeline = await timeline.Of(actor, id, found, MomentsShown, ct);
        Without = [.. (await without.OfCase(actor, id, ct)).Select(o => (o, Guid.CreateVersion7(clock.GetUtcNow())))];
        LookedInto = await without.LookedInto(actor, id, ct);
        return true;
    }

    public async Task<IActionResult> OnPostLookInto(
        Guid formId,
        Guid session,
        int version,
        string? found,
        CancellationToken ct
    )
    {
        if (!MayDecide)
        {
            return Forbid();
        }

        if (found?.Length > SessionWithoutStep.FoundLength)
        {
            ModelState.AddModelError("", $"What was found has room for {SessionWithoutStep.FoundLength} characters.");
        }
        else if (ModelState.IsValid)
        {
            var input = new LookIntoSession.Input(new(Id), session, formId, version, found);
            switch (await lookInto.Handle(User.Actor(), input, ct))
            {
                case LookIntoSession.Outcome.Done:
                    TempData.Say("It is written down. The session counts for no gate.");
                    return LocalRedirect(WayPlaces.OfCase(new(Id)));
                case LookIntoSession.Outcome.Refused refused:
                    ModelState.AddUnmet(refused.States);
                    break;
                case LookIntoSession.Outcome.Conflict:
                    ModelState.AddModelError("", "Somebody looked into it meanwhile.");
                    break;
                default:
                    return NotFound();
            }
        }

        Typed = (session, found ?? "");
        return await Load(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostBegin(Guid formId, Guid child, Guid adult, CancellationToken ct)
    {
        if (!MayDecide)
        {
            return Forbid();
        }

        switch (await begin.Handle(User.Actor(), new(new(Id), formId, new(child), new(adult)), ct))
        {
            case BeginWay.Outcome.Done:
                TempData.Say("The way begins, at the referral.");
                return LocalRedirect(WayPlaces.OfCase(new(Id)));
            case BeginWay.Outcome.GoesOnElsewhere other:
                (GoesOnElsewhere, Elsewhere) = (true, other.Seen);
                return await Load(ct) ? Page() : NotFound();
            default:
                return NotFound();
        }
    }
}
