using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Domain.Phases.Holds;

namespace Reknit.Domain.Tests.CheckIns.Asking;

/// <summary>What a child may be asked.</summary>
public sealed class QuestionPoolTests
{
    private static readonly AgeBand[] Bands = Enum.GetValues<AgeBand>();
    private static readonly Moment[] Moments = Enum.GetValues<Moment>();

    [Fact]
    public void Every_question_has_an_id_of_its_own()
    {
        Assert.True(QuestionPool.All.Count > 60);
        Assert.Distinct(QuestionPool.All.Select(q => q.Id));
        Assert.All(QuestionPool.All, q => Assert.Equal(q, QuestionPool.Find(q.Id)));
        var safe = QuestionPool.Find("after.felt-safe.7-10");
        Assert.Equal(AnswerKind.Faces5, safe?.Kind);
        Assert.Null(QuestionPool.Find("after.report.7-10"));
    }

    [Fact]
    public void A_scale_is_the_one_of_the_childs_band()
    {
        Assert.All(
            QuestionPool.All.Where(q => q.IsOnScale),
            q =>
                Assert.Equal(
                    q.Band switch
                    {
                        AgeBand.FourToSix => AnswerKind.Faces3,
                        AgeBand.SevenToTen => AnswerKind.Faces5,
                        _ => AnswerKind.Thermometer,
                    },
                    q.Kind
                )
        );
        Assert.All(QuestionPool.All.Where(q => q.Kind == AnswerKind.Words), q => Assert.True(q.IsOptional));
    }

    [Fact]
    public void Options_stand_where_there_is_something_to_choose_and_nowhere_else() =>
        Assert.All(
            QuestionPool.All,
            q =>
            {
                Assert.Equal(q.Kind is AnswerKind.YesNo or AnswerKind.Choice, q.Options.Count > 0);
                Assert.Distinct(q.Options.Select(o => o.Key));
                Assert.NotEmpty(q.Meaning);
            }
        );

    [Fact]
    public void In_every_band_and_moment_a_child_can_say_that_something_is_wrong() =>
        Assert.All(
            from band in Bands
            from moment in Moments
            select QuestionPool.AlwaysThere(band, moment),
            always =>
            {
                var wrong = Assert.Single(always, q => q.Topic == Topic.SomethingWrong);
                Assert.Contains(wrong.Options, o => o.Danger == Danger.HurtByAnother);
                Assert.True(wrong.IsPainful);
            }
        );

    [Fact]
    public void Every_band_can_fill_every_fact_that_the_gates_ask_of_a_child() =>
        Assert.All(
            Bands,
            band =>
                Assert.Equal(
                    Enum.GetValues<GateFact>(),
                    QuestionPool
                        .All.Where(q => q.Band == band)
                        .Select(q => q.Fills)
                        .OfType<GateFact>()
                        .Distinct()
                        .Order()
                )
        );

    [Fact]
    public void Every_danger_answer_has_a_line_that_names_a_real_hold()
    {
        Assert.Equal(Enum.GetValues<Danger>(), AlertLines.All.Select(l => l.Danger));
        Assert.Equal(
            Enum.GetValues<Danger>(),
            QuestionPool.All.SelectMany(q => q.Options).Select(o => o.Danger).OfType<Danger>().Distinct().Order()
        );
        Assert.All(
            AlertLines.All.Select(l => l.ProposedHold).OfType<string>(),
            id => Assert.Contains(HoldTriggers.All, t => t.Id == id)
        );
        Assert.Equal("H9", AlertLines.Of(Danger.Pushed).ProposedHold);
        Assert.True(AlertLines.Of(Danger.Pushed).StopsNextStep);
        Assert.Equal(
            [Danger.HurtByAnother, Danger.Pushed],
            AlertLines.Of([Danger.Pushed, Danger.HurtByAnother, Danger.Pushed]).Select(l => l.Danger)
        );
    }
}
