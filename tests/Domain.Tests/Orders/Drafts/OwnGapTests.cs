using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.Orders.Own;

namespace Reknit.Domain.Tests.Orders.Drafts;

public sealed class OwnGapTests
{
    private const string Asks = "Neither parent makes a recording of a session.";

    [Theory]
    [InlineData(ComponentStatus.Absent, "")]
    [InlineData(ComponentStatus.Conditional, " The order says it under a condition.")]
    [InlineData(ComponentStatus.Unfilled, " A blank stands where the words belong.")]
    [InlineData(ComponentStatus.Contrary, " The order says something else.")]
    public void A_letter_asks_both_sides_in_the_practices_words(ComponentStatus status, string standing)
    {
        var letters = LetterToSide.Write(Facts(ViolenceAnswer.No, Said(status)));

        Assert.Equal(2, letters.Count);
        Assert.All(
            letters,
            letter =>
                Assert.Contains(
                    $"No recordings: Neither parent makes a recording of a session.{standing}",
                    DraftText.Of(letter),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void An_addendum_says_it_and_takes_the_place_of_other_words()
    {
        var absent = Drafting.Addendum(Facts(ViolenceAnswer.No, Said(ComponentStatus.Absent)));
        var contrary = Drafting.Addendum(Facts(ViolenceAnswer.No, Said(ComponentStatus.Contrary)));

        Assert.Contains(Asks, DraftText.Of(absent), StringComparison.Ordinal);
        Assert.DoesNotContain($"on this: {Asks}", DraftText.Of(absent), StringComparison.Ordinal);
        Assert.Contains(
            $"In place of what the order says on this: {Asks}",
            DraftText.Of(contrary),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_a_person_found_in_the_order_is_not_asked_for() =>
        Assert.Empty(OwnGap.In([Said(ComponentStatus.Present)], ViolenceAnswer.No));

    [Theory]
    [InlineData(ViolenceAnswer.Yes, 0)]
    [InlineData(ViolenceAnswer.NotKnown, 0)]
    [InlineData(ViolenceAnswer.No, 1)]
    public void Where_people_are_kept_apart_only_what_is_fit_for_it_is_asked(ViolenceAnswer answer, int asked)
    {
        var said = Said(ComponentStatus.Absent);

        Assert.Equal(asked, OwnGap.In([said with { FitsApart = false }], answer).Count);
        Assert.Equal(asked, OwnGap.In([said with { Asks = "The parents share the fees." }], answer).Count);
        Assert.Single(OwnGap.In([said], answer));
        Assert.Equal(
            asked == 1,
            LetterToSide
                .Write(Facts(answer, said with { FitsApart = false }))
                .All(letter => DraftText.Of(letter).Contains(Asks, StringComparison.Ordinal))
        );
    }

    private static DraftFacts Facts(ViolenceAnswer answer, params OwnAnswer[] said) =>
        Drafting.Facts(Drafting.BareOrder, "CA", answer) with
        {
            Own = OwnGap.In(said, answer),
        };

    private static OwnAnswer Said(ComponentStatus status) =>
        new(
            new(new("00000000-0000-7000-8000-000000000001")),
            1,
            "No recordings",
            Asks,
            FitsApart: true,
            status,
            "paragraph 4",
            IsTogether: false
        );
}
