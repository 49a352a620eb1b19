using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Rubrics;
using Reknit.Domain.Tests.CheckIns.Visits;

namespace Reknit.Domain.Tests.Phases.Gates;

/// <summary>G4 and G5: indirect contact, and the first time in one room.</summary>
public sealed class ContactGatesTests
{
    private static readonly Assent Yes = Known.Yes(Rung.SideBySide);

    [Fact]
    [Covers("G4.1", met: true), Covers("G4.2", met: true), Covers("G4.3", met: true)]
    [Covers("G4.4", met: true), Covers("G4.5", met: true), Covers("G4.6", met: true)]
    public void With_the_childs_yes_indirect_contact_opens()
    {
        Tables.AssertAllMet(IndirectGate.Requirements, Known.Indirect);
        var heard = Known.OwnTherapist with { ConcernIsOpen = true, CaseConferenceIsHeld = true };
        Tables.AssertAllMet(IndirectGate.Requirements, Known.Indirect with { OwnTherapist = heard });
    }

    [Fact]
    [Covers("G4.1", met: false), Covers("G4.2", met: false), Covers("G4.3", met: false)]
    [Covers("G4.4", met: false), Covers("G4.5", met: false), Covers("G4.6", met: false)]
    public void Indirect_contact_waits_for_each_of_them()
    {
        var assent = Known.Indirect.Assent;
        Waits("G4.1", Known.Indirect with { Assent = assent with { Assent = null } });
        Waits("G4.1", Known.Indirect with { Assent = assent with { Today = Known.Today.AddDays(8) } });
        Waits("G4.1", Known.Indirect with { Assent = Known.Asked(Rung.SideBySide) });
        Waits("G4.2", Known.Indirect with { OwnTherapist = new(Known.Today.AddDays(-31), null, false, false) });
        Waits("G4.2", Known.Indirect with { OwnTherapist = Known.OwnTherapist with { ConcernIsOpen = true } });
        Waits("G4.3", Known.Indirect with { HoldIsOpen = true });
        Waits("G4.3", Known.Indirect with { OrderPermits = false });
        Waits("G4.4", Known.Indirect with { RebuildingSessions = 2 });
        Waits("G4.4", Known.Indirect with { Accountability = [] });
        Waits("G4.5", Known.Indirect with { ItemsNotScreened = 1 });
        Waits("G4.6", Known.Indirect with { ClosestSessions = 1 });
        Waits("G4.6", Known.Indirect with { ClosestAcceptsGroundRules = false });

        static void Waits(string id, IndirectGateFacts f) => Tables.AssertUnmet(IndirectGate.Requirements, f, id);
    }

    [Fact]
    [Covers("G5.1", met: true), Covers("G5.2", met: true), Covers("G5.3", met: true), Covers("G5.4", met: true)]
    [Covers("G5.5", met: true), Covers("G5.6", met: true), Covers("G5.7", met: true), Covers("G5.8", met: true)]
    [Covers("G5.9", met: true), Covers("G5.10", met: true), Covers("G5.11", met: true), Covers("G5.12", met: true)]
    [Covers("G5.13", met: true), Covers("G5.14", met: true), Covers("G5.15", met: true), Covers("G5.16", met: true)]
    [Covers("G5.17", met: true)]
    public void When_all_is_ready_and_the_child_says_yes_joint_sessions_open()
    {
        Tables.AssertAllMet(JointGate.Requirements, Known.Joint);
        Ready(Known.Joint with { LetterIsApproved = false, LetterIsNotIndicated = true });
        Ready(Known.Joint with { LastSuicideRiskOn = Known.Today.AddDays(-31) });
        Ready(Known.Joint with { LastSuicideRiskOn = Known.Today, SuicideRiskIsCleared = true });
        Ready(Known.Joint with { InvestigationIsPending = true, InvestigationIsCleared = true });
        Ready(Known.Joint with { Band = AgeBand.FourToSix, ExpectedWorry = 1, FeltSafe = 1 });
        Ready(Known.Joint with { Band = AgeBand.SevenToTen, ExpectedWorry = 2, FeltSafe = 2 });

        static void Ready(JointGateFacts facts) => Tables.AssertAllMet(JointGate.Requirements, facts);
    }

    [Fact]
    [Covers("G5.1", met: false), Covers("G5.2", met: false), Covers("G5.3", met: false), Covers("G5.4", met: false)]
    [Covers("G5.5", met: false), Covers("G5.6", met: false), Covers("G5.7", met: false)]
    public void Joint_sessions_wait_for_the_adults()
    {
        Waits("G5.1", Known.Joint with { RebuildingSessions = 5 });
        Waits("G5.1", Known.Joint with { RebuildingLastCame = 6 });
        Waits("G5.1", Known.Joint with { RebuildingLastOffered = 0, RebuildingLastCame = 0 });
        Waits("G5.2", Known.Joint with { Accountability = [.. Known.Accountable.Skip(8)] });
        Waits(
            "G5.2",
            Known.Joint with
            {
                Accountability =
                [
                    .. Known.Accountable.Select(r => r.Line == "D7" ? r with { Shown = Shown.WithPrompting } : r),
                ],
            }
        );
        Waits("G5.3", Known.Joint with { LetterIsApproved = false });
        Waits("G5.4", Known.Joint with { HearingNoPractised = 1 });
        Waits("G5.4", Known.Joint with { HearingNoRedLines = 1 });
        Waits("G5.5", Known.Joint with { ConditionsOpen = 1 });
        Waits("G5.6", Known.Joint with { ClosestSessions = 3 });
        Waits("G5.6", Known.Joint with { Support = [] });
        Waits("G5.6", Known.Joint with { TransportPlanIsSigned = false });
        Waits("G5.7", Known.Joint with { ChildSessions = 2 });
    }

    [Fact]
    [Covers("G5.8", met: false), Covers("G5.9", met: false), Covers("G5.10", met: false), Covers("G5.11", met: false)]
    [Covers("G5.12", met: false)]
    public void Joint_sessions_wait_for_the_child()
    {
        Waits(
            "G5.8",
            Known.Joint with
            {
                OwnTherapist = Known.OwnTherapist with { SeesChildOn = Known.Today.AddDays(-31) },
            }
        );
        Waits(
            "G5.8",
            Known.Joint with
            {
                OwnTherapist = Known.OwnTherapist with { ConsultedOn = Known.Today.AddDays(-15) },
            }
        );
        Waits("G5.8", Known.Joint with { OwnTherapist = Known.OwnTherapist with { ConcernIsOpen = true } });
        Waits("G5.9", Known.Joint with { StopSignal = null });
        Waits("G5.9", Known.Joint with { StopSignal = KnownSignal.Stop with { TaughtBackOn = null } });
        Waits("G5.9", Known.Joint with { StopSignal = KnownSignal.Stop with { Practices = [new(Known.Today, true)] } });
        Waits("G5.10", Known.Joint with { ChildsChoices = 4 });
        Waits(
            "G5.11",
            Known.Joint with
            {
                Assent = Known.Joint.Assent with { Assent = Yes with { Answer = AssentAnswer.NotSure } },
            }
        );
        Waits("G5.11", Known.Joint with { Assent = Known.Joint.Assent with { Today = Known.Today.AddDays(8) } });
        Waits("G5.12", Known.Joint with { ExpectedWorry = 7 });
        Waits("G5.12", Known.Joint with { ExpectedWorry = null });
        Waits("G5.12", Known.Joint with { FeltSafe = 4 });
        Waits("G5.12", Known.Joint with { FeltSafe = null });
        Waits("G5.12", Known.Joint with { Band = AgeBand.FourToSix, ExpectedWorry = 2, FeltSafe = 2 });
        Waits("G5.12", Known.Joint with { Band = AgeBand.SevenToTen, ExpectedWorry = 3, FeltSafe = 4 });
    }

    [
        Fact,
        Covers("G5.13", met: false),
        Covers("G5.14", met: false),
        Covers("G5.15", met: false),
        Covers("G5.16", met: false),
        Covers("G5.17", met: false)
    ]
    public void Joint_sessions_wait_for_safety()
    {
        Waits("G5.13", Known.Joint with { SuicideRiskIsOpen = true, SuicideRiskIsCleared = true });
        Waits("G5.13", Known.Joint with { LastSuicideRiskOn = Known.Today.AddDays(-30) });
        Waits("G5.14", Known.Joint with { Plan = Known.Plan with { MinutesBetweenArrivals = 14 } });
        Waits("G5.14", Known.Joint with { Plan = Known.Plan with { MinutesBetweenArrivals = null } });
        Waits("G5.14", Known.Joint with { Plan = Known.Plan with { ExitsAreKnown = false } });
        Waits("G5.14", Known.Joint with { Plan = Known.Plan with { SecondAdult = false } });
        Waits("G5.14", Known.Joint with { Plan = Known.Plan with { ClosingRitual = false } });
        Waits("G5.14", Known.Joint with { Plan = Known.Plan with { Debrief = false } });
        Waits("G5.14", Known.Joint with { Plan = Known.Plan with { NextDayCheck = false } });
        Waits("G5.14", Known.Joint with { Assent = Known.Asked(Rung.SharingStories) });
        Waits("G5.15", Known.Joint with { OrderPermits = false });
        Waits("G5.15", Known.Joint with { InvestigationIsPending = true });
        Waits("G5.16", Known.Joint with { AdultsToAskAnew = 1 });
        Waits("G5.17", Known.Joint with { AdultsWhoDeclinedAnew = 1 });
    }

    [Fact]
    public void What_the_closest_parent_shows_never_stops_anything()
    {
        var facts = Known.Joint with { ClosestSessions = 0, Support = [], TransportPlanIsSigned = false };
        Assert.IsType<Decision.Allowed>(GateDecision.Decide(facts, []));
    }

    [Fact]
    public void What_the_child_answered_is_never_a_cause_that_is_told()
    {
        IGateFacts[] gates = [Known.Indirect, Known.Joint, Known.Supported, Known.Consolidation];
        var ofChild = gates.SelectMany(g => g.Stand()).Where(s => s.CuredBy == Curer.Child).ToList();
        Assert.True(ofChild.Count >= 6);
        Assert.All(ofChild, s => Assert.Equal(Cause.Untold, s.Cause));
    }

    private static void Waits(string id, JointGateFacts f) => Tables.AssertUnmet(JointGate.Requirements, f, id);
}
