using Reknit.Domain.CheckIns;

namespace Reknit.Web.Tests.Features.Phases.Walks;

/// <summary>Something that happens on a way, and what somebody does who wants to go on all the same.</summary>
internal sealed record Turn(WalkAct Happens, params WalkAct[] LeadsOn);

/// <summary>What can happen on a way on which a child takes steps; each is met in every run of the tests.</summary>
internal static class Turns
{
    private static readonly AskChild Yes = new(IsNext: true, "Yes");
    private static readonly TimePasses ADay = new(24);

    private static readonly IReadOnlyList<Func<Walk, Turn>> All =
    [
        w =>
            new(
                new PlaceHold(w.Any("ForceOrThreat", "RightsPetition")),
                new ClearHold(BySecond: false),
                ADay,
                Yes,
                new ClearHold(BySecond: true),
                new HearOwnTherapist(Concern: false)
            ),
        // Only a yes of a later day ends what a no began.
        _ => new(new AskChild(IsNext: true, "No"), Yes, ADay, Yes),
        w => new(new AskChild(IsNext: true, w.Any("NotToday", "NotSure"), Raised: false), ADay, Yes),
        _ => new(new AskChild(IsNext: true, "Withdrawn"), ADay, Yes),
        w => new(new AskChild(IsNext: true, "Yes", w.Any(1, 9), Raised: false)),
        _ => new(new AskChild(IsNext: true, "Yes", Alone: false)),
        w => new(new Consent(w.Adult, IsGiven: false), new Consent(w.Adult, IsGiven: true)),
        _ => new(new HearOwnTherapist(Concern: true), new HearOwnTherapist(Concern: false)),
        _ => new(new Condition(0), new Condition(9)),
        _ => new(new Disclose(), new DecideOnReports(), new ClearHold(BySecond: true)),
        _ => new(new WriteNote(Pushed: true, Froze: false), new ClearHold(BySecond: true), ADay),
        w =>
            new(
                w.Any(
                    new WriteNote(Pushed: false, Froze: true),
                    new WriteNote(Pushed: false, Froze: false, AsksToGoDown: true)
                ),
                new StrikeSeen(w.Any(true, false)),
                Yes,
                ADay
            ),
        _ => new(new RestOrGoOn(), new RestOrGoOn()),
        _ => new(new SetAim(Rung.WindowOrVideo), new SetAim(Rung.AtTheParentsHome)),
        _ => new(new TimePasses(24 * 8), new HearOwnTherapist(Concern: false)),
        _ => new(new TakeStep(IsNext: false, AllIsSo: false)),
        w => new(new RecordSession(w.Any(true, false))),
        w => new(new PassByTwo(w.Any(true, true, false)), new ScreenIsPositive(), new SayAll()),
        _ => new(new GoDown(1)),
        w => new(new Tighten(w.Any("AssentDays", "OwnTherapistDaysIndirect", "OwnTherapistDaysJoint"), 5)),
    ];

    public static int Count => All.Count;

    /// <summary>Then everybody asks the child anew, and the step is tried.</summary>
    public static Turn Of(Walk walk, int number) => All[number % All.Count](walk);

    /// <summary>How a walk ends: back, as always is possible, over, and anew, with what holds it or not.</summary>
    public static IReadOnlyList<WalkAct> Last(Walk walk) =>
        [
            walk.Any<WalkAct>(new PlaceHold("ForceOrThreat"), new AskChild(IsNext: true, "No"), new OpenTheGate()),
            walk.Any<WalkAct>(new GoBack(1), new GoBack(2)),
            new GiveBackOrTakeUp(ReferrerAgrees: walk.Any(true, false)),
            new GiveBackOrTakeUp(ReferrerAgrees: walk.Any(true, false)),
            new CloseTheWork(BeginsAnew: true),
            walk.Any<WalkAct>(new TakeOver("IndirectContact", "PhotoOrVoice"), new OpenTheGate()),
            new TakeStep(IsNext: true, AllIsSo: true),
        ];
}
