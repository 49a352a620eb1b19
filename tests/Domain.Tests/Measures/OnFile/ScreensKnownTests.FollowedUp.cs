using Reknit.Domain.Measures.OnFile;

namespace Reknit.Domain.Tests.Measures.OnFile;

public sealed partial class ScreensKnownTests
{
    [Fact]
    public void What_a_childs_screen_found_waits_for_somebody_and_of_adults_what_comes_before_the_next_step()
    {
        var drugs = Scored(Mira, "nida1", [2]);
        // About the adult's own safety: their clinician acts the same day, and no step of the child waits for it.
        var mood = Scored(Tobin, "phq9", [0, 0, 0, 0, 0, 0, 0, 0, 1]);
        var asq = Scored(June, "asq", [1, 0, 0, 0, 0]);

        Assert.Equal(0, Known(Scored(June, "asq", [0, 0, 0, 0, 0]), Scored(Mira, "nida1", [0])).NotFollowedUp);
        Assert.Equal(1, Known(drugs, mood).NotFollowedUp);
        Assert.Equal(2, Known(drugs, asq, mood).NotFollowedUp);
        Assert.Equal(1, Known(drugs, Followed(asq, SuicideRisk.None)).NotFollowedUp);
        Assert.Equal(0, Known(Followed(drugs, null)).NotFollowedUp);
    }

    [Fact]
    public void An_answer_on_suicide_that_was_followed_up_weeks_later_read_as_of_the_same_day()
    {
        var mood = Scored(Tobin, "phq9", [0, 0, 0, 0, 0, 0, 0, 0, 1]);
        var followed = Followed(mood, null);
        var day = followed.FollowUps[0];
        var (same, late) = (
            followed with
            {
                FollowUps = [day with { On = mood.On }],
            },
            followed with
            {
                FollowUps = [day with { On = mood.On.AddDays(20) }],
            }
        );

        Assert.Equal(0, Known(same).MoodFollowedUpLater);
        Assert.Equal(1, Known(late).MoodFollowedUpLater);
        // Nobody has followed it up at all: that shuts the gate.
        Assert.Equal(0, Known(mood).MoodFollowedUpLater);
        Assert.Equal(0, Known(Followed(Scored(Mira, "nida1", [2]), null)).MoodFollowedUpLater);
    }
}
