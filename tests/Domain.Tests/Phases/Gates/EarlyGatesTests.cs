using Reknit.Domain.People;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Safety;

namespace Reknit.Domain.Tests.Phases.Gates;

/// <summary>G1 to G3: intake, safety, suitability and plan.</summary>
public sealed class EarlyGatesTests
{
    [Fact]
    [Covers("G1.1", met: true), Covers("G1.2", met: true), Covers("G1.3", met: true), Covers("G1.4", met: true)]
    [Covers("G1.5", met: true), Covers("G1.6", met: true), Covers("G1.7", met: true), Covers("G1.8", met: true)]
    public void A_family_whose_papers_are_here_comes_to_intake()
    {
        Tables.AssertAllMet(IntakeGate.Requirements, Known.Intake);
        var voluntary = Known.Intake with
        {
            Route = EntryRoute.Voluntary,
            PapersAreOnFile = false,
            ConfirmedMostRecentOn = null,
            ComponentsUnmarked = 10,
        };
        Tables.AssertAllMet(IntakeGate.Requirements, voluntary);
        // A plan of a school is no order.
        Tables.AssertAllMet(IntakeGate.Requirements, voluntary with { PapersAreOnFile = true });
    }

    [Fact]
    public void A_family_that_comes_of_its_own_will_waits_for_an_order_that_is_on_file_all_the_same()
    {
        var voluntary = Known.Intake with { Route = EntryRoute.Voluntary, AnOrderIsOnFile = true };
        Tables.AssertAllMet(IntakeGate.Requirements, voluntary);
        Tables.AssertUnmet(IntakeGate.Requirements, voluntary with { ConfirmedMostRecentOn = null }, "G1.1");
    }

    [Fact]
    public void A_family_that_an_agency_sends_waits_for_the_agencys_plan()
    {
        var sent = Known.Intake with
        {
            Route = EntryRoute.AgencyPlan,
            ComponentsUnmarked = 1,
            RoleLetterIsSent = false,
        };
        Tables.AssertUnmet(IntakeGate.Requirements, sent, "G1.1");
        Tables.AssertAllMet(IntakeGate.Requirements, sent with { AgencyPlanIsOnFile = true });
        Tables.AssertUnmet(
            IntakeGate.Requirements,
            sent with
            {
                AgencyPlanIsOnFile = true,
                ConfirmedMostRecentOn = null,
            },
            "G1.1"
        );
    }

    [Fact]
    public void The_practices_own_delay_is_told_as_its_own_and_no_screen_nor_childs_word_is()
    {
        var causes = IntakeGate
            .Requirements.Select(r => (r.Id, r.Cause))
            .Concat(ScreeningGate.Requirements.Select(r => (r.Id, r.Cause)))
            .Concat(PlanGate.Requirements.Select(r => (r.Id, r.Cause)))
            .ToDictionary(r => r.Id, r => r.Cause);
        string[] own = ["G1.2", "G1.5", "G1.7", "G2.2", "G2.3", "G2.10", "G3.1", "G3.2"];
        string[] untold = ["G2.4", "G2.5", "G2.7", "G2.8", "G2.9", "G3.7"];
        Assert.Equal(own.Order(), causes.Where(c => c.Value == Cause.Practice).Select(c => c.Key).Order());
        Assert.All(untold, id => Assert.Equal(Cause.Untold, causes[id]));
        var later = IndirectGate
            .Requirements.Select(r => (r.Id, r.Cause))
            .Concat(JointGate.Requirements.Select(r => (r.Id, r.Cause)))
            .Concat(SupportedGate.Requirements.Select(r => (r.Id, r.Cause)))
            .ToList();
        Assert.Equal(["G4.5", "G5.14", "G6.4"], later.Where(r => r.Cause == Cause.Practice).Select(r => r.Id));
        // What a child said, chose or wants, screens and holds are told to nobody.
        string[] childs = ["G4.1", "G4.2", "G5.9", "G5.10", "G5.11", "G5.12", "G5.13", "G6.2", "G6.6"];
        Assert.All(childs, id => Assert.Equal(Cause.Untold, later.Single(r => r.Id == id).Cause));
    }

    [Fact]
    [Covers("G1.1", met: false), Covers("G1.2", met: false), Covers("G1.3", met: false), Covers("G1.4", met: false)]
    [Covers("G1.5", met: false), Covers("G1.6", met: false), Covers("G1.7", met: false), Covers("G1.8", met: false)]
    public void Intake_waits_for_each_paper_and_each_check()
    {
        Waits("G1.1", Known.Intake with { Route = null });
        Waits("G1.1", Known.Intake with { PapersAreOnFile = false });
        Waits("G1.1", Known.Intake with { ConfirmedMostRecentOn = Known.Today.AddDays(-31) });
        Waits("G1.1", Known.Intake with { ConfirmedMostRecentOn = null });
        Waits("G1.2", Known.Intake with { ProtectiveOrdersAreRecorded = false });
        Waits("G1.3", Known.Intake with { RuledOutPracticesOpen = 1 });
        Waits("G1.3", Known.Intake with { RuledOutPracticesAreChecked = false });
        Waits("G1.4", Known.Intake with { ComponentsUnmarked = 1 });
        Waits("G1.4", Known.Intake with { RoleLetterIsSent = false });
        Waits("G1.5", Known.Intake with { LicenceIsValid = false });
        Waits("G1.5", Known.Intake with { ConflictsAreChecked = false });
        Waits("G1.5", Known.Intake with { CompetenciesAreRecorded = false });
        Assert.Equal(
            "not on record: the look for conflicts; a valid license; training in attachment, trauma",
            Lacks(
                Known.Intake with
                {
                    ConflictsAreChecked = false,
                    LicenceIsValid = false,
                    CompetenciesAreRecorded = false,
                    TrainingMissing = [TrainingTopic.Attachment, TrainingTopic.Trauma],
                }
            )
        );
        Assert.Equal("", Lacks(Known.Intake));
        // Kept before it was asked by kind.
        Assert.Equal("not on record: training", Lacks(Known.Intake with { CompetenciesAreRecorded = false }));
        Waits("G1.6", Known.Intake with { CostKindsWithoutPayer = 1 });
        Tables.AssertUnmet(IntakeGate.Requirements, Known.Intake with { Question = null }, "G1.7", "G1.8");
        Waits("G1.7", Known.Intake with { PartiesAreListed = false });
        // It is shown, and stops nothing: the question belongs to somebody else.
        var asksIf = Known.Intake with
        {
            Question = IfOrWhen.If,
        };
        Waits("G1.8", asksIf);
        Assert.DoesNotContain(IntakeGate.Requirements.Select(r => r.On(asksIf)), s => s.Blocks);

        static void Waits(string id, IntakeGateFacts facts) => Tables.AssertUnmet(IntakeGate.Requirements, facts, id);
    }

    [Fact]
    [Covers("G2.1", met: true), Covers("G2.2", met: true), Covers("G2.3", met: true), Covers("G2.4", met: true)]
    [Covers("G2.5", met: true), Covers("G2.6", met: true), Covers("G2.7", met: true), Covers("G2.8", met: true)]
    [Covers("G2.9", met: true), Covers("G2.10", met: true)]
    public void A_family_screened_alone_comes_to_suitability() =>
        Tables.AssertAllMet(ScreeningGate.Requirements, Known.Screening);

    [Fact]
    [Covers("G2.1", met: false), Covers("G2.2", met: false), Covers("G2.3", met: false), Covers("G2.4", met: false)]
    [Covers("G2.5", met: false), Covers("G2.6", met: false), Covers("G2.7", met: false), Covers("G2.8", met: false)]
    [Covers("G2.9", met: false), Covers("G2.10", met: false)]
    public void Suitability_waits_for_each_screen()
    {
        Waits("G2.1", Known.Screening with { ParentsNotSeenAlone = 1 });
        Waits("G2.2", Known.Screening with { ParentsWithoutViolenceScreen = 1 });
        Waits("G2.3", Known.Screening with { ExclusionItemsOpen = 1 });
        Waits("G2.4", Known.Screening with { ParentsWithoutSubstanceScreen = 1 });
        Waits("G2.5", Known.Screening with { ParentsWithoutMoodScreen = 1 });
        var late = ScreeningGate
            .Requirements.Single(r => r.Id == "G2.5")
            .On(Known.Screening with { MoodFollowedUpLater = 1 });
        Assert.True(late.IsMet);
        Assert.Equal("followed up later than the same day", late.HowFar);
        Waits("G2.6", Known.Screening with { ChildSessions = 1 });
        Waits("G2.7", Known.Screening with { ChildIsScreenedForSuicide = false });
        Waits("G2.7", Known.Screening with { ChildsTraumaScreenIsRecorded = false });
        Waits("G2.8", Known.Screening with { ChildsWishesAreRecorded = false });
        Waits("G2.9", Known.Screening with { DisclosuresWithoutDecision = 1 });
        Waits("G2.10", Known.Screening with { PapersAreRead = false });

        static void Waits(string id, ScreeningGateFacts f) => Tables.AssertUnmet(ScreeningGate.Requirements, f, id);
    }

    [Fact]
    [Covers("G3.1", met: true), Covers("G3.2", met: true), Covers("G3.3", met: true), Covers("G3.4", met: true)]
    [Covers("G3.5", met: true), Covers("G3.6", met: true), Covers("G3.7", met: true), Covers("G3.8", met: true)]
    [Covers("G3.9", met: true)]
    public void A_family_with_a_plan_comes_to_preparation() =>
        Tables.AssertAllMet(PlanGate.Requirements, Known.PlanGate);

    [Fact]
    public void A_history_that_is_still_open_does_not_stop_the_work_that_addresses_it() =>
        Tables.AssertAllMet(PlanGate.Requirements, Known.PlanGate with { History = AbuseHistory.Open });

    [Fact]
    [Covers("G3.1", met: false), Covers("G3.2", met: false), Covers("G3.3", met: false), Covers("G3.4", met: false)]
    [Covers("G3.5", met: false), Covers("G3.6", met: false), Covers("G3.7", met: false), Covers("G3.8", met: false)]
    [Covers("G3.9", met: false)]
    public void Preparation_waits_for_each_part_of_the_plan()
    {
        Waits("G3.1", Known.PlanGate with { SuitabilityIsSigned = false });
        Waits("G3.1", Known.PlanGate with { ContraindicationsUnanswered = 1 });
        Waits("G3.2", Known.PlanGate with { History = AbuseHistory.NotAsked });
        Waits("G3.3", Known.PlanGate with { ConsentsMissing = 1 });
        Waits("G3.3", Known.PlanGate with { ChildIsAsked = false });
        Waits("G3.4", Known.PlanGate with { OwnTherapistIsNamed = false });
        Waits("G3.4", Known.PlanGate with { OwnTherapistsReleaseIsInForce = false });
        Waits("G3.5", Known.PlanGate with { PeopleWithoutGoal = 1 });
        Waits("G3.5", Known.PlanGate with { ChildHasOwnGoal = false });
        Waits("G3.5", Known.PlanGate with { GoalsWithoutBaseline = 1 });
        Waits("G3.6", Known.PlanGate with { BaselineCheckIns = 2 });
        Waits("G3.6", Known.PlanGate with { BaselineDays = 13 });
        Waits("G3.7", Known.PlanGate with { ScreensWithoutSafetyPlan = 1 });
        Waits("G3.8", Known.PlanGate with { Hypotheses = 2 });
        Waits("G3.8", Known.PlanGate with { HypothesisSources = 1 });
        Waits("G3.9", Known.PlanGate with { SeverityIsSaid = false });

        static void Waits(string id, PlanGateFacts facts) => Tables.AssertUnmet(PlanGate.Requirements, facts, id);
    }

    private static string? Lacks(IntakeGateFacts facts) =>
        IntakeGate.Requirements.Single(r => r.Id == "G1.5").On(facts).HowFar;
}
