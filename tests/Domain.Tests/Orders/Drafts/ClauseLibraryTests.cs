using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Drafts;
using static Reknit.Domain.Tests.Orders.Drafts.Drafting;

namespace Reknit.Domain.Tests.Orders.Drafts;

public sealed class ClauseLibraryTests
{
    private const string Counsel =
        "The reunification therapist may speak with the attorneys for both parents at any time, and with a parent who has no attorney.";

    [Fact]
    public void Every_clause_has_a_key_of_its_own_a_reason_and_a_source() =>
        Assert.All(
            ClauseLibrary.Shipped.All.GroupBy(c => c.Key),
            clauses =>
            {
                var clause = Assert.Single(clauses);
                Assert.True(clause.Version >= 1);
                Assert.False(string.IsNullOrWhiteSpace(clause.Reason));
                Assert.False(string.IsNullOrWhiteSpace(clause.Source));
            }
        );

    [Fact]
    public void Every_state_and_answer_has_one_clause_for_each_component() =>
        Assert.All(
            States.Append(null).SelectMany(_ => Enum.GetValues<ViolenceAnswer>(), (state, answer) => (state, answer)),
            at =>
                Assert.All(
                    Enum.GetValues<Component>(),
                    component =>
                        Assert.Equal(component, ClauseLibrary.Shipped.For(component, at.state, at.answer).Serves)
                )
        );

    [Fact]
    public void A_practices_words_stand_in_its_drafts_and_keep_the_shipped_ones_elsewhere()
    {
        var edited = ClauseLibrary.Shipped.With([
            new("counsel", 1, 1, "Older words.", null),
            new("counsel", 1, 2, Counsel, "Our bar says attorney."),
        ]);
        Assert.Empty(edited.Refused);
        var clause = edited.Library.For(Component.Counsel, "TX", ViolenceAnswer.No);
        Assert.Equal(
            (Counsel, "Our bar says attorney.", 2, false),
            (clause.Words, clause.Reason, clause.EditNumber, clause.IsBehind)
        );
        var facts = Facts("", "TX", ViolenceAnswer.No) with { Library = edited.Library };
        Assert.Contains(Counsel, DraftText.Of(SampleOrder.Write(facts)), StringComparison.Ordinal);
        Assert.Equal([new ClauseUse("counsel", 2)], SampleOrder.Write(facts).OwnClauses);
        Assert.Empty(LetterToSide.Write(facts)[0].OwnClauses);
        AssertWhole(ReadBack(SampleOrder.Write(facts), facts), "TX");
        Assert.DoesNotContain(
            Counsel,
            DraftText.Of(SampleOrder.Write(Facts("", "TX", ViolenceAnswer.No))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_edit_of_older_shipped_words_stays_and_says_that_it_is_behind() =>
        Assert.True(
            ClauseLibrary
                .Shipped.With([new("counsel", 0, 1, Counsel, null)])
                .Library.All.Single(c => c.Key == "counsel")
                .IsBehind
        );

    [Theory]
    [InlineData("nowhere", "Words.", "There is no clause “nowhere”")]
    [InlineData("counsel", "  ", "Write the text")]
    [InlineData(
        "duration",
        "The therapy shall go on for as long as the reunification therapist finds it productive.",
        "{child} is missing"
    )]
    [InlineData(
        "counsel",
        "The reunification therapist may speak with counsel for both parents and {somebody}.",
        "{somebody} is not known"
    )]
    [InlineData(
        "counsel",
        "The reunification therapist may speak with [counsel] for both parents.",
        "A [ or ] stands alone"
    )]
    [InlineData(
        "counsel",
        "The reunification therapist may speak with counsel for the rejected parent.",
        "takes a side"
    )]
    [InlineData(
        "proof",
        "The Court finds generally accepted and scientifically valid proof.",
        "A judge's blank is gone"
    )]
    [InlineData(
        "sessionMix.apart",
        "The reunification therapist shall decide the format and frequency of joint sessions.",
        "“joint” has no place here"
    )]
    [InlineData(
        "costs.apart",
        "The costs of the reunification therapy are shared equally by {parentOne} and {parentTwo} as to {childs} sessions: [[payer: a]] [[payer: b]] [[payer: c]] [[payer: d]].",
        "“equally” has no place here"
    )]
    [InlineData(
        "counsel",
        "The reunification therapist may speak with counsel for both parents, and meets with both parents together.",
        "“together” has no place here"
    )]
    [InlineData(
        "duration",
        "The therapy goes on for as long as the reunification therapist finds it productive and in the child's best interest; its costs are split.",
        "“split” has no place here"
    )]
    [InlineData(
        "releases.apart",
        "Each parent shall sign all releases for any past or present provider of {child}.",
        "Keep “psychotherapy notes”"
    )]
    public void An_edit_that_breaks_a_clause_is_refused_in_words(string key, string words, string why)
    {
        var edit = new ClauseEdit(key, 1, 1, words, null);
        var edited = ClauseLibrary.Shipped.With([edit]);
        Assert.Contains(
            Assert.Single(edited.Refused).Problems,
            problem => problem.Contains(why, StringComparison.Ordinal)
        );
        Assert.Equal(ClauseLibrary.Shipped.All, edited.Library.All);
        Assert.Equal(edited.Refused[0].Problems, ClauseLibrary.Shipped.Try(edit).Broken);
    }

    [Theory]
    [InlineData(
        "counsel",
        "The reunification therapist shall not speak with counsel for either parent.",
        "the check reads “Counsel” as the opposite"
    )]
    [InlineData(
        "counsel",
        "The reunification therapist may speak with counsel for both parents. The reunification therapist shall decide custody.",
        "“The therapist's role” as the opposite"
    )]
    [InlineData(
        "counsel",
        "The reunification therapist may speak with counsel for both parents. Mother shall have no contact with the child until the therapy is complete.",
        "raises a flag (Cal. Fam. Code 3193)"
    )]
    [InlineData(
        "childPace",
        "The therapy is kind to {child}. {child} is heard, and {child} is seen.",
        "the check reads “The child's pace” as not found"
    )]
    public void What_the_check_reads_as_the_opposite_of_the_list_stops_an_edit(string key, string words, string why)
    {
        var tried = ClauseLibrary.Shipped.Try(new(key, 1, 1, words, null));
        Assert.Empty(tried.Broken);
        Assert.Contains(tried.Stops, problem => problem.Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("counsel", "The reunification therapist is kind to counsel.", "the check reads “Counsel” as not found")]
    [InlineData(
        "counsel",
        "The reunification therapist may speak with counsel for both parents if the Court agrees.",
        "hanging on a condition"
    )]
    public void What_the_check_no_longer_finds_is_a_doubt_and_no_refusal(string key, string words, string why)
    {
        var edit = new ClauseEdit(key, 1, 1, words, null);
        var tried = ClauseLibrary.Shipped.Try(edit);
        Assert.Empty(tried.Broken.Concat(tried.Stops));
        Assert.Contains(tried.Doubts, doubt => doubt.Contains(why, StringComparison.Ordinal));
        Assert.Empty(ClauseLibrary.Shipped.With([edit]).Refused);
    }

    [Fact]
    public void A_doubt_that_was_passed_once_is_told_again_and_not_told_of_another_clause()
    {
        var kind = new ClauseEdit("counsel", 1, 1, "The reunification therapist is kind to counsel.", null);
        var library = ClauseLibrary.Shipped.With([kind]).Library;
        var again = kind with { Number = 2, Words = "The reunification therapist is always kind to counsel." };
        Assert.NotEmpty(library.Try(again).Doubts);
        var reporting = ClauseLibrary.Shipped.All.Single(c => c.Key == "reporting");
        Assert.Empty(library.Try(new("reporting", 1, 1, reporting.Words + " ", null)).Doubts);
    }

    [Fact]
    public void Going_back_brings_the_shipped_words()
    {
        var edited = ClauseLibrary.Shipped.With([
            new("counsel", 1, 1, Counsel, "Our bar says attorney."),
            new("counsel", 1, 2, null, "It was read wrongly."),
        ]);
        Assert.Empty(edited.Refused);
        Assert.Equal(ClauseLibrary.Shipped.All, edited.Library.All);
    }

    [Fact]
    public void A_refused_edit_does_not_stop_another()
    {
        var edited = ClauseLibrary.Shipped.With([
            new("counsel", 1, 1, Counsel, null),
            new("duration", 1, 1, "Briefly.", null),
        ]);
        Assert.Equal("duration", Assert.Single(edited.Refused).Edit.Key);
        Assert.Equal(Counsel, edited.Library.All.Single(c => c.Key == "counsel").Words);
    }
}
