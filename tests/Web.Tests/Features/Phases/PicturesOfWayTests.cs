using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>The pictures of the way and the ladder say what their words say, and count nothing.</summary>
public sealed class PicturesOfWayTests
{
    private static readonly PathwayState Begun = PathwayState.Begin(
        new(new Guid(1, 0, 0, new byte[8])),
        new(new Guid(2, 0, 0, new byte[8]))
    ) with
    {
        Phase = Phase.JointSessions,
        Reached = Rung.PlayTogether,
    };

    [Fact]
    public void The_way_names_what_lies_behind_here_and_ahead()
    {
        var figure = new WayFigure(Begun with { GatesOwed = [Gate.Intake] });

        Assert.Equal((8, 5, WayMark.GoesOn), (figure.Picture.Stops, figure.Picture.Here, figure.Picture.Mark));
        Assert.Equal("Now: joint sessions", figure.Now);
        Assert.StartsWith(
            "referral, intake and safety (before Reknit), suitability",
            figure.Behind,
            StringComparison.Ordinal
        );
        Assert.Equal("supported contact, consolidation", figure.Ahead);
        Assert.Equal($"The way. {figure.Now}. Behind: {figure.Behind}. Ahead: {figure.Ahead}.", figure.Picture.Label);
    }

    [Fact]
    public void A_hold_stands_before_a_rest_and_a_closed_way_has_nothing_ahead()
    {
        var rests = Begun with { Pause = new(PauseBy.Child, new(2026, 5, 4)) };
        var held = rests with
        {
            Holds = [new(new Guid(3, 0, 0, new byte[8]), HoldTrigger.ForceOrThreat, false, new(2026, 5, 4))],
        };
        var closed = new WayFigure(held with { Phase = Phase.Closed, Standing = PathwayStanding.Closed });

        Assert.Equal(WayMark.Rests, new WayFigure(rests).Picture.Mark);
        Assert.Equal(WayMark.Rests, new WayFigure(Begun with { Standing = PathwayStanding.Returned }).Picture.Mark);
        Assert.Equal(WayMark.Stopped, new WayFigure(held).Picture.Mark);
        Assert.Equal("Joint sessions: a hold stops every new step", new WayFigure(held).Now);
        Assert.Equal(
            (WayMark.Over, 9, 8, ""),
            (closed.Picture.Mark, closed.Picture.Stops, closed.Picture.Here, closed.Ahead)
        );
    }

    [Fact]
    public void Each_rung_looks_as_it_stands()
    {
        var ladder = new LadderPicture(Begun with { Aim = Rung.SharingStories, LeftOut = [Rung.OneWayMessage] });

        Assert.Equal(15, LadderPicture.Steps.Count());
        Assert.Equal(RungLook.Known, ladder.Look(Rung.NotesBothWays));
        Assert.Equal(RungLook.LeftOut, ladder.Look(Rung.OneWayMessage));
        Assert.Equal(RungLook.Here, ladder.Look(Rung.PlayTogether));
        Assert.Equal(RungLook.Open, ladder.Look(Rung.TherapistNextDoor));
        Assert.Equal(RungLook.BeyondGate, ladder.Look(Rung.AccompaniedOuting));
        Assert.Equal(
            "The ladder. The child is at step 9: They play together. This phase opens steps up to 12; the child's own yes "
                + "decides each. The plan's aim: step 10: They share stories, likes, daily life. Left out for this child: 3.",
            ladder.Label
        );
        Assert.DoesNotContain("aim", new LadderPicture(Begun).Label, StringComparison.Ordinal);
    }
}
