using Reknit.Domain.Cases;
using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

public sealed class SetAsideRulesTests
{
    [Fact, Covers("SA.1", met: true)]
    public void An_order_that_waits_can_be_set_aside() =>
        Assert.IsType<Decision.Allowed>(SetAsideRules.Decide(CaseState.Received));

    [Theory, Covers("SA.1", met: false)]
    [InlineData(CaseState.Open)]
    [InlineData(CaseState.SetAside)]
    public void What_became_a_case_or_is_gone_cannot(CaseState state)
    {
        var refused = Assert.IsType<Decision.Refused>(SetAsideRules.Decide(state));
        Assert.Equal("SA.1", Assert.Single(refused.Unmet).Id);
    }
}
