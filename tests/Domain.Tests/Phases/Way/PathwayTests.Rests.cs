using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;

namespace Reknit.Domain.Tests.Phases.Way;

public sealed partial class PathwayTests
{
    [Fact]
    public void After_a_hold_for_a_paper_ended_the_child_was_not_asked_again()
    {
        var lapsed = Known.Hold with { Trigger = HoldTrigger.PaperLapsed, PlacedOn = Known.Today.AddDays(-9) };
        var back = new PathwayMove.PaperIsBack(lapsed.Id, Known.Today);
        var held = InOneRoom with { Holds = [lapsed] };
        Assert.Equal(Known.Today, Go(held, back).YesCountsFrom);
        Assert.Equal(
            Known.Today.AddDays(3),
            Go(held with { AskAgainFrom = Known.Today.AddDays(3) }, back).YesCountsFrom
        );
        var today = held with { Holds = [lapsed with { PlacedOn = Known.Today }] };
        Assert.Equal(Known.Today.AddDays(1), Go(today, back).YesCountsFrom);
    }

    [Fact]
    public void What_was_found_out_while_a_hold_for_a_paper_stood_was_lost()
    {
        var placed = Known.Today.AddDays(-9);
        var lapsed = Known.Hold with { Trigger = HoldTrigger.PaperLapsed, PlacedOn = placed };
        var after = Go(InOneRoom with { Holds = [lapsed] }, new PathwayMove.PaperIsBack(lapsed.Id, Known.Today));
        Assert.True(Counts(placed.AddDays(4)));
        Assert.False(Counts(placed));
        Assert.False(Counts(placed.AddDays(-1)));
        // A yes of those days opens nothing all the same.
        Assert.Equal(Known.Today, after.YesCountsFrom);

        bool Counts(DateOnly saidOn) =>
            HandQuestions.Counts("ExitsAreKnown", saidOn, after.AskAgainFrom, placed.AddDays(-30));
    }

    [Fact]
    public void A_practical_rest_was_lost_by_the_childs_no_and_yes()
    {
        var practical = new Pause(PauseBy.Practical, Known.Today.AddDays(-20));
        var yes = new PathwayMove.Resume(new(null, Known.Yes(Rung.SideBySide), Known.Today));
        var goesOn = new PathwayMove.Resume(new(null, null, Known.Today));
        foreach (var first in (Pause[])[practical, ChildsPause])
        {
            var second = first == practical ? ChildsPause : practical;
            var both = Go(Go(InOneRoom, new PathwayMove.Rest(first)), new PathwayMove.Rest(second));
            Assert.Equal(ChildsPause, both.Pause);
            Refuses("PU.2", both, goesOn);
            var again = Go(both, new PathwayMove.Rest(ChildsPause));
            var rests = Go(again, yes);
            Assert.Equal(practical, rests.Pause);
            Assert.Equal((null, null), (Go(rests, goesOn).Pause, Go(rests, goesOn).AlsoRestsSince));
        }
    }
}
