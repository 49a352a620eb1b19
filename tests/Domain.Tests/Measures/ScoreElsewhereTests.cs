using Reknit.Domain.Measures;

namespace Reknit.Domain.Tests.Measures;

public sealed class ScoreElsewhereTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData(0, "below", Positive.No)]
    [InlineData(20, "below", Positive.No)]
    [InlineData(21, "screen positive", Positive.Yes)]
    [InlineData(25, "probable", Positive.Yes)]
    public void A_score_gets_the_published_band(int value, string band, Positive positive)
    {
        var accepted = Accepted(Score("cats2", Scale.Total, value));
        Assert.Equal(band, accepted.Band);
        Assert.Equal(positive, accepted.Positive);
        Assert.Equal(
            positive is Positive.Yes ? [AlertKind.TraumaScreenPositive] : [],
            accepted.Alerts.Select(a => a.Kind)
        );
    }

    [Theory]
    [InlineData(3)]
    [InlineData(21)]
    public void A_value_past_the_ends_of_the_scale_is_refused(int value) =>
        Assert.Equal([ElsewhereFault.OutOfBounds], Refused(Score("hits", Scale.Total, value)));

    [Fact]
    public void Where_no_bounds_are_known_only_words_are_kept()
    {
        Assert.Equal([ElsewhereFault.ValueWithoutScale], Refused(Score("odara", Scale.Total, 5)));
        Assert.Equal("in the middle", Accepted(Score("odara", null, null, "in the middle")).Band);
    }

    [Fact]
    public void Everything_that_is_wrong_is_named_at_once() =>
        Assert.Equal(
            [ElsewhereFault.NothingSaid, ElsewhereFault.InTheFuture, ElsewhereFault.NobodyNamed],
            Refused(new(Forms.Of("sdq"), null, null, " ", null, Today.AddDays(1), ""))
        );

    [Fact]
    public void A_scale_the_instrument_does_not_have_is_refused() =>
        Assert.Equal([ElsewhereFault.NoSuchScale], Refused(Score("cats2", "mean", 3)));

    [Fact]
    public void The_assessors_yes_stands_beside_a_low_number()
    {
        var accepted = Accepted(Score("cats2", Scale.Total, 3) with { IsSaidPositive = true });
        Assert.Equal(Positive.Yes, accepted.Positive);
        Assert.NotEmpty(accepted.Alerts);
    }

    [Fact]
    public void The_assessors_no_does_not_undo_a_cut_off() =>
        Assert.Equal(Positive.Yes, Accepted(Score("hits", Scale.Total, 11) with { IsSaidPositive = false }).Positive);

    [Fact]
    public void A_positive_suicide_screen_of_another_office_raises_the_same_alarm()
    {
        var accepted = Accepted(Score("asq", null, null) with { IsSaidPositive = true });
        Assert.True(ScreenConsequence.OfChild(accepted.Alerts, null).Holds);
    }

    [Fact]
    public void A_bare_total_leaves_the_safety_question_open() =>
        Assert.Equal(
            [new Alert("phq9", 9, AlertKind.SafetyQuestionOpen)],
            Accepted(Score("phq9", Scale.Total, 0)).Alerts
        );

    [Theory]
    [InlineData(5, 24, Positive.Yes)]
    [InlineData(6, 24, Positive.No)]
    [InlineData(6, 28, Positive.Yes)]
    [InlineData(null, 24, Positive.Yes)]
    public void The_cut_off_of_the_PSC_35_goes_by_age(int? age, int value, Positive positive) =>
        Assert.Equal(positive, Accepted(Score("psc35", Scale.Total, value), new(null, age)).Positive);

    private static ScoreElsewhere Score(string id, string? scale, int? value, string? words = null) =>
        new(Forms.Of(id), scale, value, words, null, Today, "Dr. Okafor");

    private static ElsewhereAnswer.Accepted Accepted(ScoreElsewhere score, About? about = null) =>
        Assert.IsType<ElsewhereAnswer.Accepted>(ElsewhereRules.Decide(score, about ?? About.NotKnown, Today));

    private static IReadOnlyList<ElsewhereFault> Refused(ScoreElsewhere score) =>
        Assert.IsType<ElsewhereAnswer.Refused>(ElsewhereRules.Decide(score, About.NotKnown, Today)).Faults;
}
