using Reknit.Domain.Measures;

namespace Reknit.Domain.Tests.Measures;

public sealed class ScoringTests
{
    private const int VectorCount = 25;

    public static TheoryData<int> EachVector => [.. Enumerable.Range(0, VectorCount)];

    [Fact]
    public void All_worked_scores_are_tried() => Assert.Equal(VectorCount, Vectors.All.Count);

    [Theory, MemberData(nameof(EachVector))]
    public void A_form_scores_as_worked_out_by_hand(int at)
    {
        var vector = Vectors.All[at];
        var scored = Forms.Scored(vector.Instrument, [.. vector.Answers.Select(v => (int?)v)]);
        var scores = scored.Scales.ToDictionary(s => s.Scale, s => s.Value);
        Assert.All(vector.Expected, e => Assert.Equal(e.Score, scores[e.Scale]));
        Assert.Equal(vector.Expected.Count, scores.Count);
    }

    [Theory]
    [InlineData("phq9", 9, 4, "minimal")]
    [InlineData("phq9", 9, 5, "mild")]
    [InlineData("phq9", 9, 9, "mild")]
    [InlineData("phq9", 9, 10, "moderate")]
    [InlineData("phq9", 9, 15, "moderately severe")]
    [InlineData("phq9", 9, 20, "severe")]
    [InlineData("gad7", 7, 14, "moderate")]
    [InlineData("gad7", 7, 15, "severe")]
    [InlineData("k6", 6, 12, "moderate distress")]
    [InlineData("k6", 6, 13, "probable serious distress")]
    [InlineData("auditc", 3, 3, "positive at women's cut-off")]
    [InlineData("auditc", 3, 8, "high")]
    public void A_band_begins_where_its_source_says(string id, int items, int total, string band)
    {
        var most = Forms.Of(id).Items[0].Most;
        int?[] values = [.. Enumerable.Range(0, items).Select(n => (int?)Math.Clamp(total - (n * most), 0, most))];
        var scored = Forms.Scored(id, values);
        Assert.Equal(total, scored.Total().Value);
        Assert.Equal(band, scored.Band);
    }

    [Fact]
    public void Two_open_items_of_the_PHQ_9_count_as_the_mean_and_halves_go_up()
    {
        // 4 of 8 items at 1: 4 × 9 / 8 = 4.5.
        var total = Forms.Score("phq9", 1, 1, 1, 1, 0, 0, 0, 0, null).Total();
        Assert.True(total.IsProrated);
        Assert.Equal(5, total.Value);
        Assert.Equal("mild", total.Band);
        Assert.Equal(9, Forms.Score("phq9", 1, 1, 1, 1, 1, 1, 1, null, null).Total().Value);
    }

    [Fact]
    public void Three_open_items_of_the_PHQ_9_are_named_and_nothing_is_scored() =>
        Assert.Equal(
            [2, 5, 8],
            Assert.IsType<Outcome.NotScored>(Forms.Score("phq9", 3, null, 3, 3, null, 3, 3, null, 3)).Missing
        );

    [Fact]
    public void One_open_item_of_CORE_10_counts_as_the_mean_of_nine_times_ten()
    {
        // Worst on nine items, of which the reversed ones are 2 and 3: 36 × 10 / 9.
        Assert.Equal(40, Forms.Score("core10", 4, 0, 0, 4, 4, 4, 4, 4, 4, null).Total().Value);
        Assert.IsType<Outcome.NotScored>(Forms.Score("core10", 4, 0, 0, 4, 4, 4, 4, 4, null, null));
    }

    [Fact]
    public void K6_has_no_score_while_an_item_is_open() =>
        Assert.Equal([6], Assert.IsType<Outcome.NotScored>(Forms.Score("k6", 4, 4, 4, 4, 4, null)).Missing);

    [Fact]
    public void Blanks_of_the_PSC_17_leave_the_score_open_and_the_screen_undecided()
    {
        int?[] values = [0, null, 0, 0, 0, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0];
        var scored = Forms.Scored("psc17", values);
        var internalizing = Assert.Single(scored.Scales, s => s.Scale == "internalizing");
        Assert.Null(internalizing.Value);
        Assert.Equal((4m, 6m), (internalizing.Least, internalizing.Most));
        Assert.Equal(Positive.CannotTell, scored.Positive);
        Assert.Equal([2], scored.Unanswered);
        Assert.IsType<Outcome.NotScored>(Forms.Score("psc17", 2, 2, 2));
    }

    [Fact]
    public void Who_never_drinks_is_not_asked_how_much()
    {
        Assert.Equal(0, Forms.Score("auditc", 0).Total().Value);
        Assert.Equal([2, 3], Assert.IsType<Outcome.NotScored>(Forms.Score("auditc", 1)).Missing);
        Assert.Equal(
            [new Fault(3, FaultKind.Contradicts)],
            Assert.IsType<Outcome.Refused>(Forms.Score("auditc", 0, 0, 2)).Faults
        );
    }

    [Theory]
    [InlineData(Sex.Male, Positive.No)]
    [InlineData(Sex.Female, Positive.Yes)]
    [InlineData(null, Positive.Yes)]
    public void Where_sex_is_not_known_the_lower_cut_off_of_AUDIT_C_holds(Sex? sex, Positive positive) =>
        Assert.Equal(positive, Assert.IsType<Outcome.Scored>(Forms.Score("auditc", new About(sex), 1, 1, 1)).Positive);

    [Theory]
    [InlineData(Sex.Male, 12, Positive.Yes)]
    [InlineData(Sex.Male, 15, Positive.No)]
    [InlineData(null, 15, Positive.No)]
    [InlineData(null, 12, Positive.Yes)]
    [InlineData(Sex.Female, 12, Positive.No)]
    [InlineData(Sex.Female, 17, Positive.NoCut)]
    public void The_cut_off_of_YP_CORE_is_the_one_for_sex_and_age(Sex? sex, int age, Positive positive) =>
        Assert.Equal(
            positive,
            Assert
                .IsType<Outcome.Scored>(Forms.Score("ypcore", new About(sex, age), 0, 0, 4, 0, 0, 0, 0, 0, 4, 1))
                .Positive
        );

    [Fact]
    public void Answers_that_cannot_be_on_the_form_are_refused_by_item()
    {
        Answer[] answers = [.. Forms.Answers(0, 0, 0, 0, 0, 0, 7), new(1, 2), new(30, 1)];
        var refused = Assert.IsType<Outcome.Refused>(Scoring.Score(Forms.Of("gad7"), answers, About.NotKnown));
        Assert.Equal(
            [
                new Fault(7, FaultKind.NoSuchAnswer),
                new Fault(30, FaultKind.NoSuchItem),
                new Fault(1, FaultKind.AnsweredTwice),
            ],
            refused.Faults
        );
    }

    [Fact]
    public void One_use_of_a_drug_is_a_positive_screen_that_is_followed_up()
    {
        Assert.Equal(Positive.No, Forms.Scored("nida1", 0).Positive);
        Assert.Equal([AlertKind.SubstanceScreenPositive], Forms.Scored("nida1", 1).Kinds());
        Assert.IsType<Outcome.Refused>(Forms.Score("nida1", -1));
    }

    [Fact]
    public void What_has_no_key_here_is_not_scored_here() =>
        Assert.IsType<Outcome.TakenElsewhere>(Forms.Score("sdq", 1, 2));
}
