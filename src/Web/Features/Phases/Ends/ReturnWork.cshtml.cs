using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases.Ends;

/// <summary>Gives work back with what happened as words, or takes up what was given back.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class ReturnWorkPage(
    ReturnWork give,
    MakeMove make,
    DecisionsTogether together,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public static readonly IReadOnlyList<Choice> Reasons =
    [
        new(nameof(ReturnReason.AbuseNotAddressed), "Abuse came to light and is not addressed"),
        new(nameof(ReturnReason.ChildWorseAfterStepDown), "The child got worse and stayed so after a step down"),
        new(
            nameof(ReturnReason.ChildsNoOverTwoReviews),
            "The child said no over two reviews, and their own therapist advises to end"
        ),
        new(nameof(ReturnReason.SafetyRulesBroken), "Safety rules were broken again and again"),
        new(nameof(ReturnReason.ParentWithdrew), "A parent withdrew"),
        new(nameof(ReturnReason.NoAccountabilityOverTwoReviews), "No accountability was shown over two reviews"),
        new(nameof(ReturnReason.OrderRetracted), "The order was retracted"),
        new(nameof(ReturnReason.NeutralityLost), "The therapist can no longer be neutral"),
        new(nameof(ReturnReason.UsedToGatherEvidence), "The work was used to gather evidence"),
    ];

    public static readonly IReadOnlyList<Choice> YesNo = [new("false", "No"), new("true", "Yes")];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public ReturnReason? Why { get; set; }

    [BindProperty, Fits(WayDecision.ReasonLength, "What happened")]
    public string? Reason { get; set; }

    [BindProperty]
    public bool ChildIsTold { get; set; }

    [BindProperty]
    public bool GoesToEachSideAtOnce { get; set; }

    [BindProperty]
    public bool? TellsChildsAnswer { get; set; }

    [BindProperty]
    public bool ReferrerAgrees { get; set; }

    public MakeMove.Seen Seen { get; private set; } = null!;

    public WayOnFile Way => Seen.Way;

    public Checklist List { get; private set; } = null!;

    public bool IsReturned => Way.State.Standing == PathwayStanding.Returned;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Way.Row.Version);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Why!,
                p => p.Reason!,
                p => p.ChildIsTold,
                p => p.GoesToEachSideAtOnce,
                p => p.TellsChildsAnswer!
            );
            ModelState.Clear();
        }

        return await Show(ct);
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await Show(ct);
        }

        var (actor, here) = (User.Actor(), WayPlaces.Show(new(Id)));
        if (IsReturned)
        {
            var up = this.Answer(await give.TakeUp(actor, Input().Form, ReferrerAgrees, ct), "The work goes on.", here);
            return up is PageResult ? await Show(ct) : up;
        }

        var answer = this.Answer(await give.Handle(actor, Input(), ct), "The work was given back.", here);
        return answer is PageResult ? await Show(ct) : answer;
    }

    private ReturnWork.Input Input() =>
        new(new(new(Id), FormId, Version, Reason), Why, ChildIsTold, GoesToEachSideAtOnce, TellsChildsAnswer);

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        var states = await give.Look(User.Actor(), Seen, Input(), ct);
        List = new(Way, states, await together.WithReasons(User.Actor(), Way.Row.Id, ct), MayDecide: true);
        return Page();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var found = await make.Look(User.Actor(), new(Id), ct);
        Seen = found!;
        return found is not null;
    }
}
