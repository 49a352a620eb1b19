using Reknit.Domain.Access;
using Reknit.Domain.Cases;

namespace Reknit.Domain.Tests.Cases;

/// <summary>Who may be given a case, leave it, or be shut out of it.</summary>
public sealed class CaseStaffRulesTests
{
    private static readonly CaseStaffFacts Assign = new(
        CaseStaffChange.Assign,
        Role.Therapist,
        IsPartOfCase: false,
        WorksOnIt: false,
        IsShutOut: false,
        OtherTherapists: 1,
        IsLicensed: true,
        IsWithinCaseload: true,
        HasOtherRole: false
    );

    [
        Fact,
        Covers("CW.1", met: true),
        Covers("CW.2", met: true),
        Covers("CW.3", met: true),
        Covers("CW.4", met: true),
        Covers("CW.5", met: true),
        Covers("CW.6", met: true),
        Covers("CW.8", met: true),
        Covers("CW.7", met: true)
    ]
    public void A_case_is_given_and_taken_and_a_conflict_waits_for_nobody()
    {
        Assert.IsType<Decision.Allowed>(CaseStaffRules.Decide(Assign));
        Assert.All(CaseStaffRules.Decide(Assign).States, state => Assert.True(state.IsMet));
        Assert.IsType<Decision.Allowed>(
            CaseStaffRules.Decide(Assign with { Change = CaseStaffChange.Release, WorksOnIt = true })
        );
        var only = Assign with { Change = CaseStaffChange.ShutOut, WorksOnIt = true, OtherTherapists = 0 };
        Assert.IsType<Decision.Allowed>(CaseStaffRules.Decide(only));
        Assert.IsType<Decision.Allowed>(CaseStaffRules.Decide(only with { Role = Role.FrontDesk, WorksOnIt = false }));
        Assert.IsType<Decision.Allowed>(
            CaseStaffRules.Decide(Assign with { Change = CaseStaffChange.LetIn, IsShutOut = true })
        );
        // Whose license has lapsed can leave a case and be shut out of it.
        Assert.IsType<Decision.Allowed>(CaseStaffRules.Decide(only with { IsLicensed = false }));
    }

    [Fact, Covers("CW.7", met: false)]
    public void A_full_caseload_warns_and_turns_no_family_away()
    {
        var decision = CaseStaffRules.Decide(Assign with { IsWithinCaseload = false });
        Assert.IsType<Decision.Allowed>(decision);
        Assert.Equal("CW.7", Assert.Single(decision.States, state => !state.IsMet).Id);
    }

    [
        Fact,
        Covers("CW.1", met: false),
        Covers("CW.2", met: false),
        Covers("CW.3", met: false),
        Covers("CW.4", met: false),
        Covers("CW.5", met: false),
        Covers("CW.6", met: false),
        Covers("CW.8", met: false)
    ]
    public void What_must_not_be_is_refused()
    {
        Refuses("CW.1", Assign with { Role = null });
        Refuses("CW.1", Assign with { Change = CaseStaffChange.ShutOut, Role = Role.Outsider });
        Refuses("CW.2", Assign with { Role = Role.Billing });
        Refuses("CW.2", Assign with { IsPartOfCase = true });
        Refuses("CW.3", Assign with { IsShutOut = true });
        Refuses("CW.4", Assign with { WorksOnIt = true });
        Refuses("CW.4", Assign with { Change = CaseStaffChange.LetIn });
        Refuses("CW.8", Assign with { HasOtherRole = true });
        Refuses("CW.6", Assign with { IsLicensed = false });
        Refuses("CW.5", Assign with { Change = CaseStaffChange.Release, WorksOnIt = true, OtherTherapists = 0 });
    }

    private static void Refuses(string id, CaseStaffFacts facts) =>
        Assert.Contains(
            id,
            Assert.IsType<Decision.Refused>(CaseStaffRules.Decide(facts)).Unmet.Select(unmet => unmet.Id)
        );
}
