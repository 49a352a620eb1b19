using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Drafts;
using static Reknit.Domain.Tests.Orders.Drafts.Drafting;

namespace Reknit.Domain.Tests.Orders.Drafts;

/// <summary>Drafts are read back by the order check itself, with every judge's blank filled.</summary>
public sealed class ReadBackTests
{
    public static TheoryData<string, ViolenceAnswer> Matrix =>
        [.. States.SelectMany(state => Enum.GetValues<ViolenceAnswer>().Select(a => (state, a)))];

    [Fact]
    public void The_matrix_covers_every_state_with_a_pack() => Assert.Equal(StateConditions.StatesWithRules, States);

    [Theory, MemberData(nameof(Matrix))]
    public void A_sample_order_says_everything_on_the_list_and_raises_no_flag(string state, ViolenceAnswer answer)
    {
        var facts = Facts("", state, answer);
        var read = ReadBack(SampleOrder.Write(facts), facts);
        Assert.Equal((DocumentKind.Order, true), (read.Document.Kind, read.Document.IsReunificationTherapy));
        AssertWhole(read, state);
        AssertCosts(read, answer);
    }

    [Theory, MemberData(nameof(Matrix))]
    public void An_addendum_to_a_bare_order_says_everything_on_the_list_and_raises_no_flag(
        string state,
        ViolenceAnswer answer
    )
    {
        var facts = Facts(BareOrder, state, answer);
        Assert.Equal(13, facts.Reading.Components.Count(f => f.Status == ComponentStatus.Absent));
        var read = ReadBack(Addendum(facts), facts);
        AssertWhole(read, state);
        AssertCosts(read, answer);
    }

    [Theory, MemberData(nameof(Matrix))]
    public void A_bare_order_with_its_addendum_raises_no_flag(string state, ViolenceAnswer answer)
    {
        var facts = Facts(BareOrder, state, answer);
        var whole = BareOrder + "\n" + DraftText.Of(Addendum(facts).Filled(b => Judge(b, facts)));
        AssertWhole(OrderCheck.Read(whole, new(state, facts.On)), state);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("NC")]
    public void A_state_without_a_pack_gets_the_same_whole_order(string? state)
    {
        var facts = Facts("", state, ViolenceAnswer.No);
        AssertWhole(ReadBack(SampleOrder.Write(facts), facts), state);
    }

    [Fact]
    public void Each_demanded_condition_stands_in_the_drafts()
    {
        Assert.NotEmpty(StateConditions.All);
        Assert.All(
            StateConditions.All,
            condition =>
            {
                var facts = Facts(BareOrder, condition.State, ViolenceAnswer.No);
                Assert.Contains(condition.Words, DraftText.Of(SampleOrder.Write(facts)), StringComparison.Ordinal);
                Assert.Contains(condition.Words, DraftText.Of(Addendum(facts)), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void A_rule_demands_the_condition_that_the_table_names()
    {
        const string TwoYears = "The parties and the child shall attend conjoint counseling for two years.";
        Assert.Equal(["P11"], StateConditions.All.Select(c => c.RuleCode));
        Assert.Contains(OrderCheck.Read(TwoYears, new("CA", null)).Flags, flag => flag.Code == "P11");
    }

    [Fact]
    public void A_blank_that_nobody_filled_reads_as_unfilled()
    {
        var facts = Facts("", "TX", ViolenceAnswer.No);
        var read = OrderCheck.Read(DraftText.Of(SampleOrder.Write(facts)), new("TX", Day));
        Assert.Equal(ComponentStatus.Unfilled, read.Components.Single(f => f.Component == Component.Costs).Status);
    }

    [Fact]
    public void An_addendum_holds_just_what_is_missing()
    {
        var facts = Facts(
            "IT IS ORDERED that both parents and the child shall participate in reunification therapy with Dr. Ana Reyes. 7. The reunification therapist may speak with counsel for both parents if both agree. 8. The reunification therapist shall recommend a custody schedule to the court.",
            "NC",
            ViolenceAnswer.No
        );
        var addendum = Addendum(facts);
        var text = DraftText.Of(addendum);
        Assert.DoesNotContain("shall take part in reunification therapy", text, StringComparison.Ordinal);
        Assert.Contains(
            "takes the place of what the order says on counsel, now superseded (its words in paragraph 7: “The reunification therapist may speak with counsel for both parents if both agree.”).",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "(its words in paragraph 8: “The reunification therapist shall recommend a custody schedule to the court.”).",
            text,
            StringComparison.Ordinal
        );
        Assert.Equal(14, addendum.Parts.OfType<DraftPart.Numbered>().Count());
    }

    [Fact]
    public void A_whole_order_needs_no_addendum()
    {
        var facts = Facts("", "CO", ViolenceAnswer.No);
        var whole = DraftText.Of(SampleOrder.Write(facts).Filled(b => Judge(b, facts)));
        Assert.Null(Domain.Orders.Drafts.Addendum.Write(Facts(whole, "CO", ViolenceAnswer.No)));
    }

    private static void AssertCosts(OrderReading read, ViolenceAnswer answer) =>
        Assert.Equal(
            answer == ViolenceAnswer.No ? [] : ["familySessions", "coparentingSessions"],
            read.Components.Single(f => f.Component == Component.Costs).Missing
        );
}
