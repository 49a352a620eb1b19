using FsCheck;
using FsCheck.Fluent;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Domain.Tests.Phases;

namespace Reknit.Domain.Tests.CheckIns.Trust;

/// <summary>What a child is told of who hears what, and what may be said on.</summary>
public sealed class TrustTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(42, 7).WithMaxTest(600);

    private static readonly ConfidentialityFacts Explained = new(
        new(
            Known.Today.AddDays(-90),
            AgeBand.SevenToTen,
            SaidJudgeMayOrderMore: true,
            IsTaughtBack: true,
            [Known.Tobin]
        ),
        AgeBand.SevenToTen,
        AskedAgainOn: null,
        CouldAsk: [Known.Tobin],
        RepeatDays: 90,
        Known.Today
    );

    private static readonly PassOnFacts Passed = new(
        new(
            Known.Today.AddDays(-1),
            Things: 1,
            PassOnTo.Parent,
            [Known.Tobin],
            TalkedThroughOn: Known.Today,
            WasAlone: true,
            TakenBackOn: null,
            PassedOn: null
        ),
        HasSafetyReason: false,
        Known.Today
    );

    private static readonly AlertFacts Hurt = new(
        AlertLines.Of(Danger.HurtByAnother),
        ReaderIsNamed: true,
        ReadBy: new DateTime(2026, 3, 2, 18, 0, 0, DateTimeKind.Utc),
        ChildWasTold: true,
        HelpIsShown: true,
        ReportDecisionIsOpened: true,
        HoldIsProposed: true,
        ReachesFamily: false,
        new DateTime(2026, 3, 2, 17, 0, 0, DateTimeKind.Utc)
    );

    [Fact]
    [Covers("KP.1", met: true), Covers("KP.2", met: true), Covers("KP.3", met: true)]
    [Covers("KP.4", met: true), Covers("KP.5", met: true), Covers("KP.6", met: true)]
    public void A_child_who_said_it_back_is_not_asked_again_for_ninety_days()
    {
        Tables.AssertAllMet(ConfidentialityRules.Requirements, Explained);
        // Who agreed meanwhile was named too many, and nobody too few.
        Tables.AssertAllMet(ConfidentialityRules.Requirements, Explained with { CouldAsk = [] });
    }

    [Fact]
    [Covers("KP.1", met: false), Covers("KP.2", met: false), Covers("KP.3", met: false)]
    [Covers("KP.4", met: false), Covers("KP.5", met: false), Covers("KP.6", met: false)]
    public void It_is_explained_first_and_anew_after_a_time_in_another_band_or_when_the_child_asks()
    {
        var last = Explained.Last!;
        var never = Explained with { Last = null };
        Tables.AssertUnmet(ConfidentialityRules.Requirements, never, "KP.1", "KP.2", "KP.3", "KP.4", "KP.6");
        Unclear("KP.1", Explained with { Band = AgeBand.ElevenToThirteen });
        Unclear("KP.2", Explained with { Last = last with { SaidJudgeMayOrderMore = false } });
        Unclear("KP.3", Explained with { Last = last with { IsTaughtBack = false } });
        Unclear("KP.4", Explained with { Today = Known.Today.AddDays(1), RepeatDays = 365 });
        Unclear("KP.4", Explained with { RepeatDays = 30 });
        Unclear("KP.5", Explained with { AskedAgainOn = last.On });
        Unclear("KP.6", Explained with { CouldAsk = [Known.Tobin, Known.Ana] });
    }

    [Fact]
    [Covers("PO.1", met: true), Covers("PO.2", met: true), Covers("PO.3", met: true), Covers("PO.4", met: true)]
    [Covers("PO.5", met: true), Covers("PO.6", met: true), Covers("PO.7", met: true)]
    public void One_thing_goes_to_one_person_on_a_later_day_after_a_talk_alone()
    {
        Tables.AssertAllMet(PassOnRules.Requirements, Passed);
        Assert.True(Passed.PassOn.MayBeTakenBack);
        var sameDay = Passed with { PassOn = Passed.PassOn with { NamedOn = Known.Today }, HasSafetyReason = true };
        Tables.AssertAllMet(PassOnRules.Requirements, sameDay);
    }

    [Fact]
    [Covers("PO.1", met: false), Covers("PO.2", met: false), Covers("PO.3", met: false), Covers("PO.4", met: false)]
    public void It_is_no_list_no_circular_no_report_and_nothing_without_a_talk()
    {
        Keeps("PO.1", p => p with { Things = 2 });
        Keeps("PO.2", p => p with { People = [] });
        Keeps("PO.2", p => p with { People = [Known.Tobin, Known.Ana] });
        Keeps("PO.3", p => p with { To = PassOnTo.Report });
        Keeps("PO.4", p => p with { TalkedThroughOn = null });
        Keeps("PO.4", p => p with { WasAlone = false });
        Keeps("PO.4", p => p with { TalkedThroughOn = p.NamedOn.AddDays(-1) });
    }

    [Fact]
    public void Whoever_keeps_a_file_that_others_read_is_a_report_and_a_taken_back_thing_stays_so()
    {
        CasePart[] files = [CasePart.Counsel, CasePart.GuardianAdLitem, CasePart.Agency, CasePart.Payer];
        Assert.All(files, part => Assert.Equal(PassOnTo.Report, PassOn.Reached(part)));
        Assert.Equal(PassOnTo.Parent, PassOn.Reached(CasePart.OtherCaregiver));
        Assert.Equal(PassOnTo.OwnTherapist, PassOn.Reached(CasePart.ChildsTherapist));

        var talked = Steps(PassOnStepKind.TalkedThrough);
        Tables.AssertAllMet(PassOnRules.Requirements, new(talked, HasSafetyReason: false, Known.Today.AddDays(1)));
        var back = Steps(PassOnStepKind.TalkedThrough, PassOnStepKind.TakenBack);
        Assert.Equal(
            [PassOnStanding.Named, PassOnStanding.TalkedThrough, PassOnStanding.TakenBack, PassOnStanding.PassedOn],
            [Steps().Standing, talked.Standing, back.Standing, Steps(PassOnStepKind.PassedOn).Standing]
        );
        Tables.AssertUnmet(PassOnRules.Requirements, new(back, HasSafetyReason: true, Known.Today.AddDays(1)), "PO.6");
    }

    private static PassOn Steps(params PassOnStepKind[] kinds) =>
        PassOn.Of(
            Known.Today,
            PassOnTo.Parent,
            [Known.Tobin],
            kinds.Select(
                (kind, at) =>
                    new PassOnStep
                    {
                        PracticeId = default,
                        Id = default,
                        CaseId = default,
                        Child = default,
                        CheckInId = default,
                        Number = at + 1,
                        Kind = kind,
                        On = Known.Today,
                        Said = null,
                        WrittenBy = default,
                        WrittenAt = default,
                    }
            )
        );

    [Fact, Covers("PO.5", met: false), Covers("PO.6", met: false), Covers("PO.7", met: false)]
    public void It_waits_a_night_and_the_child_may_take_it_back_until_then()
    {
        Keeps("PO.5", p => p with { NamedOn = Known.Today });
        Keeps("PO.6", p => p with { TakenBackOn = Known.Today });
        Keeps("PO.7", p => p with { PassedOn = Known.Today });
        Assert.False((Passed.PassOn with { PassedOn = Known.Today }).MayBeTakenBack);
    }

    [Fact]
    public void Nothing_is_passed_on_before_the_next_day_without_a_safety_reason_whatever_else_holds() =>
        Prop.ForAll(
                Arb.From(
                    from named in Gen.Choose(-5, 5)
                    from talked in Gen.Choose(-5, 5)
                    from hasReason in Gen.Elements(true, false)
                    from isTakenBack in Gen.Elements(true, false)
                    select (named, talked, hasReason, isTakenBack)
                ),
                x =>
                {
                    var facts = new PassOnFacts(
                        Passed.PassOn with
                        {
                            NamedOn = Known.Today.AddDays(x.named),
                            TalkedThroughOn = Known.Today.AddDays(x.talked),
                            TakenBackOn = x.isTakenBack ? Known.Today : null,
                        },
                        x.hasReason,
                        Known.Today
                    );
                    return PassOnRules.Decide(facts) is not Decision.Allowed
                        || (!x.isTakenBack && x.talked <= 0 && (x.named < 0 || (x.named == 0 && x.hasReason)));
                }
            )
            .Check(Fixed);

    [Fact]
    [Covers("AL.1", met: true), Covers("AL.2", met: true), Covers("AL.3", met: true), Covers("AL.4", met: true)]
    [Covers("AL.5", met: true), Covers("AL.6", met: true), Covers("AL.7", met: true)]
    public void A_child_who_says_that_something_is_wrong_hears_who_reads_it_and_when()
    {
        Tables.AssertAllMet(AlertRules.Requirements, Hurt);
        var boundary = Hurt with
        {
            Line = AlertLines.Of(Danger.BoundaryBroken),
            ReportDecisionIsOpened = false,
            HoldIsProposed = false,
        };
        Tables.AssertAllMet(AlertRules.Requirements, boundary);
    }

    [Fact]
    [Covers("AL.1", met: false), Covers("AL.2", met: false), Covers("AL.3", met: false), Covers("AL.4", met: false)]
    [Covers("AL.5", met: false), Covers("AL.6", met: false), Covers("AL.7", met: false)]
    public void An_alert_without_a_human_plan_or_with_a_witness_is_none()
    {
        Fails("AL.1", Hurt with { ReaderIsNamed = false });
        Fails("AL.2", Hurt with { ReadBy = null });
        Fails("AL.2", Hurt with { ReadBy = Hurt.Now.AddHours(24).AddSeconds(1) });
        Fails("AL.2", Hurt with { ReadBy = Hurt.Now.AddSeconds(-1) });
        Fails("AL.3", Hurt with { ChildWasTold = false });
        Fails("AL.4", Hurt with { HelpIsShown = false });
        Fails("AL.5", Hurt with { ReportDecisionIsOpened = false });
        Fails("AL.6", Hurt with { HoldIsProposed = false });
        Fails("AL.7", Hurt with { ReachesFamily = true });
    }

    private static void Unclear(string id, ConfidentialityFacts facts) =>
        Tables.AssertUnmet(ConfidentialityRules.Requirements, facts, id);

    private static void Keeps(string id, Func<PassOn, PassOn> change) =>
        Tables.AssertUnmet(PassOnRules.Requirements, Passed with { PassOn = change(Passed.PassOn) }, id);

    private static void Fails(string id, AlertFacts facts) => Tables.AssertUnmet(AlertRules.Requirements, facts, id);
}
