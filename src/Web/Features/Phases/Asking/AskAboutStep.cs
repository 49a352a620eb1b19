using Reknit.Domain;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.Phases.ByHand;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Asking;

/// <summary>
/// Asks a child about one step with one adult at one place, on a page of the child's own; not too often, never after
/// "don't ask me again, I will tell you", and about no step that an order or the plan shuts.
/// </summary>
internal sealed class AskAboutStep(FindKnowledge knowledge, WhenToAskAgain when, OpenChildSpace open)
{
    /// <param name="ChildRaisedIt">The child spoke of it first, today.</param>
    public sealed record Input(
        Guid FormId,
        Rung Step,
        string Place,
        string AdultCalled,
        string ChildCalled,
        string TherapistCalled,
        string Language,
        bool WasAlone,
        bool MustCome,
        bool ReadsAloud,
        bool ChildRaisedIt,
        bool OnThisDevice
    );

    /// <summary>Whether the child may be asked, with every requirement as it stands.</summary>
    public async Task<Decision> Look(Actor actor, WayOnFile way, Rung step, bool childRaisedIt, CancellationToken ct) =>
        await Look(way, await knowledge.Of(actor, way, ct), step, childRaisedIt, ct);

    public async Task<OpenChildSpace.Outcome> Handle(
        Actor actor,
        WayOnFile way,
        AgeBand band,
        Input input,
        CancellationToken ct
    )
    {
        var known = await knowledge.Of(actor, way, ct);
        if (await Look(way, known, input.Step, input.ChildRaisedIt, ct) is Decision.Refused refused)
        {
            return new OpenChildSpace.Outcome.Refused(refused.States);
        }

        var plan = new VisitPlan(
            band,
            Moment.Before,
            input.Language,
            input.ChildCalled,
            input.TherapistCalled,
            input.WasAlone,
            input.MustCome,
            input.ReadsAloud,
            [ChosenQuestionsRules.Usual(band, Moment.Before)[0].Id],
            new(
                input.Step,
                way.Row.Adult,
                input.AdultCalled,
                input.Place,
                IsFirstInOneRoom: Rungs.IsSameRoom(input.Step) && known.JointSessions == 0
            ),
            MayHear: []
        )
        {
            HeldWith = [way.Row.Adult],
        };
        return await open.Handle(actor, new(way.Row.CaseId, way.Row.Child, input.FormId, plan, input.OnThisDevice), ct);
    }

    private async Task<Decision> Look(
        WayOnFile way,
        WayKnowledge known,
        Rung step,
        bool childRaisedIt,
        CancellationToken ct
    ) => AskAgainRules.Decide(await when.Facts(way, known, step, childRaisedIt, null, ct));
}
