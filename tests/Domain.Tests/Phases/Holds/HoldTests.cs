using Reknit.Domain.CheckIns;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Locks;

namespace Reknit.Domain.Tests.Phases.Holds;

/// <summary>What places a hold, what it stops, who hears of it, and what clears it.</summary>
public sealed class HoldTests
{
    private static readonly TellOfHoldFacts Tell = new()
    {
        KnowsWhereChildSleeps = true,
        SafeAdultIsNamed = true,
        SilenceIsAsked = true,
        SilenceStands = false,
        OnePersonOneWording = true,
        WordsTellTooMuch = false,
        IsAboutChildsScreen = true,
        ToldIsSafeAdult = true,
        MayBeTold = true,
        TakesSide = false,
        HasNoDoor = false,
        DayHasCome = true,
    };

    [Fact]
    public void Every_trigger_has_its_line()
    {
        Assert.Equal(Enum.GetValues<HoldTrigger>(), HoldTriggers.All.Select(l => l.Trigger));
        Assert.Equal(Enumerable.Range(1, 12).Select(n => $"H{n}"), HoldTriggers.All.Select(l => l.Id));
    }

    [Fact]
    public void A_no_of_the_child_places_no_hold() =>
        Assert.DoesNotContain(HoldTriggers.All, l => l.Words.Contains("said no", StringComparison.Ordinal));

    [Fact]
    public void A_hold_stops_every_new_step_and_nobodys_own_work()
    {
        foreach (var trigger in Enum.GetValues<HoldTrigger>())
        {
            Assert.True(HoldReaches.Stops(trigger, Work.StepForward));
            Assert.All(
                [Work.GoBack, Work.ChildIndividual, Work.ParentIndividual, Work.BookingThatStands],
                work => Assert.False(HoldReaches.Stops(trigger, work))
            );
        }
        Assert.True(HoldReaches.Stops(HoldTrigger.ViolenceScreenSevere, Work.CoParenting));
        Assert.False(HoldReaches.Stops(HoldTrigger.OwnTherapistLapsed, Work.CoParenting));
    }

    [Fact]
    public void Only_therapist_and_lead_are_told() => Assert.Equal([Curer.Therapist, Curer.ClinicalLead], Hold.Told);

    [Fact]
    public void Only_a_lapsed_paper_clears_itself_and_a_retracted_order_does_not()
    {
        Assert.All(
            Enum.GetValues<HoldTrigger>(),
            trigger =>
                Assert.Equal(
                    trigger == HoldTrigger.PaperLapsed,
                    (Known.Hold with { Trigger = trigger }).ClearsItself(paperIsBack: true)
                )
        );
        var lapsed = Known.Hold with { Trigger = HoldTrigger.PaperLapsed };
        Assert.False(lapsed.ClearsItself(paperIsBack: false));
        Assert.False((lapsed with { OrderWasRetracted = true }).ClearsItself(paperIsBack: true));
    }

    [Fact]
    public void A_hold_for_a_paper_ends_once_what_was_missing_is_back_on_each_way_that_it_stops()
    {
        var gone = Known.Unlocked with { OwnTherapistsReleaseIsInForce = false };
        var stayed = gone with { Standing = OrderStanding.Stayed };
        var hold = Known.Hold with { Trigger = HoldTrigger.PaperLapsed, Papers = HoldCauses.PapersMissing(gone) };

        Assert.Equal(["LK.14"], hold.Papers);
        Assert.Equal(["LK.1", "LK.14"], HoldCauses.PapersMissing(stayed));
        Assert.True(HoldCauses.PaperIsBack(hold, [Known.Unlocked]));
        // The order was stayed meanwhile: that is a lock, and was not what this hold was placed for.
        Assert.True(HoldCauses.PaperIsBack(hold, [Known.Unlocked with { Standing = OrderStanding.Stayed }]));
        Assert.False(HoldCauses.PaperIsBack(hold, [Known.Unlocked, gone]));
        Assert.False(HoldCauses.PaperIsBack(hold, []));
        Assert.False(HoldCauses.PaperIsBack(hold with { OrderWasRetracted = true }, [Known.Unlocked]));
        Assert.False(HoldCauses.PaperIsBack(hold with { Papers = [] }, [Known.Unlocked]));
        Assert.True(HoldCauses.IsRetracted(Known.Unlocked with { Standing = OrderStanding.Retracted }));
        Assert.False(HoldCauses.IsRetracted(stayed));
    }

    [Fact]
    public void Another_order_ended_the_hold_for_the_one_that_was_stayed_and_hid_its_retraction()
    {
        OrderId stayed = new(new Guid(1, 0, 0, new byte[8])),
            other = new(new Guid(2, 0, 0, new byte[8]));
        var lapsed = Known.Hold with { Trigger = HoldTrigger.PaperLapsed };
        var hold = Assert.Single(HoldCauses.ForPapers(lapsed, ["LK.1"], [], stayed, false, () => Guid.Empty));
        var before = hold with { Order = null };
        var rests = Known.Unlocked with
        {
            OrderOfWork = other,
            Orders = [new(stayed, OrderStanding.Stayed, true), new(other, OrderStanding.Active, true)],
        };
        LockFacts Stands(OrderStanding standing) =>
            rests with
            {
                Orders = [new(stayed, standing, true), rests.Orders[1]],
            };

        Assert.Equal(stayed, hold.Order);
        Assert.Empty(HoldCauses.PapersMissing(rests));
        foreach (var one in (Hold[])[hold, before])
        {
            Assert.False(HoldCauses.PaperIsBack(one, [rests]));
            Assert.True(HoldCauses.PaperIsBack(one, [Stands(OrderStanding.Active)]));
            Assert.False(HoldCauses.IsRetracted(one, rests));
            Assert.True(HoldCauses.IsRetracted(one, Stands(OrderStanding.Retracted)));
        }

        Assert.False(HoldCauses.IsRetracted(hold with { Papers = ["LK.14"] }, Stands(OrderStanding.Retracted)));
        // The other one is stayed too: it has a hold of its own.
        var second = new Guid(9, 0, 0, new byte[8]);
        var also = Assert.Single(HoldCauses.ForPapers(lapsed, ["LK.1"], [hold], other, false, () => second));
        Assert.Equal((other, "LK.1"), (also.Order, Assert.Single(also.Papers)));
    }

    [Fact]
    public void What_the_file_knows_of_a_cause_answers_it_and_nothing_else_does()
    {
        var calm = new HoldCauseFacts(false, false, true, [], true, true);
        Assert.All(Enum.GetValues<HoldTrigger>(), t => Assert.True(HoldCauses.IsAnswered(Of(t), calm)));
        Stands(HoldTrigger.ChildAtRiskOfSuicide, calm with { RiskIsOpen = true });
        Stands(HoldTrigger.ViolenceScreenSevere, calm with { ViolenceIsSevere = true });
        Stands(HoldTrigger.OwnTherapistLapsed, calm with { OwnTherapistSeesChild = false });
        Stands(HoldTrigger.PaperLapsed, calm with { PapersMissing = ["LK.1"] });
        Stands(HoldTrigger.NewInvestigation, calm with { InvestigationIsOver = false });
        Stands(HoldTrigger.ChildGotWorse, calm with { MeasureIsRepeated = false });

        static void Stands(HoldTrigger trigger, HoldCauseFacts facts)
        {
            Assert.NotNull(HoldCauses.Words(Of(trigger)));
            Assert.Equal([trigger], Enum.GetValues<HoldTrigger>().Where(t => !HoldCauses.IsAnswered(Of(t), facts)));
        }

        static Hold Of(HoldTrigger trigger) => Known.Hold with { Trigger = trigger };
    }

    [Fact]
    public void Two_papers_that_are_missing_at_once_have_a_hold_each()
    {
        var lapsed = Known.Hold with { Trigger = HoldTrigger.PaperLapsed };
        var second = new Guid(9, 0, 0, new byte[8]);
        var both = HoldCauses.ForPapers(lapsed, ["LK.1", "LK.14", "LK.1"], [], null, isRetracted: false, () => second);

        Assert.Equal([lapsed.Id, second], both.Select(h => h.Id));
        Assert.Equal(["LK.1", "LK.14"], both.Select(h => Assert.Single(h.Papers)));
        var withoutRelease = Known.Unlocked with { OwnTherapistsReleaseIsInForce = false };
        Assert.True(HoldCauses.PaperIsBack(both[0], [withoutRelease]));
        Assert.False(HoldCauses.PaperIsBack(both[1], [withoutRelease]));
        var release = new HoldCauseFacts(false, false, true, ["LK.14"], true, true);
        Assert.True(HoldCauses.IsAnswered(both[0], release));
        Assert.False(HoldCauses.IsAnswered(both[1], release));
        Assert.False(HoldCauses.IsAnswered(lapsed, release));

        // A retraction is the order's, and what has a hold already gets no second one.
        var retracted = HoldCauses.ForPapers(lapsed, ["LK.1", "LK.14"], [], null, isRetracted: true, () => second);
        Assert.Equal([true, false], retracted.Select(h => h.OrderWasRetracted));
        var later = HoldCauses.ForPapers(lapsed, ["LK.1", "LK.14"], [both[1]], null, isRetracted: false, () => second);
        Assert.Equal(["LK.1"], Assert.Single(later).Papers);
        var unknown = Assert.Single(HoldCauses.ForPapers(lapsed, ["LK.14"], [both[1]], null, false, () => second));
        Assert.Empty(unknown.Papers);
        // Somebody says that an order was retracted of which the record knows nothing.
        Assert.True(
            Assert.Single(HoldCauses.ForPapers(lapsed, ["LK.14"], [], null, true, () => second)).OrderWasRetracted
        );
    }

    [Fact]
    [Covers("HC.1", met: true), Covers("HC.2", met: true), Covers("HC.3", met: true)]
    [Covers("HC.4", met: true), Covers("HC.5", met: true), Covers("HC.6", met: true)]
    public void Two_clinicians_clear_a_hold_and_ask_the_child_again()
    {
        Tables.AssertAllMet(ClearHoldRules.Requirements, Known.Clear);
        var no = Known.Clear.ChildAskedAgain! with { Answer = AssentAnswer.No };
        Tables.AssertAllMet(ClearHoldRules.Requirements, Known.Clear with { ChildAskedAgain = no });
    }

    [Fact]
    public void A_child_who_was_never_asked_about_contact_is_not_asked_for_a_hold_to_end()
    {
        var never = Known.Clear with { ChildAskedAgain = null, ContactNeverBegan = true };
        Tables.AssertAllMet(ClearHoldRules.Requirements, never);
        Tables.AssertUnmet(ClearHoldRules.Requirements, never with { ContactNeverBegan = false }, "HC.5");
    }

    [Fact]
    [Covers("HC.1", met: false), Covers("HC.2", met: false), Covers("HC.3", met: false)]
    [Covers("HC.4", met: false), Covers("HC.5", met: false), Covers("HC.6", met: false)]
    public void A_hold_stands_while_one_of_them_is_missing()
    {
        var asked = Known.Clear.ChildAskedAgain!;
        Stands("HC.1", Known.Clear with { SecondClinician = Known.Ana });
        Stands("HC.1", Known.Clear with { SecondClinician = null });
        Stands("HC.1", Known.Clear with { Therapist = null });
        Stands("HC.2", Known.Clear with { BothAreLicensed = false });
        Stands("HC.3", Known.Clear with { HasReason = false });
        Stands("HC.4", Known.Clear with { CauseIsAnswered = false });
        Stands("HC.5", Known.Clear with { ChildAskedAgain = null });
        Stands("HC.5", Known.Clear with { ChildAskedAgain = asked with { WasAlone = false } });
        Stands("HC.5", Known.Clear with { ChildAskedAgain = asked with { AskedOn = Known.Today.AddDays(-1) } });
        Stands(
            "HC.5",
            Known.Clear with
            {
                ChildAskedAgain = asked with { Answer = AssentAnswer.DidNotComeInNotAsked },
            }
        );
        Stands("HC.5", Known.Clear with { ChildAskedAgain = asked with { WasAskedTooSoon = true } });
        Stands("HC.6", Known.Clear with { DisclosuresWithoutDecision = 1 });

        static void Stands(string id, ClearHoldFacts f) => Tables.AssertUnmet(ClearHoldRules.Requirements, f, id);
    }

    [Fact]
    [Covers("HT.1", met: true), Covers("HT.2", met: true), Covers("HT.3", met: true), Covers("HT.4", met: true)]
    [Covers("HT.5", met: true), Covers("HT.6", met: true), Covers("HT.7", met: true)]
    [Covers("HT.8", met: true), Covers("HT.9", met: true), Covers("HT.10", met: true), Covers("HT.11", met: true)]
    [Covers("HT.12", met: true), Covers("HT.13", met: true), Covers("HT.14", met: true)]
    public void A_therapist_tells_one_person_once_the_child_is_known_to_be_safe()
    {
        Tables.AssertAllMet(TellOfHoldRules.Requirements, Tell);
        var other = Tell with { IsAboutChildsScreen = false, ToldIsSafeAdult = false };
        Tables.AssertAllMet(TellOfHoldRules.Requirements, other);
    }

    [Fact]
    [Covers("HT.1", met: false), Covers("HT.2", met: false), Covers("HT.3", met: false), Covers("HT.4", met: false)]
    [Covers("HT.5", met: false), Covers("HT.6", met: false), Covers("HT.7", met: false)]
    [Covers("HT.8", met: false), Covers("HT.9", met: false), Covers("HT.10", met: false), Covers("HT.11", met: false)]
    [Covers("HT.12", met: false), Covers("HT.13", met: false), Covers("HT.14", met: false)]
    public void Until_then_nothing_reaches_anybody()
    {
        Silent("HT.1", Tell with { KnowsWhereChildSleeps = false });
        Silent("HT.2", Tell with { SafeAdultIsNamed = false });
        Silent("HT.3", Tell with { SilenceIsAsked = false });
        Silent("HT.4", Tell with { SilenceStands = true });
        Silent("HT.5", Tell with { OnePersonOneWording = false });
        Silent("HT.6", Tell with { WordsTellTooMuch = true });
        Silent("HT.7", Tell with { ToldIsSafeAdult = false });
        Silent("HT.8", Tell with { MayBeTold = false });
        Silent("HT.9", Tell with { TakesSide = true });
        Silent("HT.10", Tell with { HasNoDoor = true });
        Silent("HT.11", Tell with { DayHasCome = false });
        Silent("HT.12", Tell with { TellsWhereabouts = true });
        Silent("HT.13", Tell with { WordsAreOver = true });
        Silent("HT.14", Tell with { ChildChoseAnother = true });

        static void Silent(string id, TellOfHoldFacts f) => Tables.AssertUnmet(TellOfHoldRules.Requirements, f, id);
    }
}
