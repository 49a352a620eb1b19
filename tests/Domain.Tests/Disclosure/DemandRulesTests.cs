using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Demands;

namespace Reknit.Domain.Tests.Disclosure;

/// <summary>What must hold of requests for records and subpoenas, and of each step on their way.</summary>
public sealed class DemandRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly DemandDraft Order = new(
        DemandKind.CourtOrder,
        IsFromKnown: true,
        IsFromOwner: false,
        HasReceiver: true,
        "The attendance record of the mother",
        Today,
        Today.AddDays(10),
        CompartmentSet.Of(Compartment.Schedule),
        Today
    );

    private static readonly DemandDraft Own = Order with
    {
        Kind = DemandKind.OwnRecord,
        IsFromOwner = true,
        DueOn = null,
        Named = new(0),
    };

    private static readonly DemandStepFacts Step = new(
        DemandKind.OwnRecord,
        DemandStepKind.Granted,
        IsOpen: true,
        IsObjected: false,
        CanBeExtended: true,
        PrivilegeState.NotAtStake,
        HasHolder: true,
        CompartmentSet.Of(Compartment.SharedClinicalRecord),
        IsClinician: true,
        "The whole record but what the other parent said alone",
        Today,
        Today.AddDays(-3),
        Today
    );

    [
        Fact,
        Covers("DM.1", met: true),
        Covers("DM.2", met: true),
        Covers("DM.3", met: true),
        Covers("DM.4", met: true),
        Covers("DM.5", met: true),
        Covers("DM.6", met: true),
        Covers("DM.7", met: true),
        Covers("DM.8", met: true)
    ]
    public void A_whole_demand_is_put_on_record()
    {
        Assert.IsType<Decision.Allowed>(DemandRules.Decide(Order));
        Assert.IsType<Decision.Allowed>(DemandRules.Decide(Own));
        var subpoena = Order with { Kind = DemandKind.Subpoena, Named = new(0), HasReceiver = false };
        Assert.IsType<Decision.Allowed>(DemandRules.Decide(subpoena));
    }

    [
        Fact,
        Covers("DM.1", met: false),
        Covers("DM.2", met: false),
        Covers("DM.3", met: false),
        Covers("DM.4", met: false),
        Covers("DM.5", met: false),
        Covers("DM.6", met: false),
        Covers("DM.7", met: false),
        Covers("DM.8", met: false)
    ]
    public void What_a_demand_lacks_is_said()
    {
        Refuses("DM.1", Own with { Kind = null, DueOn = Today });
        Refuses("DM.2", Order with { IsFromKnown = false });
        Refuses("DM.3", Own with { IsFromOwner = false });
        Refuses("DM.4", Order with { Asked = " " });
        Refuses("DM.5", Order with { ReceivedOn = Today.AddDays(1) });
        Refuses("DM.6", Order with { DueOn = null });
        Refuses("DM.6", Order with { DueOn = Today.AddDays(-1) });
        Refuses("DM.7", Order with { HasReceiver = false });
        Refuses("DM.8", Order with { Named = CompartmentSet.Of(Compartment.ContactProtected) });
        Refuses("DM.8", Order with { Kind = DemandKind.Subpoena });
    }

    [Fact]
    public void The_law_itself_gives_the_day_for_somebodys_own_record_and_for_an_accounting()
    {
        Assert.Equal(new DateOnly(2026, 4, 1), DemandRules.LawfulDue(DemandKind.OwnRecord, Today));
        Assert.Equal(new DateOnly(2026, 5, 1), DemandRules.LawfulDue(DemandKind.Accounting, Today));
        Assert.Null(DemandRules.LawfulDue(DemandKind.Subpoena, Today));
    }

    [
        Fact,
        Covers("DS.1", met: true),
        Covers("DS.2", met: true),
        Covers("DS.3", met: true),
        Covers("DS.4", met: true),
        Covers("DS.5", met: true),
        Covers("DS.6", met: true),
        Covers("DS.7", met: true),
        Covers("DS.8", met: true),
        Covers("DS.9", met: true)
    ]
    public void Steps_that_make_sense_are_taken()
    {
        Assert.IsType<Decision.Allowed>(DemandStepRules.Decide(Step));
        Assert.IsType<Decision.Allowed>(DemandStepRules.Decide(Step with { Step = DemandStepKind.Extended }));
        Assert.IsType<Decision.Allowed>(
            DemandStepRules.Decide(Step with { Step = DemandStepKind.ObjectionSettled, IsObjected = true })
        );
        Assert.IsType<Decision.Allowed>(
            DemandStepRules.Decide(
                Step with
                {
                    Demand = DemandKind.Subpoena,
                    Step = DemandStepKind.Closed,
                    Privilege = PrivilegeState.Claimed,
                }
            )
        );
    }

    [
        Fact,
        Covers("DS.1", met: false),
        Covers("DS.2", met: false),
        Covers("DS.3", met: false),
        Covers("DS.4", met: false),
        Covers("DS.5", met: false),
        Covers("DS.6", met: false),
        Covers("DS.7", met: false),
        Covers("DS.8", met: false),
        Covers("DS.9", met: false)
    ]
    public void Steps_that_do_not_are_refused()
    {
        Refuses("DS.1", Step with { IsOpen = false });
        Refuses("DS.2", Step with { Step = null });
        Refuses("DS.3", Step with { On = Today.AddDays(1) });
        Refuses("DS.3", Step with { On = Today.AddDays(-4) });
        Refuses("DS.4", Step with { Words = "" });
        Refuses("DS.5", Step with { Step = DemandStepKind.Extended, CanBeExtended = false });
        Refuses("DS.6", Step with { IsClinician = false });
        Refuses("DS.6", Step with { Granted = new(0) });
        Refuses("DS.6", Step with { Granted = CompartmentSet.Of(Compartment.ChildsPart) });
        Refuses("DS.6", Step with { Demand = DemandKind.Subpoena });
        Refuses("DS.7", Step with { Step = DemandStepKind.ObjectionSettled });
        Refuses("DS.9", Step with { Step = DemandStepKind.PrivilegeLookedAt, IsClinician = false });
        Refuses("DS.9", Step with { Step = DemandStepKind.PrivilegeLookedAt, HasHolder = false });
        Refuses("DS.9", Step with { Step = DemandStepKind.ObjectionSettled, IsObjected = true, IsClinician = false });
        Refuses("DS.8", Step with { Step = DemandStepKind.Closed, IsObjected = true });
        Refuses(
            "DS.8",
            Step with
            {
                Demand = DemandKind.CourtOrder,
                Step = DemandStepKind.Closed,
                Privilege = PrivilegeState.NotKnown,
            }
        );
    }

    private static void Refuses(string id, DemandDraft draft) => AssertUnmet(id, DemandRules.Decide(draft));

    private static void Refuses(string id, DemandStepFacts facts) => AssertUnmet(id, DemandStepRules.Decide(facts));

    private static void AssertUnmet(string id, Decision decision) =>
        Assert.Contains(id, Assert.IsType<Decision.Refused>(decision).Unmet.Select(u => u.Id));
}
