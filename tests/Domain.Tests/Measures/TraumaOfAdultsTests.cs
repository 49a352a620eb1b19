using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Measures;

/// <summary>An adult's hard experiences: one yes says "look closer", somebody follows it up, and no step waits for it.</summary>
public sealed class TraumaOfAdultsTests
{
    private const int No = 0;
    private const int Yes = 1;
    private const int PassedOver = 2;
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly PersonId June = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly PersonId Mira = new(new Guid(2, 0, 0, new byte[8]));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_yes_to_any_of_them_says_look_closer_without_a_number(int item)
    {
        var answers = Enumerable.Range(1, 8).Select(n => (int?)(n == 1 || n == item ? Yes : No)).ToArray();
        var scored = Forms.Scored("trauma_talk", answers);

        Assert.Equal(Positive.Yes, scored.Positive);
        Assert.Equal([AlertKind.AdultsTraumaPositive], scored.Kinds());
        Assert.Empty(scored.Scales);
        Assert.Null(scored.Band);
    }

    [Fact]
    public void Something_hard_that_no_longer_weighs_is_no_reason_to_look_closer_and_nobody_to_talk_to_is_none()
    {
        Assert.Equal(Positive.No, Forms.Scored("trauma_talk", Yes, No, No, No, No, No, No, No).Positive);
        Assert.Equal(Positive.No, Forms.Scored("trauma_talk", Yes, No, No, No, No, No, No, null).Positive);
        Assert.Equal(Positive.No, Forms.Scored("trauma_talk", No).Positive);
        Assert.Empty(Forms.Score("trauma_talk", No).Alerts);
    }

    [Fact]
    public void What_was_passed_over_is_no_no_and_what_was_not_asked_is_not_done()
    {
        Assert.Equal(Positive.CannotTell, Forms.Scored("trauma_talk", Yes, No, No, PassedOver, No, No, No).Positive);
        Assert.Equal(Positive.CannotTell, Forms.Scored("trauma_talk", PassedOver, No, No, No, No, No, No).Positive);
        var open = Assert.IsType<Outcome.NotScored>(Forms.Score("trauma_talk", Yes, No, No, No, No, null, null));
        Assert.Equal([6, 7], open.Missing);
        Assert.IsType<Outcome.NotScored>(Forms.Score("trauma_talk", (int?)null, No, No, No, No, No, No));
        var already = Forms.Scored("trauma_talk", Yes, Yes, null, null, null, null, null);
        Assert.Equal((Positive.Yes, 5), (already.Positive, already.Unanswered.Count));
    }

    [Fact]
    public void A_no_to_the_first_cannot_stand_beside_a_yes_to_what_came_of_it()
    {
        var refused = Assert.IsType<Outcome.Refused>(Forms.Score("trauma_talk", No, Yes));
        Assert.Equal([new Fault(2, FaultKind.Contradicts)], refused.Faults);
    }

    [Fact]
    public void A_clinician_who_is_worried_looks_closer_whatever_was_answered() =>
        Assert.Equal(
            Positive.Yes,
            Assert
                .IsType<Outcome.Scored>(Forms.Score("trauma_talk", new About { IsJudgedPositive = true }, No))
                .Positive
        );

    [Theory]
    [InlineData("pcptsd5", 2, Positive.No)]
    [InlineData("pcptsd5", 3, Positive.Yes)]
    [InlineData("pcl5", 30, Positive.No)]
    [InlineData("pcl5", 31, Positive.Yes)]
    public void A_score_taken_elsewhere_is_held_against_the_lowest_published_cut_off(
        string id,
        int value,
        Positive positive
    )
    {
        var accepted = Accepted(id, value);
        Assert.Equal(positive, accepted.Positive);
        Assert.Equal(
            positive is Positive.Yes ? [AlertKind.AdultsTraumaPositive] : [],
            accepted.Alerts.Select(a => a.Kind)
        );
    }

    [Theory]
    [InlineData("trauma_talk")]
    [InlineData("pcptsd5")]
    [InlineData("pcl5")]
    public void Each_is_for_adults_and_its_answers_are_read_by_few(string id)
    {
        Assert.False(ScreenRules.IsFor(Forms.Of(id), isChild: true));
        Assert.True(ScreenRules.IsFor(Forms.Of(id), isChild: false));
        Assert.True(ScreenRules.IsReadByFew(ScreenKind.Scored, Forms.Of(id)));
        Assert.False(ScreenRules.IsReadByFew(ScreenKind.TakenElsewhere, Forms.Of("cats2")));
        Assert.False(ScreenRules.IsReadByFew(ScreenKind.RiskAssessment, null));
    }

    [Fact]
    public void What_an_adult_carries_waits_for_somebody_and_shuts_nothing()
    {
        var outcome = ScreenOutcome.Of(
            Forms.Of("trauma_talk"),
            Forms.Score("trauma_talk", Yes, Yes, Yes, Yes, Yes, Yes, Yes, No),
            wasAlone: true
        );
        ScreenFact[] weighs = [Fact(outcome)];

        var known = ScreensKnown.Of(weighs, [Mira], June);
        var unasked = ScreensKnown.Of([], [Mira], June);

        Assert.True(weighs[0].NeedsFollowUp);
        Assert.True(weighs[0].IsPositive);
        Assert.Equal(ByWhen.BeforeTheirNextSession, Assert.Single(outcome.Follows).ByWhen);
        Assert.False(outcome.AsksForRisk);
        Assert.Equal(0, known.NotFollowedUp);
        Assert.Empty(known.Positive);
        Assert.Equal(
            (unasked.ParentsWithoutMoodScreen, unasked.ParentsWithoutSubstanceScreen, unasked.ScreenShutsCoParenting),
            (known.ParentsWithoutMoodScreen, known.ParentsWithoutSubstanceScreen, known.ScreenShutsCoParenting)
        );
        Assert.False(ScreenConsequence.OfAdult([new("trauma_talk", null, AlertKind.AdultsTraumaPositive)]).Holds);
        Assert.Empty(ScreenCall.Of(weighs, [June]));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void It_is_done_only_where_nobody_else_was_there(bool wasAlone, bool isDone)
    {
        var outcome = ScreenOutcome.Of(Forms.Of("trauma_talk"), Forms.Score("trauma_talk", No), wasAlone);
        Assert.Equal(isDone, Fact(outcome).Does("adult-trauma"));
    }

    private static ElsewhereAnswer.Accepted Accepted(string id, int value) =>
        Assert.IsType<ElsewhereAnswer.Accepted>(
            ElsewhereRules.Decide(
                new(Forms.Of(id), Scale.Total, value, null, null, Day, "Dr. Ortiz"),
                About.NotKnown,
                Day
            )
        );

    private static ScreenFact Fact(ScreenOutcome outcome) =>
        new(
            default,
            Mira,
            null,
            ScreenKind.Scored,
            "trauma_talk",
            Day,
            Day.ToDateTime(new TimeOnly(9, 0)),
            outcome,
            []
        );
}
