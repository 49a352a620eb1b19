using Reknit.Domain.Phases.Gates;

namespace Reknit.Domain.Tests.Phases.Gates;

/// <summary>G6 to G8: supported contact, consolidation and the end.</summary>
public sealed class LateGatesTests
{
    [Fact]
    [Covers("G6.1", met: true), Covers("G6.2", met: true), Covers("G6.3", met: true)]
    [Covers("G6.4", met: true), Covers("G6.5", met: true), Covers("G6.6", met: true), Covers("G6.7", met: true)]
    public void After_steady_joint_sessions_supported_contact_opens() =>
        Tables.AssertAllMet(SupportedGate.Requirements, Known.Supported);

    [Fact]
    [Covers("G6.1", met: false), Covers("G6.2", met: false), Covers("G6.3", met: false)]
    [Covers("G6.4", met: false), Covers("G6.5", met: false), Covers("G6.6", met: false), Covers("G6.7", met: false)]
    public void Supported_contact_waits_for_each_of_them()
    {
        Waits("G6.1", Known.Supported with { JointSessions = 5 });
        Waits("G6.1", Known.Supported with { SteadySessions = 3 });
        Waits("G6.2", Known.Supported with { ChildAgreedHow = false });
        Waits("G6.3", Known.Supported with { OrderPermits = false });
        Waits("G6.4", Known.Supported with { SafetyPlanIsMade = false });
        Waits("G6.5", Known.Supported with { ScreenedOn = Known.Today.AddDays(-91) });
        Waits("G6.5", Known.Supported with { ScreenedOn = null });
        Waits("G6.5", Known.Supported with { OfferedOn = Known.Today.AddDays(-91) });
        Waits("G6.6", Known.Supported with { ChildIsWorse = true });
        // Whoever declined shuts no gate for good: two clinicians may say how it goes on without.
        Waits("G6.7", Known.Supported with { ScreenedOn = null, OfferedOn = Known.Today, DeclinedAgain = 1 });
        Assert.Equal(RequirementKind.Clinical, SupportedGate.Requirements.Single(r => r.Id == "G6.7").Kind);

        static void Waits(string id, SupportedGateFacts f) => Tables.AssertUnmet(SupportedGate.Requirements, f, id);
    }

    /// <summary>A notice to both parents must not speak of a missing paper where the practice has not looked yet.</summary>
    [Fact]
    public void What_nobody_of_the_practice_has_looked_at_yet_is_the_practices_to_cure()
    {
        var unsaid = State(Known.Supported with { OrderPermits = false, OutsideIsUnsaid = true });
        var forbidden = State(Known.Supported with { OrderPermits = false });

        Assert.Equal((Curer.Therapist, Cause.Practice), (unsaid.CuredBy, unsaid.Cause));
        Assert.Equal((Curer.Court, Cause.Document), (forbidden.CuredBy, forbidden.Cause));

        static RequirementState State(SupportedGateFacts facts) =>
            SupportedGate.Requirements.Single(r => r.Id == "G6.3").On(facts);
    }

    [Fact]
    [Covers("G7.1", met: true), Covers("G7.2", met: true), Covers("G7.3", met: true)]
    [Covers("G7.4", met: true), Covers("G7.5", met: true), Covers("G7.6", met: true)]
    public void After_steady_weeks_consolidation_opens()
    {
        Tables.AssertAllMet(ConsolidationGate.Requirements, Known.Consolidation);
        var enough = Known.Consolidation with { ChildsGoalGain = null, ChildSaysGoodEnough = true };
        Tables.AssertAllMet(ConsolidationGate.Requirements, enough);
    }

    [Fact]
    [Covers("G7.1", met: false), Covers("G7.2", met: false), Covers("G7.3", met: false)]
    [Covers("G7.4", met: false), Covers("G7.5", met: false), Covers("G7.6", met: false)]
    public void Consolidation_waits_for_each_of_them()
    {
        Waits("G7.1", Known.Consolidation with { SteadySince = Known.Today.AddDays(-55) });
        Waits("G7.2", Known.Consolidation with { SafeCheckIns = 3 });
        Waits("G7.3", Known.Consolidation with { ChildsGoalGain = 2 });
        Waits("G7.3", Known.Consolidation with { ChildsGoalGain = null });
        Waits("G7.4", Known.Consolidation with { ChildIsWorse = true });
        Waits("G7.5", Known.Consolidation with { CommitmentsKept = 8 });
        Waits("G7.5", Known.Consolidation with { CommitmentsKept = 0, CommitmentsMade = 0 });
        Waits("G7.6", Known.Consolidation with { WithoutPlanForSetbacks = 1 });

        static void Waits(string id, ConsolidationGateFacts f) =>
            Tables.AssertUnmet(ConsolidationGate.Requirements, f, id);
    }

    [Fact]
    [Covers("G8.1", met: true), Covers("G8.2", met: true), Covers("G8.3", met: true), Covers("G8.4", met: true)]
    [Covers("G8.5", met: true), Covers("G8.6", met: true), Covers("G8.7", met: true), Covers("G8.8", met: true)]
    public void The_work_ends_with_the_child_told_and_looked_after()
    {
        Tables.AssertAllMet(ClosingGate.Requirements, Known.Closing);
        Tables.AssertAllMet(
            ClosingGate.Requirements,
            Known.Closing with
            {
                ChildIsOfferedSession = false,
                NoSessionHasReason = true,
                ReportIsAskedFor = false,
                ReportIsSent = false,
                FollowUpsBooked = 0,
                FollowUpsAreDeclined = true,
            }
        );
    }

    [Fact]
    [Covers("G8.1", met: false), Covers("G8.2", met: false), Covers("G8.3", met: false), Covers("G8.4", met: false)]
    [Covers("G8.5", met: false), Covers("G8.6", met: false), Covers("G8.7", met: false), Covers("G8.8", met: false)]
    public void The_end_waits_for_each_of_them()
    {
        Waits("G8.1", Known.Closing with { Outcome = null });
        Waits("G8.2", Known.Closing with { ChildIsOfferedSession = false });
        Waits("G8.3", Known.Closing with { OwnTherapistIsConfirmed = false });
        Waits("G8.4", Known.Closing with { ResourcesAreGiven = false });
        Waits("G8.5", Known.Closing with { ReportIsSent = false });
        Waits("G8.6", Known.Closing with { FollowUpsBooked = 2 });
        Waits("G8.7", Known.Closing with { RetentionIsSet = false });
        Waits("G8.8", Known.Closing with { DangersUnanswered = 1 });

        static void Waits(string id, ClosingFacts f) => Tables.AssertUnmet(ClosingGate.Requirements, f, id);
    }
}
