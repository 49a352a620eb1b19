using Reknit.Domain.CheckIns;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Safety;

namespace Reknit.Domain.Tests.Phases.Locks;

/// <summary>What the order, the law and safety shut.</summary>
public sealed class LockRulesTests
{
    [Fact]
    [Covers("LK.1", met: true), Covers("LK.2", met: true), Covers("LK.3", met: true), Covers("LK.4", met: true)]
    [Covers("LK.5", met: true), Covers("LK.6", met: true), Covers("LK.7", met: true), Covers("LK.8", met: true)]
    [Covers("LK.9", met: true), Covers("LK.10", met: true), Covers("LK.11", met: true), Covers("LK.12", met: true)]
    [Covers("LK.13", met: true), Covers("LK.14", met: true), Covers("LK.15", met: true), Covers("LK.16", met: true)]
    [Covers("LK.17", met: true), Covers("LK.18", met: true), Covers("LK.19", met: true), Covers("LK.20", met: true)]
    [Covers("LK.21", met: true), Covers("LK.22", met: true), Covers("LK.23", met: true), Covers("LK.24", met: true)]
    [Covers("LK.25", met: true), Covers("LK.26", met: true), Covers("LK.27", met: true), Covers("LK.30", met: true)]
    [Covers("LK.31", met: true), Covers("LK.41", met: true), Covers("LK.42", met: true)]
    public void Where_nothing_speaks_against_it_nothing_is_locked()
    {
        Tables.AssertAllMet(LockRules.Requirements, Known.Unlocked);
        Assert.Equal("", LockRules.On(Rung.PhotoOrVoice, Known.Unlocked).Single(s => s.Id == "LK.20").HowFar);
        Open(Known.Unlocked with { RestsOnOrder = false, Standing = null });
        Open(Known.Unlocked with { Standing = OrderStanding.Modified });
        Open(Known.Unlocked with { History = AbuseHistory.Addressed });
        Open(Known.Unlocked with { State = "WA", ViolenceWithChild = ViolenceStage.EvidencePresented });
        Open(Known.Unlocked with { State = "ZZ", ViolenceWithChild = ViolenceStage.Found });
        Open(Known.Unlocked with { Conditions = [] });
        Open(Known.Unlocked with { RestsOnPlan = true, PlanStanding = OrderStanding.Active });

        static void Open(LockFacts facts) => Tables.AssertAllMet(LockRules.Requirements, facts);
    }

    [Fact]
    [Covers("LK.1", met: false), Covers("LK.2", met: false), Covers("LK.3", met: false), Covers("LK.4", met: false)]
    [Covers("LK.5", met: false), Covers("LK.6", met: false), Covers("LK.7", met: false), Covers("LK.8", met: false)]
    [Covers("LK.9", met: false), Covers("LK.10", met: false), Covers("LK.11", met: false), Covers("LK.12", met: false)]
    [Covers("LK.13", met: false), Covers("LK.14", met: false), Covers("LK.15", met: false), Covers("LK.16", met: false)]
    [Covers("LK.17", met: false), Covers("LK.18", met: false), Covers("LK.19", met: false), Covers("LK.20", met: false)]
    [Covers("LK.21", met: false), Covers("LK.22", met: false), Covers("LK.23", met: false), Covers("LK.24", met: false)]
    [Covers("LK.25", met: false), Covers("LK.26", met: false), Covers("LK.27", met: false), Covers("LK.30", met: false)]
    [Covers("LK.31", met: false), Covers("LK.41", met: false), Covers("LK.42", met: false)]
    public void Each_condition_locks_by_itself()
    {
        Locks("LK.1", Known.Unlocked with { Standing = OrderStanding.Stayed });
        Locks("LK.1", Known.Unlocked with { Standing = null });
        Locks("LK.1", Known.Unlocked with { RestsOnPlan = true });
        Locks("LK.1", Known.Unlocked with { RestsOnPlan = true, PlanStanding = OrderStanding.Expired });
        Locks("LK.2", Known.Unlocked with { AdultIsNamed = false });
        Locks("LK.2", Known.Unlocked with { ChildIsNamed = false });
        Locks("LK.41", Known.Unlocked with { InvestigationIsOpen = true });
        Locks("LK.3", Known.Unlocked with { ProtectiveOrderWithChild = true });
        Locks("LK.4", Known.Unlocked with { ContactIsForbidden = true });
        Locks("LK.5", Known.Unlocked with { ContactInTherapyOnly = true });
        Locks("LK.5", Known.Unlocked with { OutsideIsPermitted = false });
        Locks("LK.6", Known.Unlocked with { History = AbuseHistory.Open });
        Locks("LK.6", Known.Unlocked with { History = AbuseHistory.NotAsked });
        Locks("LK.7", Known.Unlocked with { Conditions = [new("Programme", null, null)] });
        Locks(
            "LK.7",
            Known.Unlocked with
            {
                Conditions = [new("Programme", Known.Today.AddDays(-9), Known.Today.AddDays(-1))],
            }
        );
        Locks("LK.10", Known.Unlocked with { ProtectiveOrderBetweenAdults = true });
        Locks("LK.10", Known.Unlocked with { ScreenShutsCoParenting = true });
        Locks("LK.11", Known.Unlocked with { StopsNotReviewed = ["P2"] });
        Locks("LK.12", Known.Unlocked with { State = "SD", ViolenceWithChild = ViolenceStage.EvidencePresented });

        Locks("LK.13", Known.Unlocked with { ConsentsMissing = 1 });
        Locks("LK.14", Known.Unlocked with { OwnTherapistsReleaseIsInForce = false });
        Locks("LK.14", Known.Unlocked with { OwnTherapistIsNamed = false });
        Locks("LK.15", Known.Unlocked with { LicenceIsValid = false });
        Locks("LK.16", Known.Unlocked with { DangersUnanswered = 1 });
        Locks("LK.31", Known.Unlocked with { IsHeldElsewhere = true });
        Locks("LK.19", Known.Unlocked with { IsSevereWithoutLead = true });
        Locks("LK.30", Known.Unlocked with { ScreensNotFollowedUp = 1 });
        Locks("LK.17", OwnTherapist(o => o with { ConcernIsOpen = true }));
        Locks("LK.18", OwnTherapist(o => o with { SeesChildOn = Known.Today.AddDays(-31) }));
        Locks("LK.18", OwnTherapist(o => o with { SeesChildOn = null }));
        Locks("LK.18", OwnTherapist(o => o with { SeesChildOn = null, LeftCareOn = Known.Today }));
        // Fourteen days are for one room, thirty for every step.
        Locks("LK.18", OwnTherapist(o => o with { ConsultedOn = Known.Today.AddDays(-15) }));

        Locks("LK.20", Known.Unlocked with { OrdersUnconfirmed = 1 });
        Locks("LK.21", Known.Unlocked with { ProtectiveOrdersNotLookedFor = true });
        Locks("LK.22", Known.Unlocked with { OrderEndedOn = Known.Today.AddDays(-1) });
        Locks("LK.23", Known.Unlocked with { Forbidden = [TermKind.NoLetters] });
        Locks("LK.24", Known.Unlocked with { Forbidden = [TermKind.NoCallsOrVideo] });
        Locks("LK.25", Known.Unlocked with { Forbidden = [TermKind.NoOtherPlaces] });
        Locks("LK.26", Known.Unlocked with { Forbidden = [TermKind.NoHomeVisits] });
        Locks("LK.27", Known.Unlocked with { Forbidden = [TermKind.NoAdultsTogether] });
        Locks("LK.42", Known.Unlocked with { Forbidden = [TermKind.NoTimeWithoutTherapist] });

        static void Locks(string id, LockFacts facts) => Tables.AssertUnmet(LockRules.Requirements, facts, id);
    }

    [Fact]
    public void What_was_alleged_alone_asks_nobody_for_an_admission_and_says_what_ends_the_lock()
    {
        var alleged = State(Known.Unlocked with { History = AbuseHistory.Open, AbuseIsOnlyAlleged = true });
        var found = State(Known.Unlocked with { History = AbuseHistory.Open });
        var unasked = State(Known.Unlocked with { History = AbuseHistory.NotAsked });

        Assert.Equal((false, Curer.Agency, Cause.Untold), (alleged.IsMet, alleged.CuredBy, alleged.Cause));
        Assert.Contains("a court or an agency that looked into it", alleged.HowFar, StringComparison.Ordinal);
        Assert.Equal((false, Curer.RebuildingParent), (found.IsMet, found.CuredBy));
        Assert.Equal((false, Curer.Therapist), (unasked.IsMet, unasked.CuredBy));

        static RequirementState State(LockFacts facts) => LockRules.Requirements.Single(r => r.Id == "LK.6").On(facts);
    }

    [Theory]
    [InlineData(TermKind.NoLetters, Rung.OneWayMessage, Rung.LetterAvailable, Rung.NotesBothWays)]
    [InlineData(TermKind.NoCallsOrVideo, Rung.WindowOrVideo)]
    [InlineData(TermKind.NoOtherPlaces, Rung.AccompaniedOuting, Rung.AtTheParentsHome)]
    [InlineData(TermKind.NoHomeVisits, Rung.AtTheParentsHome)]
    [InlineData(TermKind.NoAdultsTogether)]
    [InlineData(TermKind.NoTimeWithoutTherapist, Rung.TherapistNextDoor, Rung.AccompaniedOuting, Rung.AtTheParentsHome)]
    public void What_an_order_forbids_shuts_its_own_steps_and_no_others(TermKind term, params Rung[] shut)
    {
        var facts = Known.Unlocked with { Forbidden = [term] };
        Assert.Equal(shut, Enum.GetValues<Rung>().Where(step => Shut(step, facts)));
        Assert.Equal(term == TermKind.NoAdultsTogether, LockRules.OnCoParenting(facts).Any(s => s.Blocks));
    }

    [Fact]
    public void A_paper_that_nobody_answered_for_shuts_every_step_of_contact_and_the_adults_together()
    {
        LockFacts[] papers =
        [
            Known.Unlocked with
            {
                OrdersUnconfirmed = 2,
            },
            Known.Unlocked with
            {
                ProtectiveOrdersNotLookedFor = true,
            },
            Known.Unlocked with
            {
                OrderEndedOn = Known.Today.AddDays(-1),
            },
        ];
        Assert.All(
            papers,
            facts =>
            {
                Assert.True(Shut(Rung.PhotoOrVoice, facts) && Shut(Rung.AtTheParentsHome, facts));
                Assert.False(Shut(Rung.QuestionsAndWishes, facts) || Shut(Rung.TimeUnderTheOrder, facts));
                Assert.Contains(LockRules.OnCoParenting(facts), s => s.Blocks);
                Assert.NotEqual(Cause.Untold, LockRules.On(Rung.PhotoOrVoice, facts).Single(s => s.Blocks).Cause);
            }
        );
    }

    [Fact]
    public void What_a_clinician_calls_severe_shuts_one_room_until_the_lead_agrees_and_no_card()
    {
        var severe = Known.Unlocked with { IsSevereWithoutLead = true };
        Assert.True(Shut(Rung.SideBySide, severe) && Shut(Rung.AtTheParentsHome, severe));
        Assert.False(Shut(Rung.WindowOrVideo, severe) || Shut(Rung.TimeUnderTheOrder, severe));
        Assert.Equal(Curer.ClinicalLead, LockRules.On(Rung.SideBySide, severe).Single(s => s.Id == "LK.19").CuredBy);
    }

    [Fact]
    public void What_a_screen_found_shuts_every_contact_until_somebody_looked_at_it()
    {
        var open = Known.Unlocked with { ScreensNotFollowedUp = 1 };
        Assert.True(Shut(Rung.PhotoOrVoice, open) && Shut(Rung.SideBySide, open));
        Assert.False(Shut(Rung.TalkAboutThem, open) || Shut(Rung.TimeUnderTheOrder, open));
        // What was found in somebody is nobody else's: a notice names none of it.
        Assert.Equal(Cause.Untold, LockRules.On(Rung.PhotoOrVoice, open).Single(s => s.Id == "LK.30").Cause);
    }

    [Fact]
    public void A_lapsed_word_of_the_own_therapist_shuts_from_the_next_day_and_one_room_sooner_than_a_card()
    {
        var card = Known.Today.AddDays(-30);
        Assert.False(Shut(Rung.PhotoOrVoice, OwnTherapist(o => o with { ConsultedOn = card })));
        var lapsed = OwnTherapist(o => o with { ConsultedOn = card.AddDays(-1) });
        Assert.Contains(LockRules.On(Rung.PhotoOrVoice, lapsed), s => s.Blocks && s.Id == "LK.17");
        Assert.Equal(
            Curer.ChildsOwnTherapist,
            LockRules.On(Rung.PhotoOrVoice, lapsed).Single(s => s.Id == "LK.17").CuredBy
        );

        var room = OwnTherapist(o => o with { ConsultedOn = Known.Today.AddDays(-15) });
        Assert.True(Shut(Rung.SideBySide, room) && Shut(Rung.AtTheParentsHome, room));
        Assert.False(Shut(Rung.WindowOrVideo, room) || Shut(Rung.TimeUnderTheOrder, room));
        var unseen = OwnTherapist(o => o with { SeesChildOn = Known.Today.AddDays(-31) });
        Assert.True(Shut(Rung.SideBySide, unseen));
        Assert.False(Shut(Rung.NotesBothWays, unseen));

        var conference = OwnTherapist(o => o with { ConcernIsOpen = true, CaseConferenceIsHeld = true });
        Assert.False(Shut(Rung.SideBySide, conference));
        // A move that was kept before it was asked is decided again as it was.
        Assert.False(Shut(Rung.SideBySide, Known.Unlocked with { OwnTherapist = null, Settings = null }));
    }

    private static LockFacts OwnTherapist(Func<OwnTherapistFacts, OwnTherapistFacts> change) =>
        Known.Unlocked with
        {
            OwnTherapist = change(Known.OwnTherapist),
        };

    [Theory]
    [InlineData("TX", ViolenceStage.EvidencePresented)]
    [InlineData("WA", ViolenceStage.Found)]
    public void Violence_between_an_adult_and_the_child_shuts_their_shared_sessions(string state, ViolenceStage stage)
    {
        var facts = Known.Unlocked with { State = state, ViolenceWithChild = stage };
        Tables.AssertUnmet(LockRules.Requirements, facts, "LK.8");
        Assert.True(Shut(Rung.WindowOrVideo, facts) && Shut(Rung.AtTheParentsHome, facts));
        Assert.False(Shut(Rung.NotesBothWays, facts) || Shut(Rung.TimeUnderTheOrder, facts));
        Assert.DoesNotContain(LockRules.OnCoParenting(facts), s => s.Blocks);
        Assert.NotEmpty(LockRules.On(Rung.SideBySide, facts).Single(s => s.Id == "LK.8").HowFar!);
    }

    [Fact]
    public void Violence_between_the_adults_shuts_co_parenting_and_not_the_childs_steps()
    {
        var facts = Known.Unlocked with { ViolenceBetweenAdults = ViolenceStage.EvidencePresented };
        Tables.AssertUnmet(LockRules.Requirements, facts, "LK.9");
        Assert.Contains(LockRules.OnCoParenting(facts), s => s.Blocks);
        Assert.All(Enum.GetValues<Rung>(), rung => Assert.False(Shut(rung, facts)));
    }

    [Fact]
    public void Contact_in_therapy_alone_shuts_only_what_lies_outside()
    {
        var facts = Known.Unlocked with { ContactInTherapyOnly = true };
        Assert.False(Shut(Rung.TherapistNextDoor, facts));
        Assert.True(Shut(Rung.AccompaniedOuting, facts));
    }

    [Fact]
    public void Nothing_locks_what_the_child_does_with_the_therapist_alone_nor_time_under_an_order() =>
        Assert.All(
            [Rung.TalkAboutThem, Rung.QuestionsAndWishes, Rung.TimeUnderTheOrder],
            rung => Assert.Empty(LockRules.On(rung, Known.Unlocked))
        );

    [Fact]
    public void A_condition_is_met_while_its_evidence_is_in_date()
    {
        var condition = new ConditionFact("Programme", Known.Today, Known.Today);
        Assert.True(condition.IsMet(Known.Today));
        Assert.False(condition.IsMet(Known.Today.AddDays(1)));
        Assert.False(condition.IsMet(Known.Today.AddDays(-1)));
        Assert.True((condition with { EvidenceUntil = null }).IsMet(Known.Today.AddYears(1)));
    }

    [Fact]
    public void No_lock_says_what_is_lawful() =>
        Assert.All(
            LockRules.Requirements.Select(r => r.Words).Concat(ViolenceRules.Stops.Select(r => r.Words)),
            words => Assert.DoesNotContain("lawful", words, StringComparison.OrdinalIgnoreCase)
        );

    private static bool Shut(Rung rung, LockFacts facts) => LockRules.On(rung, facts).Any(s => s.Blocks);

    [Fact]
    public void What_an_adult_takes_back_stops_contact_and_no_work_alone_and_that_adult_cures_it()
    {
        foreach (
            var facts in (LockFacts[])
                [
                    Known.Unlocked with
                    {
                        ConsentsMissing = 1,
                    },
                    Known.Unlocked with
                    {
                        OwnTherapistsReleaseIsInForce = false,
                    },
                ]
        )
        {
            Assert.Contains(
                LockRules.On(Rung.PhotoOrVoice, facts),
                s => s is { IsMet: false, CuredBy: Curer.EachParent }
            );
            Assert.Contains(
                LockRules.On(Rung.SideBySide, facts),
                s => s is { IsMet: false, Kind: RequirementKind.Hard }
            );
            Assert.DoesNotContain(LockRules.On(Rung.QuestionsAndWishes, facts), s => !s.IsMet);
            Assert.DoesNotContain(LockRules.On(Rung.TimeUnderTheOrder, facts), s => !s.IsMet);
        }
    }
}
