using Reknit.Domain.Access;

namespace Reknit.Domain.Tests.Access;

public sealed class StaffRulesTests
{
    private static readonly StaffChange Usual = new(Role.Therapist, Role.ClinicalLead, IsMember: true, Owners: 1);

    [Fact, Covers("ST.1", met: true), Covers("ST.2", met: true), Covers("ST.3", met: true)]
    public void A_member_may_get_another_role_or_leave()
    {
        Assert.IsType<Decision.Allowed>(StaffRules.Decide(Usual));
        Assert.IsType<Decision.Allowed>(StaffRules.Decide(Usual with { To = null }));
    }

    [Fact, Covers("ST.1", met: false)]
    public void ST_1_nobody_changes_who_has_left() => Assert.Equal(["ST.1"], Unmet(Usual with { IsMember = false }));

    [Theory, Covers("ST.2", met: false)]
    [InlineData(null)]
    [InlineData(Role.Therapist)]
    public void ST_2_the_last_owner_stays_owner(Role? to)
    {
        var change = Usual with { From = Role.Owner, To = to };

        Assert.Equal(["ST.2"], Unmet(change));
        Assert.Empty(Unmet(change with { Owners = 2 }));
        Assert.Empty(Unmet(change with { To = Role.Owner }));
    }

    [Fact, Covers("ST.3", met: false)]
    public void ST_3_nobody_becomes_staff_or_stops_being_it_by_another_role()
    {
        Assert.Equal(["ST.3"], Unmet(Usual with { To = Role.Outsider }));
        Assert.Equal(["ST.3"], Unmet(Usual with { From = Role.Outsider }));
        Assert.Equal(["ST.3"], Unmet(Usual with { From = Role.Outsider, To = null }));
    }

    private static IEnumerable<string> Unmet(StaffChange change) =>
        StaffRules.Decide(change) is Decision.Refused refused ? refused.Unmet.Select(state => state.Id) : [];
}
