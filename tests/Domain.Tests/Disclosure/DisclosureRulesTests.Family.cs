using Reknit.Domain.Disclosure;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Disclosure;

/// <summary>The family's shared record has everybody's in it.</summary>
public sealed partial class DisclosureRulesTests
{
    private const Compartment Shared = Compartment.SharedClinicalRecord;

    [Fact]
    public void From_whom_anybody_is_protected_gets_none_of_the_familys_record_whatever_was_signed_or_granted()
    {
        foreach (var kept in (PersonId[])[Mira, June])
        {
            foreach (var to in (Audience[])[TobinHimself, TobinsCounsel, new(AudienceKind.Counsel, Person(8))])
            {
                var facts = Family(new(kept, Tobin), to);
                Assert.Equal([Bar.Protected], Refused(new(Shared, default, to), facts).Select(r => r.Bar));
                Assert.NotEmpty(Refused(new(Shared, default, to, IsTheirsToSign: true), facts));
            }
        }
    }

    [Fact]
    public void Who_is_protected_and_whoever_is_of_no_side_keeps_the_familys_record()
    {
        var flag = new ProtectiveFlag(Mira, Tobin);
        AssertTold(Basis.Request, new(Shared, default, MiraHerself), Family(flag, MiraHerself));
        AssertTold(Basis.Release, new(Shared, default, MirasCounsel), Family(flag, MirasCounsel));
        AssertTold(Basis.Release, new(Shared, default, Pediatrician), Family(flag, Pediatrician));
        // Papers for the court go to both sides alike.
        AssertTold(Basis.Order, new(Compartment.CourtFacing, default, TobinsCounsel), Family(flag, TobinsCounsel));
    }

    [Fact]
    public void A_courts_order_that_names_the_familys_record_opens_it_to_whom_it_names_and_to_nobody_else()
    {
        var order = new CourtsDemand(
            Guid.Empty,
            CompartmentSet.Of(Shared),
            null,
            TobinsCounsel.Kind,
            TobinsCounsel.Person
        );
        var facts = new DisclosureFacts([], [], [order], [new(Mira, Tobin)], [], Speaks);
        AssertTold(Basis.CourtOrder, new(Shared, default, TobinsCounsel), facts);
        Assert.NotEmpty(Refused(new(Shared, default, TobinHimself), facts));
        Assert.NotEmpty(Refused(new(Shared, Mira, TobinsCounsel), facts));
    }

    /// <summary>All that could open it to them, but a court's order.</summary>
    private static DisclosureFacts Family(ProtectiveFlag flag, Audience to) =>
        new(
            [Release(default, to, Shared)],
            [],
            [],
            [flag],
            [],
            Speaks,
            [new(Guid.Empty, to.Person, CompartmentSet.Of(Shared))]
        );
}
