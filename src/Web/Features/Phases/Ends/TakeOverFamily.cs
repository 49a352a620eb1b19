using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Ends;

/// <summary>Takes over a family that is in treatment already, at its phase, by a signed statement; decision 11.</summary>
internal sealed class TakeOverFamily(CaseworkDb db, MakeMove make, ResponsibleTherapist responsible)
{
    private static readonly string[] Further = [nameof(PathwayMove.TakeStep), nameof(PathwayMove.TakeOver)];

    private static readonly Phase[] Beginning = [Phase.Referral, Phase.IntakeAndSafety];

    /// <param name="Form">Its reason is the statement: what was held, and what was agreed with whom.</param>
    public sealed record Input(MakeMove.Form Form, Phase? Phase, Rung? Reached, DateOnly? StatedOn, bool Signs);

    public async Task<MakeMove.Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await make.Look(actor, input.Form.Way, ct) is not { } found)
        {
            return new MakeMove.Outcome.NotFound();
        }

        var isSigned = input.Signs && await responsible.Is(actor, found.Way.Row.CaseId, ct);
        var (child, adult) = (found.Way.Row.Child, found.Way.Row.Adult);
        // In whichever case of the practice: what was decided here is not from before Reknit.
        var workedBefore =
            await db.ChildWays.AnyAsync(w => w.Child == child && w.Adult == adult && w.Id != input.Form.Way, ct)
            || await WentFurther(input.Form.Way, ct);
        return await make.Handle(
            actor,
            input.Form,
            nameof(TakeOverFamily),
            seen => new PathwayMove.TakeOver(
                new()
                {
                    Phase = input.Phase ?? Phase.Referral,
                    Reached = input.Reached ?? Rung.TalkAboutThem,
                    StatedOn = input.StatedOn,
                    IsSigned = isSigned,
                    SaysWhatWasHeldAndAgreed = !string.IsNullOrWhiteSpace(input.Form.Reason),
                    IsAtTheBeginning = true,
                    WorkedHereBefore = workedBefore,
                    Today = seen.Known.Today,
                }
            ),
            ct
        );
    }

    /// <summary>Also of a way that went back before its state kept that.</summary>
    private Task<bool> WentFurther(WayId way, CancellationToken ct) =>
        db.WayDecisions.AnyAsync(
            d =>
                d.WayId == way
                && (Further.Contains(d.Kind) || !Beginning.Contains(d.From) || !Beginning.Contains(d.To)),
            ct
        );
}
