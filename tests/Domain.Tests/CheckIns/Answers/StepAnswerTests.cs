using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.Tests.Phases;

namespace Reknit.Domain.Tests.CheckIns.Answers;

/// <summary>What a child taps about a step becomes an assent, and nothing but a yes becomes a yes.</summary>
public sealed class StepAnswerTests
{
    private static readonly DateOnly Day = new(2027, 3, 14);

    private static readonly VisitPlan Plan = new(
        AgeBand.SevenToTen,
        Moment.Before,
        "en",
        "June",
        "Amara",
        WasAlone: true,
        MustCome: false,
        ReadsAloud: true,
        ["before.feel.7-10"],
        new(Rung.SideBySide, Known.Tobin, "Papa", Known.Place, IsFirstInOneRoom: true),
        []
    );

    [Theory]
    [InlineData("yes", AssentAnswer.Yes, true)]
    [InlineData("a-little", AssentAnswer.OkToTryALittle, true)]
    [InlineData("not-sure", AssentAnswer.NotSure, false)]
    [InlineData("not-today", AssentAnswer.NotToday, false)]
    [InlineData("no", AssentAnswer.No, false)]
    [InlineData(Want.WillTell, AssentAnswer.No, false)]
    public void Only_a_yes_in_its_two_forms_opens(string option, AssentAnswer answer, bool opens)
    {
        var assent = Of(new Said.Chose(option));
        Assert.Equal(answer, assent?.Answer);
        Assert.Equal(opens, Assent.Opens(assent!.Answer));
        Assert.Equal(option == Want.WillTell, assent.WillTell);
        Assert.Equal(
            (Rung.SideBySide, Known.Tobin, Known.Place, Day),
            (assent.Step, assent.Adult, assent.Place, assent.AskedOn)
        );
    }

    [Fact]
    public void Skipping_and_not_knowing_are_not_yet_a_yes_and_no_answer_is_none()
    {
        Assert.Equal(AssentAnswer.NotSure, Of(new Said.Skipped())?.Answer);
        Assert.Equal(AssentAnswer.NotSure, Of(new Said.DoesNotKnow())?.Answer);
        Assert.Null(Of(null));
        Assert.Null(StepAnswer.Of(Plan with { Step = null }, Plan.With(Known.June, Day, [], isFinished: true)));
    }

    [Fact]
    public void Before_the_first_room_a_child_is_asked_whether_a_yes_is_wanted_by_somebody()
    {
        Assert.Equal([Topic.Feel, Topic.Want, Topic.WantedByOthers], Plan.Asked().Select(q => q.Topic));
        var later = Plan with { Step = Plan.Step! with { IsFirstInOneRoom = false } };
        Assert.Equal([Topic.Feel, Topic.Want], later.Asked().Select(q => q.Topic));
        Assert.Equal(WantedByOthers.NotAsked, Of(new Said.Chose("yes"))?.WantedByOthers);
        Assert.Equal(WantedByOthers.Yes, Of(new Said.Chose("yes"), new Said.Chose("yes"))?.WantedByOthers);
        Assert.Equal(WantedByOthers.NotSure, Of(new Said.Chose("yes"), new Said.Skipped())?.WantedByOthers);
    }

    [Fact]
    public void Do_not_ask_again_stands_until_the_child_answers_that_adult_anew()
    {
        var no = Of(new Said.Chose(Want.WillTell))!;
        var yes = Of(new Said.Chose("yes"))!;
        Assert.True(AssentHistory.WillTell([yes, no], Known.Tobin));
        Assert.False(AssentHistory.WillTell([no, yes], Known.Tobin));
        Assert.False(AssentHistory.WillTell([no], Known.Ana));
        Assert.True(AssentHistory.WillTell([no, yes with { Answer = AssentAnswer.DidNotComeInNotAsked }], Known.Tobin));
        Assert.Equal(Day, AssentHistory.LastAsked([no], Known.Tobin));
        Assert.Null(AssentHistory.LastAsked([no], Known.Ana));
    }

    [Fact]
    public void A_drawing_is_lines_of_points_and_nothing_else()
    {
        Assert.Equal([(10, 20), (30, 40)], Strokes.Read("10,20 30,40;5,5")![0]);
        Assert.All(
            new[]
            {
                null,
                "",
                ";",
                "10",
                "10,1001",
                "-1,5",
                "1,2,3",
                "a,b",
                "<svg>",
                new string('1', Strokes.Length + 1),
            },
            drawn => Assert.Null(Strokes.Read(drawn))
        );
    }

    private static Assent? Of(Said? said, Said? wanted = null)
    {
        List<Answer> answers = [];
        if (said is not null)
        {
            answers.Add(new(QuestionPool.OfStep(Topic.Want, Plan.Band), said));
        }

        if (wanted is not null)
        {
            answers.Add(new(QuestionPool.OfStep(Topic.WantedByOthers, Plan.Band), wanted));
        }

        return StepAnswer.Of(Plan, Plan.With(Known.June, Day, answers, isFinished: true));
    }
}
