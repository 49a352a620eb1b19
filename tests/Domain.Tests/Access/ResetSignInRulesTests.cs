using Reknit.Domain.Access;

namespace Reknit.Domain.Tests.Access;

public sealed class ResetSignInRulesTests
{
    private static readonly ResetAsked Usual = new(IsMember: true, IsSelf: false, OtherPractices: 0);

    [Fact, Covers("RS.1", met: true), Covers("RS.2", met: true), Covers("RS.3", met: true)]
    public void A_member_of_this_practice_alone_gets_a_link_from_somebody_else() =>
        Assert.IsType<Decision.Allowed>(ResetSignInRules.Decide(Usual));

    [Fact, Covers("RS.1", met: false)]
    public void RS_1_nobody_gets_a_link_who_has_left() =>
        Assert.Equal(["RS.1"], Unmet(Usual with { IsMember = false }));

    [Fact, Covers("RS.2", met: false)]
    public void RS_2_nobody_makes_a_link_for_themselves() =>
        Assert.Equal(["RS.2"], Unmet(Usual with { IsSelf = true }));

    [Fact, Covers("RS.3", met: false)]
    public void RS_3_one_practice_does_not_open_the_other() =>
        Assert.Equal(["RS.3"], Unmet(Usual with { OtherPractices = 1 }));

    private static IEnumerable<string> Unmet(ResetAsked asked) =>
        ResetSignInRules.Decide(asked) is Decision.Refused refused ? refused.Unmet.Select(state => state.Id) : [];
}
