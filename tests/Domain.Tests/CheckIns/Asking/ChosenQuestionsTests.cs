using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Asking;

namespace Reknit.Domain.Tests.CheckIns.Asking;

/// <summary>Few questions, for the age, and nothing painful twice.</summary>
public sealed class ChosenQuestionsTests
{
    private static readonly ChosenQuestions Young = Usual(AgeBand.SevenToTen, Moment.After);

    [Fact]
    [Covers("CQ.1", met: true), Covers("CQ.2", met: true), Covers("CQ.3", met: true)]
    [Covers("CQ.4", met: true), Covers("CQ.5", met: true), Covers("CQ.6", met: true)]
    public void The_usual_questions_are_right_in_every_band_and_moment() =>
        Assert.All(
            from band in Enum.GetValues<AgeBand>()
            from moment in Enum.GetValues<Moment>()
            select Usual(band, moment),
            chosen =>
            {
                Assert.NotEmpty(chosen.Ids);
                Tables.AssertAllMet(ChosenQuestionsRules.Requirements, chosen);
            }
        );

    [Theory]
    [InlineData(AgeBand.FourToSix, 3)]
    [InlineData(AgeBand.SevenToTen, 4)]
    [InlineData(AgeBand.ElevenToThirteen, 5)]
    [InlineData(AgeBand.FourteenAndOver, 5)]
    public void A_child_bears_few_questions_after_a_session_and_two_before_it(AgeBand band, int after)
    {
        Assert.Equal(after, ChosenQuestionsRules.Most(band, Moment.After));
        Assert.Equal(2, ChosenQuestionsRules.Most(band, Moment.Before));
        Assert.Equal(after, ChosenQuestionsRules.Usual(band, Moment.After).Count);
    }

    [Fact, Covers("CQ.1", met: false), Covers("CQ.2", met: false)]
    public void A_question_of_another_moment_or_band_or_of_no_pool_is_not_asked()
    {
        Refuses("CQ.1", Young with { Ids = ["after.report.7-10"] });
        Refuses("CQ.1", Young with { Ids = ["next-day.sleep.7-10"] });
        Refuses("CQ.1", Young with { Ids = ["after.something-wrong.7-10"] });
        Refuses("CQ.2", Young with { Ids = ["after.felt-safe.4-6"] });
    }

    [Fact, Covers("CQ.3", met: false)]
    public void One_question_more_is_too_many_and_a_practice_may_only_ask_fewer()
    {
        var all = QuestionPool.For(AgeBand.SevenToTen, Moment.After).Select(q => q.Id).ToList();
        Refuses("CQ.3", Young with { Ids = [.. all.Take(5)] });
        Refuses("CQ.3", Young with { Ids = [.. all.Take(5)], Most = 9 });
        Refuses("CQ.3", Young with { Most = 3 });
    }

    [Fact, Covers("CQ.4", met: false), Covers("CQ.5", met: false)]
    public void Nothing_is_asked_twice_and_nothing_painful_again()
    {
        Refuses("CQ.4", Young with { Ids = ["after.how-now.7-10", "after.how-now.7-10"] });
        Refuses("CQ.5", Young with { AnsweredAboutSession = [Topic.Pushed] });
        Tables.AssertAllMet(ChosenQuestionsRules.Requirements, Young with { AnsweredAboutSession = [Topic.HowNow] });
    }

    [Fact, Covers("CQ.6", met: false)]
    public void Before_a_session_a_child_is_first_asked_how_they_are()
    {
        var before = Usual(AgeBand.FourteenAndOver, Moment.Before);
        Refuses("CQ.6", before with { Ids = ["before.worry.14-up"] });
        Refuses("CQ.6", before with { Ids = [] });
        Refuses("CQ.6", before with { Ids = ["before.want.14-up", "before.feel.14-up"] });
    }

    private static ChosenQuestions Usual(AgeBand band, Moment moment) =>
        new(band, moment, [.. ChosenQuestionsRules.Usual(band, moment).Select(q => q.Id)], [], null);

    private static void Refuses(string id, ChosenQuestions chosen) =>
        Tables.AssertUnmet(ChosenQuestionsRules.Requirements, chosen, id);
}
