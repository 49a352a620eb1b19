using Reknit.Domain.Cases;
using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

public sealed class SetAsideRulesTests
{
    [Fact, Covers("SA.1", met: true), Covers("SA.2", met: true)]
    public void An_order_that_waits_can_be_set_aside() =>
        Assert.IsType<Decision.Allowed>(SetAsideRules.Decide(new(CaseState.Received, IsHeld: false)));

    [Theory, Covers("SA.1", met: false)]
    [InlineData(CaseState.Open)]
    [InlineData(CaseState.SetAside)]
    public void What_became_a_case_or_is_gone_cannot(CaseState state)
    {
        var refused = Assert.IsType<Decision.Refused>(SetAsideRules.Decide(new(state, IsHeld: false)));
        Assert.Equal("SA.1", Assert.Single(refused.Unmet).Id);
    }

    [Fact, Covers("SA.2", met: false)]
    public void What_a_legal_hold_stands_on_cannot()
    {
        var held = SetAsideRules.Decide(new(CaseState.Received, IsHeld: true));
        Assert.Equal("SA.2", Assert.Single(Assert.IsType<Decision.Refused>(held).Unmet).Id);
    }
}
