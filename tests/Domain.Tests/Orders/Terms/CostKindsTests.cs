using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Terms;

namespace Reknit.Domain.Tests.Orders.Terms;

/// <summary>For how many kinds of cost an order leaves open who pays.</summary>
public sealed class CostKindsTests
{
    [Fact]
    public void An_order_that_says_nothing_leaves_all_five_open() => Assert.Equal(5, CostKinds.WithoutPayer([]));

    [Fact]
    public void Shares_that_come_to_the_whole_name_the_payer_of_their_kind_alone()
    {
        Assert.Equal(4, CostKinds.WithoutPayer([Term("childSessions", ("Mother", 60), ("Father", 40))]));
        Assert.Equal(5, CostKinds.WithoutPayer([Term("childSessions", ("Mother", 60))]));
        Assert.Equal(0, CostKinds.WithoutPayer([Term("all", ("Father", 100))]));
    }

    [Fact]
    public void Half_of_each_party_is_the_whole_and_half_of_one_is_not()
    {
        Assert.Equal(0, CostKinds.WithoutPayer([Term("all", ("Each party", 50))]));
        Assert.Equal(5, CostKinds.WithoutPayer([Term("all", ("Mother", 50))]));
    }

    private static CostTerm Term(string service, params (string Party, decimal Percent)[] shares) =>
        new(service, [.. shares.Select(s => new CostShare(s.Party, s.Percent))], []);
}
