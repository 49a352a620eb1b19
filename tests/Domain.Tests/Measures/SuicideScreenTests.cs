using Reknit.Domain.Measures;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Measures;

public sealed class SuicideScreenTests
{
    private const int No = 0;
    private const int Yes = 1;
    private const int Refused = 2;
    private static readonly PersonId Aunt = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));

    [Fact]
    public void Four_noes_are_a_negative_ASQ()
    {
        var scored = Forms.Scored("asq", No, No, No, No);
        Assert.Equal("negative", scored.Band);
        Assert.Empty(scored.Alerts);
    }

    [Theory]
    [InlineData(1, Yes)]
    [InlineData(2, Yes)]
    [InlineData(3, Refused)]
    [InlineData(4, Refused)]
    public void Any_yes_or_refusal_makes_the_ASQ_positive(int item, int answer)
    {
        int?[] values = [No, No, No, No, No];
        values[item - 1] = answer;
        Assert.Equal("positive, not acute", Forms.Scored("asq", values).Band);
        Assert.Equal([AlertKind.SuicideScreenPositive], Forms.Scored("asq", values).Kinds());
    }

    [Fact]
    public void A_yes_to_thoughts_right_now_is_acute() =>
        Assert.Equal("positive, acute", Forms.Scored("asq", Yes, No, No, No, Yes).Band);

    [Theory]
    [InlineData(null)]
    [InlineData(Refused)]
    public void Until_the_fifth_question_is_answered_a_positive_ASQ_is_treated_as_acute(int? fifth)
    {
        var scored = Forms.Scored("asq", No, Yes, No, No, fifth);
        Assert.Equal("positive, not known whether acute", scored.Band);
        Assert.Contains(AlertKind.SuicideScreenAcute, scored.Kinds());
    }

    [Fact]
    public void A_clinician_may_call_a_negative_ASQ_positive_and_then_the_fifth_is_asked()
    {
        var judged = new About { IsJudgedPositive = true };
        var scored = Assert.IsType<Outcome.Scored>(Forms.Score("asq", judged, No, No, No, No));
        Assert.Equal(Positive.Yes, scored.Positive);
        Assert.Equal([AlertKind.SuicideScreenPositive, AlertKind.SuicideScreenAcute], scored.Kinds());
    }

    [Fact]
    public void An_ASQ_with_an_open_question_is_never_negative() =>
        Assert.Equal([3], Assert.IsType<Outcome.NotScored>(Forms.Score("asq", No, No, null, No)).Missing);

    [Theory]
    [InlineData(new[] { No, No }, No, null, "none")]
    [InlineData(new[] { Yes, No }, No, null, "low")]
    [InlineData(new[] { No, Yes, No, No, No }, No, null, "low")]
    [InlineData(new[] { No, Yes, Yes, No, No }, No, null, "moderate")]
    [InlineData(new[] { No, No }, Yes, No, "moderate")]
    [InlineData(new[] { No, No }, Yes, Yes, "high")]
    [InlineData(new[] { Yes, Yes, Yes, Yes, No }, No, null, "high")]
    [InlineData(new[] { Yes, Yes, No, No, Yes }, No, null, "high")]
    public void The_highest_answer_of_the_Columbia_screener_decides(int[] thoughts, int sixth, int? recent, string band)
    {
        var answers = Forms.Answers([.. thoughts.Select(t => (int?)t)]).Append(new Answer(6, sixth));
        Answer[] all = recent is { } r ? [.. answers, new(7, r)] : [.. answers];
        var outcome = Scoring.Score(Forms.Of("cssrs_screen"), all, About.NotKnown);
        Assert.Equal(band, Assert.IsType<Outcome.Scored>(outcome).Band);
    }

    [Fact]
    public void An_unfinished_Columbia_screener_names_what_to_ask_and_still_gives_the_alarm()
    {
        var outcome = Assert.IsType<Outcome.NotScored>(Forms.Score("cssrs_screen", Yes, Yes, null, Yes, null, Yes));
        Assert.Equal([3, 5, 7], outcome.Missing);
        Assert.Contains(AlertKind.RiskHigh, outcome.Kinds());
    }

    [Theory]
    [InlineData("phq9", 9)]
    [InlineData("phqa", 9)]
    [InlineData("core10", 6)]
    [InlineData("ypcore", 4)]
    public void The_answer_on_suicide_or_self_harm_is_followed_up_the_same_day_from_the_lowest_yes(string id, int item)
    {
        var outcome = Scoring.Score(Forms.Of(id), [new(item, 1)], About.NotKnown);
        var alert = Assert.Single(outcome.Alerts, a => a.Item == item);
        Assert.Equal(ByWhen.SameDay, alert.FollowUp.ByWhen);
        Assert.NotEqual(AlertKind.SafetyQuestionOpen, alert.Kind);
    }

    [Fact]
    public void An_open_safety_question_is_asked_again_however_low_the_score()
    {
        var outcome = Forms.Score("phq9", 0, 0, 0, 0, 0, 0, 0, 0, null);
        Assert.Equal(0, outcome.Total().Value);
        Assert.Equal([AlertKind.SafetyQuestionOpen], outcome.Kinds());
    }

    [Fact]
    public void An_adolescents_attempt_or_serious_thoughts_alert_beside_a_score_of_zero()
    {
        var outcome = Forms.Score("phqa", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Yes, Yes);
        Assert.Equal(0, outcome.Total().Value);
        Assert.Equal([AlertKind.SeriousThoughtsThisMonth, AlertKind.AttemptEver], outcome.Kinds());
    }

    [Fact]
    public void A_childs_positive_screen_holds_and_tells_the_safe_adult_the_child_chose()
    {
        var alerts = Forms.Score("asq", No, No, Yes, No, No).Alerts;
        var consequence = ScreenConsequence.OfChild(alerts, Aunt);
        Assert.True(consequence.Holds);
        Assert.Equal(new SafeAdult.Chosen(Aunt), consequence.SafeAdult);
    }

    [Fact]
    public void Where_the_child_chose_nobody_no_parent_is_put_in() =>
        Assert.Equal(
            new SafeAdult.ToBeChosenNow(),
            ScreenConsequence.OfChild(Forms.Score("asq", Yes, No, No, No, Yes).Alerts, null).SafeAdult
        );

    [Fact]
    public void What_is_most_urgent_stands_first_and_each_thing_once()
    {
        var follows = ScreenConsequence.OfChild(Forms.Score("asq", Yes, Yes, No, No, Yes).Alerts, Aunt).Follows;
        Assert.Equal([AlertKind.SuicideScreenAcute, AlertKind.SuicideScreenPositive], follows.Select(f => f.Kind));
    }

    [Fact]
    public void An_adults_answers_hold_nothing_and_concern_nobody_else()
    {
        var consequence = ScreenConsequence.OfAdult(Forms.Score("phq9", 3, 3, 3, 3, 3, 3, 3, 3, 3).Alerts);
        Assert.False(consequence.Holds);
        Assert.Equal(new SafeAdult.NotNeeded(), consequence.SafeAdult);
        Assert.NotEmpty(consequence.Follows);
    }

    [Fact]
    public void Low_risk_on_the_Columbia_screener_is_no_hold_and_moderate_is()
    {
        Assert.False(ScreenConsequence.OfChild(Forms.Score("cssrs_screen", Yes, No).Alerts, Aunt).Holds);
        Assert.True(
            ScreenConsequence.OfChild(Forms.Score("cssrs_screen", Yes, Yes, Yes, No, No, No).Alerts, Aunt).Holds
        );
    }

    [Fact]
    public void Every_alert_has_one_row_that_says_what_follows_and_why() =>
        Assert.All(
            Enum.GetValues<AlertKind>(),
            kind =>
            {
                Assert.Equal(kind, FollowUps.Of(kind).Kind);
                Assert.NotEmpty(FollowUps.Of(kind).Source);
                Assert.EndsWith(".", FollowUps.Of(kind).What, StringComparison.Ordinal);
            }
        );
}
