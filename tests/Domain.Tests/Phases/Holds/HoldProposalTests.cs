using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;

namespace Reknit.Domain.Tests.Phases.Holds;

/// <summary>What calls for a hold stands until a hold is placed for it, or two clinicians decide on none.</summary>
public sealed class HoldProposalTests
{
    private static readonly PathwayState State = PathwayState.Begin(Known.June, Known.Tobin) with
    {
        Phase = Phase.Preparation,
    };

    private static readonly DangerSaid Hurt = Said(1, Known.June, Danger.HurtByAnother);
    private static readonly DangerSaid Self = Said(2, Known.June, Danger.HurtingSelf);
    private static readonly DangerSaid OfSibling = Said(3, Known.Ruth, Danger.SomebodyElse);
    private static readonly DangerSaid SelfOfSibling = Said(4, Known.Ruth, Danger.HurtingSelf);
    private static readonly PushSaid Push = new(Known.Today, Yes: true) { Id = Id(5) };

    [Fact]
    public void Each_danger_is_put_before_the_therapist_by_itself_the_gravest_first()
    {
        var again = Said(6, Known.June, Danger.HurtByAnother);

        Assert.Equal([1, 6, 2, 5], Proposed(State, [Self, Hurt, again], Push));
        Assert.Equal(
            [HoldTrigger.AbuseDisclosed],
            HoldProposals.Of(State, Calls([Hurt]), null).Select(p => p.Line.Trigger)
        );
        Assert.Empty(Proposed(State, [], Push with { Yes = false }));
        // What somebody typed places its hold in the same save.
        Assert.Empty(Proposed(State, [], Push with { Id = Guid.Empty }));
        Assert.Empty(Proposed(State, [Said(7, Known.June, Danger.BoundaryBroken)], null));
    }

    [Fact]
    public void A_hold_of_the_family_is_proposed_for_a_siblings_danger_and_one_of_a_child_is_not() =>
        Assert.Equal([3], Proposed(State, [OfSibling, SelfOfSibling], null));

    [Fact]
    public void What_a_clinician_was_told_and_what_a_screen_shows_are_put_before_the_therapist_too()
    {
        var told = HoldCall.OfDisclosure(Id(10), Known.Today);
        var severe = HoldCall.Of(new ScreenCall(new(Id(11)), Known.Tobin, IsSevereViolence: true, Known.Today));
        var risk = HoldCall.Of(new ScreenCall(new(Id(12)), Known.June, IsSevereViolence: false, Known.Today));
        var siblings = HoldCall.Of(new ScreenCall(new(Id(13)), Known.Ruth, IsSevereViolence: false, Known.Today));

        var proposed = HoldProposals.Of(State, [severe, siblings, risk, told, HoldCall.Of(Hurt)!], null);

        Assert.Equal([1, 10, 12, 11], proposed.Select(p => Number(p.Call.Id)));
        Assert.Equal(
            [
                HoldTrigger.AbuseDisclosed,
                HoldTrigger.AbuseDisclosed,
                HoldTrigger.ChildAtRiskOfSuicide,
                HoldTrigger.ViolenceScreenSevere,
            ],
            proposed.Select(p => p.Line.Trigger)
        );
        // Whose screen it was is not said.
        Assert.Null(severe.Child);
        var answered = State with { Answered = [told.Id, severe.Id, risk.Id] };
        Assert.Empty(HoldProposals.Of(answered, [severe, siblings, risk, told], null));
    }

    [Fact]
    public void A_hold_answers_what_it_was_placed_for_and_nothing_said_later()
    {
        var hold = Known.Hold with { Trigger = HoldTrigger.AbuseDisclosed, For = [Hurt.Id] };
        var held = Pathway.Decide(State, new PathwayMove.PlaceHold(hold)).Next;
        var later = Said(8, Known.June, Danger.MightGetHurt);
        var cleared = held with { Holds = [] };

        Assert.Equal([8], Proposed(held, [Hurt, later], null));
        Assert.Equal([8], Proposed(cleared, [Hurt, later], null));
        // One that is open for something else, or was placed for nothing that was said, answers none.
        Assert.Equal([1], Proposed(State with { Holds = [hold with { For = [] }] }, [Hurt], null));
    }

    [Fact]
    [Covers("NH.1", met: true), Covers("NH.2", met: true), Covers("NH.3", met: true), Covers("NH.4", met: true)]
    [Covers("NH.5", met: true), Covers("NH.6", met: true), Covers("NH.7", met: true), Covers("NH.8", met: true)]
    public void Two_clinicians_may_decide_that_no_hold_is_called_for()
    {
        Tables.AssertAllMet(LeaveHoldRules.Requirements, KnownLeave.Facts);
        var sameDay = KnownLeave.Facts with { Danger = Danger.MightGetHurt, SaidOn = Known.Today, RiskIsOpen = true };
        Tables.AssertAllMet(LeaveHoldRules.Requirements, sameDay);
        var less = KnownLeave.Facts with { Danger = null, Trigger = HoldTrigger.ViolenceScreenSevere };
        Tables.AssertAllMet(LeaveHoldRules.Requirements, less);
        var disclosed = less with { Trigger = HoldTrigger.AbuseDisclosed, ViolenceIsSevere = true, RiskIsOpen = true };
        Tables.AssertAllMet(LeaveHoldRules.Requirements, disclosed);
        var left = Pathway.Decide(State, new PathwayMove.LeaveHold(KnownLeave.Facts with { Said = Push.Id }));
        Assert.IsType<Decision.Allowed>(left.Decision);
        Assert.Empty(Proposed(left.Next, [], Push));
    }

    [Fact]
    [Covers("NH.1", met: false), Covers("NH.2", met: false), Covers("NH.3", met: false), Covers("NH.4", met: false)]
    [Covers("NH.5", met: false), Covers("NH.6", met: false), Covers("NH.7", met: false), Covers("NH.8", met: false)]
    public void It_waits_while_one_of_them_is_missing()
    {
        Waits("NH.1", KnownLeave.Facts with { SecondClinician = Known.Ana });
        Waits("NH.1", KnownLeave.Facts with { SecondClinician = null });
        Waits("NH.2", KnownLeave.Facts with { BothAreLicensed = false });
        Waits("NH.3", KnownLeave.Facts with { HasReasons = false });
        Waits("NH.4", KnownLeave.Facts with { IsUnanswered = false });
        Waits("NH.5", KnownLeave.Facts with { DisclosuresWithoutDecision = 1 });
        Waits("NH.6", KnownLeave.Facts with { Danger = Danger.HurtingSelf, RiskIsOpen = true });
        var shown = KnownLeave.Facts with { Danger = null, Trigger = HoldTrigger.ChildAtRiskOfSuicide };
        Waits("NH.6", shown with { RiskIsOpen = true });
        Waits("NH.7", KnownLeave.Facts with { SaidOn = Known.Today });
        Waits("NH.8", shown with { Trigger = HoldTrigger.ViolenceScreenSevere, ViolenceIsSevere = true });

        static void Waits(string id, LeaveHoldFacts f) => Tables.AssertUnmet(LeaveHoldRules.Requirements, f, id);
    }

    [Fact]
    public void Nobody_goes_a_step_while_it_waits()
    {
        var facts = Known.Unlocked with { DangersUnanswered = 1 };
        var at = State with { Phase = Phase.IndirectContact, Reached = Rung.QuestionsAndWishes };
        var step = new PathwayMove.TakeStep(Known.GoIn(Rung.PhotoOrVoice), null, facts, []);

        var refused = Assert.IsType<Decision.Refused>(Pathway.Decide(at, step).Decision);
        Assert.Contains(refused.Unmet, u => u.Id == "LK.16");
    }

    private static IEnumerable<int> Proposed(PathwayState state, IReadOnlyList<DangerSaid> said, PushSaid? push) =>
        HoldProposals.Of(state, Calls(said), push).Select(p => Number(p.Call.Id));

    private static IReadOnlyList<HoldCall> Calls(IReadOnlyList<DangerSaid> said) =>
        [.. said.Select(HoldCall.Of).OfType<HoldCall>()];

    private static int Number(Guid id) => id.ToByteArray()[0];

    private static DangerSaid Said(int n, Domain.People.PersonId child, Danger danger) =>
        new(Id(n), child, danger, Known.Today.AddDays(-1));

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);
}
