using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;

namespace Reknit.Domain.Tests.Phases.Holds;

/// <summary>A disclosure that is what the open hold was placed for, and was typed after it.</summary>
internal static class KnownLink
{
    public static readonly LinkHoldFacts Facts = new()
    {
        Hold = Known.Hold.Id,
        Said = new(7, 0, 0, new byte[8]),
        From = HoldCallFrom.Disclosure,
        Trigger = Known.Hold.Trigger,
        On = Known.Hold.PlacedOn,
        IsUnanswered = true,
        HasReason = true,
    };
}

/// <summary>What was put on record after a hold is linked to it by a person, and only where it is the very same cause.</summary>
public sealed class LinkHoldTests
{
    [Fact]
    [Covers("HL.1", met: true), Covers("HL.2", met: true), Covers("HL.3", met: true)]
    [Covers("HL.4", met: true), Covers("HL.5", met: true)]
    public void What_was_told_before_the_hold_is_linked_to_it()
    {
        Tables.AssertAllMet(LinkHoldRules.Requirements, new(Known.Hold, KnownLink.Facts));
        var earlier = KnownLink.Facts with { On = Known.Hold.PlacedOn.AddDays(-3), From = HoldCallFrom.Screen };
        Tables.AssertAllMet(LinkHoldRules.Requirements, new(Known.Hold, earlier));
    }

    [Fact]
    [Covers("HL.1", met: false), Covers("HL.2", met: false), Covers("HL.3", met: false)]
    [Covers("HL.4", met: false), Covers("HL.5", met: false)]
    public void What_came_later_or_is_another_thing_is_not()
    {
        var other = Enum.GetValues<HoldTrigger>().First(t => t != Known.Hold.Trigger);
        Refuses("HL.1", KnownLink.Facts with { Trigger = other });
        Refuses("HL.2", KnownLink.Facts with { On = Known.Hold.PlacedOn.AddDays(1) });
        Refuses("HL.3", KnownLink.Facts with { From = HoldCallFrom.ChildsWord });
        Refuses("HL.4", KnownLink.Facts with { IsUnanswered = false });
        Refuses("HL.5", KnownLink.Facts with { HasReason = false });

        static void Refuses(string id, LinkHoldFacts facts) =>
            Tables.AssertUnmet(LinkHoldRules.Requirements, new(Known.Hold, facts), id);
    }

    [Fact]
    public void The_hold_goes_on_and_keeps_what_was_linked()
    {
        var state = PathwayState.Begin(Known.June, Known.Tobin) with { Holds = [Known.Hold] };
        var outcome = Pathway.Decide(state, new PathwayMove.LinkToHold(KnownLink.Facts));

        Assert.IsType<Decision.Allowed>(outcome.Decision);
        Assert.Equal([KnownLink.Facts.Said], outcome.Next.Answered);
        var hold = Assert.Single(outcome.Next.Holds);
        Assert.Contains(KnownLink.Facts.Said, hold.For);
        Assert.Equal(Known.Hold.PlacedOn, hold.PlacedOn);
        var gone = Pathway.Decide(state with { Holds = [] }, new PathwayMove.LinkToHold(KnownLink.Facts));
        Assert.IsType<Decision.Refused>(gone.Decision);
    }

    [Fact, Covers("EH.3", met: true), Covers("EH.3", met: false)]
    public void A_retraction_reaches_the_hold_for_the_order_and_no_other()
    {
        var order = Known.Hold with { Trigger = HoldTrigger.PaperLapsed, Papers = [HoldCauses.Order] };
        var release = order with { Id = new(8, 0, 0, new byte[8]), Papers = ["LK.14"] };
        var state = PathwayState.Begin(Known.June, Known.Tobin) with { Holds = [order, release] };
        var outcome = Pathway.Decide(state, new PathwayMove.OrderRetracted(order.Id, Known.Today));

        Assert.IsType<Decision.Allowed>(outcome.Decision);
        Assert.Equal([true, false], outcome.Next.Holds.Select(h => h.OrderWasRetracted));
        Assert.IsType<Decision.Refused>(
            Pathway.Decide(state, new PathwayMove.OrderRetracted(release.Id, Known.Today)).Decision
        );
    }
}
