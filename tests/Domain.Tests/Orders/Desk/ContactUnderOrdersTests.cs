using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders.Desk;

namespace Reknit.Domain.Tests.Orders.Desk;

/// <summary>What one order allows lifts nothing that another forbids.</summary>
public sealed class ContactUnderOrdersTests
{
    private static readonly Guid First = new(1, 0, 0, new byte[8]);
    private static readonly Guid Later = new(2, 0, 0, new byte[8]);

    [Theory]
    [InlineData(TermKind.NoContact)]
    [InlineData(TermKind.ContactSuspended)]
    public void A_ban_is_lifted_in_therapy_only_by_its_own_order(TermKind ban)
    {
        ContactTerm[] ofOne = [new(First, ban), new(First, TermKind.ContactInTherapyOnly)];
        Assert.Equal(new(false, true), ContactUnderOrders.Of(ofOne));

        ContactTerm[] ofTwo = [new(First, TermKind.ContactInTherapyOnly), new(Later, ban)];
        Assert.Equal(new(true, true), ContactUnderOrders.Of(ofTwo));
        Assert.Equal(new(true, true), ContactUnderOrders.Of([.. ofOne, new(Later, ban)]));
    }

    [Fact]
    public void Without_a_ban_nothing_is_forbidden()
    {
        Assert.Equal(new(false, false), ContactUnderOrders.Of([]));
        Assert.Equal(new(false, false), ContactUnderOrders.Of([new(First, TermKind.ContactInSteps)]));
        Assert.Equal(new(false, true), ContactUnderOrders.Of([new(First, TermKind.ContactInTherapyOnly)]));
        Assert.Equal(new(true, false), ContactUnderOrders.Of([new(First, TermKind.NoContact)]));
    }
}
