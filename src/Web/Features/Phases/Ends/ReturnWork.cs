using Reknit.Domain;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Ends;

/// <summary>Gives the work back to who referred it, or takes it up again, from preparation at most.</summary>
internal sealed class ReturnWork(MakeMove make)
{
    /// <summary>Name of the act where the work is taken up again.</summary>
    public const string TakenUp = "TakeUpWork";

    /// <param name="TellsChildsAnswer">Null where nobody has looked yet: it then counts as if it did.</param>
    public sealed record Input(
        MakeMove.Form Form,
        ReturnReason? Reason,
        bool ChildIsTold,
        bool GoesToEachSideAtOnce,
        bool? TellsChildsAnswer
    );

    /// <summary>Every requirement as it stands, and the license of who asks; the page shows what giving it back is refused on.</summary>
    public Task<IReadOnlyList<RequirementState>> Look(
        Actor actor,
        MakeMove.Seen seen,
        Input input,
        CancellationToken ct
    ) => make.WithLicense(actor, seen, Pathway.Decide(seen.Way.State, Move(seen, input)).Decision, ct);

    public Task<MakeMove.Outcome> Handle(Actor actor, Input input, CancellationToken ct) =>
        make.HandleLicensed(actor, input.Form, nameof(ReturnWork), seen => Move(seen, input), ct);

    public Task<MakeMove.Outcome> TakeUp(Actor actor, MakeMove.Form form, bool referrerAgrees, CancellationToken ct) =>
        make.HandleLicensed(
            actor,
            form,
            TakenUp,
            seen => new PathwayMove.TakeUpAgain(referrerAgrees, seen.Known.Today),
            ct
        );

    private static PathwayMove.ReturnToReferrer Move(MakeMove.Seen seen, Input input) =>
        new(
            new(
                input.Reason,
                !string.IsNullOrWhiteSpace(input.Form.Reason),
                input.ChildIsTold,
                input.GoesToEachSideAtOnce,
                input.TellsChildsAnswer ?? true
            ),
            seen.Overrides
        );
}
