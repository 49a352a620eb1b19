using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Drafts;
using static Reknit.Domain.Tests.Orders.Drafts.Drafting;

namespace Reknit.Domain.Tests.Orders.Drafts;

/// <summary>After a yes, or when nobody knows, the drafts ask for exactly what decision 29 allows.</summary>
public sealed class DecisionTwentyNineTests
{
    private static readonly string[] SharedWords =
    [
        "joint",
        "co-parent",
        "coparent",
        "family session",
        "family therapy",
        "together",
        "share",
        "equal",
        "half",
        "percent",
    ];

    public static TheoryData<string, ViolenceAnswer> Apart =>
        [.. States.SelectMany(s => new[] { ViolenceAnswer.Yes, ViolenceAnswer.NotKnown }.Select(a => (s, a)))];

    [Theory, MemberData(nameof(Apart))]
    public void No_draft_asks_for_joint_sessions_or_shared_costs(string state, ViolenceAnswer answer)
    {
        var texts = All(Facts(BareOrder, state, answer)).Select(DraftText.Of).ToList();
        Assert.Equal(6, texts.Count);
        Assert.All(
            texts,
            text => Assert.All(SharedWords, w => Assert.DoesNotContain(w, text, StringComparison.OrdinalIgnoreCase))
        );
    }

    [Theory, MemberData(nameof(Apart))]
    public void Each_cost_has_one_payer_whom_the_judge_names(string state, ViolenceAnswer answer)
    {
        var facts = Facts(BareOrder, state, answer);
        var costs = ReadBack(SampleOrder.Write(facts), facts).Terms.Costs;
        Assert.Equal(
            ["childSessions", "collateralWork", "parentSessions"],
            costs.Select(c => c.Service).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(costs, c => Assert.Equal([new CostShare("Father", 100)], c.Shares));
    }

    [Theory, MemberData(nameof(Apart))]
    public void Releases_reach_named_providers_only(string state, ViolenceAnswer answer)
    {
        var facts = Facts(BareOrder, state, answer);
        foreach (var text in new[] { SampleOrder.Write(facts), Addendum(facts) }.Select(DraftText.Of))
        {
            Assert.Contains(
                "whom the reunification therapist names in writing, and for no others",
                text,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "does not reach the records of an advocate or psychotherapy notes",
                text,
                StringComparison.Ordinal
            );
        }

        Assert.All(
            LetterToSide.Write(facts),
            letter =>
                Assert.Contains(
                    "for those providers only whom the therapist names in writing, never for an advocate's records or psychotherapy notes",
                    DraftText.Of(letter),
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("TX")]
    [InlineData("NC")]
    public void No_draft_tells_what_the_desk_answered(string state) =>
        Assert.Equal(
            All(Facts(BareOrder, state, ViolenceAnswer.Yes)).Select(DraftText.Of),
            All(Facts(BareOrder, state, ViolenceAnswer.NotKnown)).Select(DraftText.Of)
        );

    [Fact]
    public void An_unanswered_question_counts_as_not_known() => Assert.True(default(ViolenceAnswer).KeepsApart());

    [Fact]
    public void A_no_to_an_order_that_tells_of_violence_counts_only_with_a_reason()
    {
        const string Order =
            "A protective order against Father is in force. The Court finds that Father has committed family violence. IT IS ORDERED that reunification therapy take place.";
        var spoken = OrderCheck.HarmSpokenOf(Order);
        Assert.Equal(2, spoken.Count);
        var counted = ViolenceAnswer.No.Counted(spoken.Count > 0, " ");
        Assert.Equal(ViolenceAnswer.NotKnown, counted);
        Assert.Equal(
            ViolenceAnswer.No,
            ViolenceAnswer.No.Counted(true, "The petition was withdrawn; counsel for both say so.")
        );
        Assert.Equal(ViolenceAnswer.Yes, ViolenceAnswer.Yes.Counted(true, null));

        var facts = Facts(Order, "TX", counted);
        var text = DraftText.Of(Addendum(facts));
        Assert.All(SharedWords, w => Assert.DoesNotContain(w, text, StringComparison.OrdinalIgnoreCase));
        var read = ReadBack(Addendum(facts), facts);
        Assert.Equal(
            ["familySessions", "coparentingSessions"],
            read.Components.Single(f => f.Component == Component.Costs).Missing
        );
        Assert.All(read.Terms.Costs, c => Assert.Equal([new CostShare("Father", 100)], c.Shares));
    }

    [Fact]
    public void An_order_that_only_forbids_harm_speaks_of_none() =>
        Assert.Empty(OrderCheck.HarmSpokenOf("Neither parent shall hit the child. No party alleges family violence."));

    [Fact]
    public void Costs_that_leave_out_only_sessions_that_are_not_asked_for_are_no_gap()
    {
        var facts = Facts("", "NC", ViolenceAnswer.Yes);
        var apart = DraftText.Of(SampleOrder.Write(facts).Filled(b => Judge(b, facts)));
        Assert.Empty(OrderGap.In(Facts(apart, "NC", ViolenceAnswer.Yes).Reading, ViolenceAnswer.Yes));
        Assert.Equal(
            [Component.Costs],
            OrderGap.In(Facts(apart, "NC", ViolenceAnswer.No).Reading, ViolenceAnswer.No).Select(g => g.Component)
        );
    }

    private static IEnumerable<Draft> All(DraftFacts facts) =>
        [SampleOrder.Write(facts), Addendum(facts), .. LetterToSide.Write(facts), .. RoleLetter.Write(facts)];
}
