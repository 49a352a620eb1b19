using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Orders.Desk;

public sealed class PaperRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    private static readonly SentFacts Said = new(
        KnowsSides: true,
        IsForReader: true,
        SentWay.ByPost,
        Today,
        Today,
        Today,
        "The receipt."
    );

    private static readonly PersonId One = new(new Guid("11111111-1111-1111-1111-111111111111"));
    private static readonly PersonId Two = new(new Guid("22222222-2222-2222-2222-222222222222"));
    private static readonly PersonId Guardian = new(new Guid("33333333-3333-3333-3333-333333333333"));

    [Fact]
    [Covers("PS.1", met: true), Covers("PS.2", met: true), Covers("PS.3", met: true)]
    [Covers("PS.4", met: true), Covers("PS.5", met: true)]
    public void A_paper_that_left_today_is_on_record() => Assert.Empty(Unmet(SentRules.Decide(Said)));

    [Fact, Covers("PS.1", met: false)]
    public void Without_sides_nobody_got_it() => Refuses("PS.1", Said with { KnowsSides = false });

    [Fact, Covers("PS.2", met: false)]
    public void A_letter_to_somebody_else_is_refused() => Refuses("PS.2", Said with { IsForReader = false });

    [Fact, Covers("PS.3", met: false)]
    public void It_is_said_how_it_left()
    {
        Refuses("PS.3", Said with { Way = null });
        Refuses("PS.3", Said with { Way = (SentWay)99 });
    }

    [Fact, Covers("PS.4", met: false)]
    public void No_paper_leaves_before_it_is_made_or_in_the_future()
    {
        Refuses("PS.4", Said with { SentOn = null });
        Refuses("PS.4", Said with { SentOn = Today.AddDays(-1) });
        Refuses("PS.4", Said with { SentOn = Today.AddDays(1) });
    }

    [Fact, Covers("PS.5", met: false)]
    public void It_is_said_who_says_so() => Refuses("PS.5", Said with { Known = " " });

    private static readonly KeptPaperFacts Kept = new(
        DraftKind.LetterToSide,
        new(OrderStanding.Active, IsReplaced: false),
        ViolenceAnswer.No,
        GrewAgainstNo: false,
        ContactCame: false
    );

    [Fact, Covers("PK.1", met: true), Covers("PK.2", met: true), Covers("PK.3", met: true)]
    public void A_kept_paper_goes_out_again_while_nothing_came_since() =>
        Assert.Empty(Unmet(KeptPaperRules.Decide(Kept)));

    [Fact, Covers("PK.1", met: false)]
    public void Of_an_order_that_holds_no_more_only_a_sample_order_goes_out_again()
    {
        foreach (var kind in Enum.GetValues<DraftKind>())
        {
            var paper = Kept with { Kind = kind, Order = new(OrderStanding.Active, IsReplaced: true) };
            Assert.Equal(kind == DraftKind.SampleOrder ? [] : ["PK.1"], Unmet(KeptPaperRules.Decide(paper)));
            paper = paper with { Order = new(OrderStanding.Modified, IsReplaced: false) };
            Assert.Equal(kind == DraftKind.SampleOrder ? [] : ["PK.1"], Unmet(KeptPaperRules.Decide(paper)));
        }
    }

    [Theory, Covers("PK.2", met: false)]
    [InlineData(ViolenceAnswer.No, true)]
    [InlineData(ViolenceAnswer.Yes, false)]
    [InlineData(ViolenceAnswer.NotKnown, false)]
    public void What_came_against_a_no_holds_back_what_was_drafted_after_it(ViolenceAnswer answer, bool isHeld) =>
        Assert.Equal(
            isHeld ? ["PK.2"] : [],
            Unmet(KeptPaperRules.Decide(Kept with { Answer = answer, GrewAgainstNo = true }))
        );

    [Fact, Covers("PK.3", met: false)]
    public void A_contact_that_came_since_holds_every_paper_back() =>
        Assert.Equal(["PK.3"], Unmet(KeptPaperRules.Decide(Kept with { ContactCame = true })));

    [Fact, Covers("PT.1", met: true), Covers("PT.2", met: true)]
    public void A_wrong_mark_is_taken_back() => Assert.Empty(Unmet(TakeBackRules.Decide(new(true, "It came back."))));

    [Fact, Covers("PT.1", met: false), Covers("PT.2", met: false)]
    public void A_mark_is_taken_back_once_and_with_a_reason()
    {
        Assert.Equal(["PT.1"], Unmet(TakeBackRules.Decide(new(false, "It came back."))));
        Assert.Equal(["PT.2"], Unmet(TakeBackRules.Decide(new(true, ""))));
    }

    [Fact, Covers("DR.4", met: true)]
    public void A_letter_speaks_of_an_order_in_force() =>
        Assert.Empty(Unmet(LetterRules.Decide(new(OrderStanding.Active, IsReplaced: false))));

    [Fact, Covers("DR.4", met: true)]
    public void A_letter_speaks_of_an_order_that_binds_again_because_what_replaced_it_does_not_hold()
    {
        var again = new LetterFacts(OrderStanding.Modified, IsReplaced: false) { BindsAgain = true };
        Assert.Empty(Unmet(LetterRules.Decide(again)));
        Assert.Equal(["DR.4"], Unmet(LetterRules.Decide(again with { IsReplaced = true })));
        Assert.Equal(["DR.4"], Unmet(LetterRules.Decide(again with { Standing = OrderStanding.Retracted })));
    }

    [Theory, Covers("DR.4", met: false)]
    [InlineData(OrderStanding.Active, true)]
    [InlineData(OrderStanding.Modified, false)]
    [InlineData(OrderStanding.Stayed, false)]
    [InlineData(OrderStanding.Retracted, false)]
    [InlineData(OrderStanding.Expired, false)]
    public void A_letter_about_an_order_that_does_not_hold_is_refused(OrderStanding standing, bool isReplaced) =>
        Assert.Equal(["DR.4"], Unmet(LetterRules.Decide(new(standing, isReplaced))));

    [Fact]
    public void What_went_to_one_side_alone_is_found_and_other_words_are_another_paper()
    {
        PaperOut[] papers =
        [
            new(DraftKind.LetterToSide, "a", One),
            new(DraftKind.LetterToSide, "b", Two),
            new(DraftKind.LetterToSide, "b", Two),
            new(DraftKind.Addendum, "c", One),
            new(DraftKind.Addendum, "c", Two),
        ];
        var uneven = BothSides.Uneven(papers, [One, Two]);
        Assert.Equal(["a", "b"], uneven.Select(u => u.Words));
        Assert.Equal([One, Two], uneven[0].Has.Concat(uneven[0].Lacks));
        Assert.Equal([Two, One], uneven[1].Has.Concat(uneven[1].Lacks));
        Assert.Equal(3, BothSides.Uneven(papers, [One, Two, Guardian]).Count);
        Assert.Empty(BothSides.Uneven(papers, []));
        Assert.Empty(BothSides.Uneven([], [One, Two]));
    }

    private static void Refuses(string id, SentFacts facts) => Assert.Equal([id], Unmet(SentRules.Decide(facts)));

    private static IEnumerable<string> Unmet(Decision decision) =>
        decision is Decision.Refused refused ? refused.Unmet.Select(r => r.Id) : [];
}
