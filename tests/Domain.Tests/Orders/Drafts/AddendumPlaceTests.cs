using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Drafts;
using static Reknit.Domain.Tests.Orders.Drafts.Drafting;

namespace Reknit.Domain.Tests.Orders.Drafts;

/// <summary>An addendum takes the place of words, never of a paragraph that may hold others.</summary>
public sealed class AddendumPlaceTests
{
    private const string Role = "The reunification therapist shall recommend a custody schedule to the court.";
    private const string InPlace = "takes the place of what the order says on the role, now superseded (its words";

    [Fact]
    public void A_stay_away_term_in_the_same_paragraph_stays_and_the_addendum_says_so()
    {
        var text = Words($"IT IS ORDERED:\n\n1. {Role} Father shall stay away from Mother's home.\n");

        Assert.Contains($"{InPlace} in paragraph 1: “{Role}”).", text, StringComparison.Ordinal);
        Assert.DoesNotContain("stay away", text, StringComparison.Ordinal);
        Assert.Contains(Domain.Orders.Drafts.Addendum.Rest, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Father shall have no contact with the child until the reunification therapist approves it.")]
    [InlineData("Father shall not attend reunification therapy and shall not come within 200 yards of the child.")]
    public void What_keeps_people_apart_is_never_superseded_whatever_it_was_read_as(string apart)
    {
        var facts = Facts($"IT IS ORDERED:\n\n1. {Role}\n\n2. {apart}\n", "NC", ViolenceAnswer.No);
        Assert.Contains(facts.Reading.Components, f => f.Quotes.Any(q => q.Text == apart));

        Assert.DoesNotContain(apart[..^1], DraftText.Of(Addendum(facts)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unnumbered_decretal_does_not_take_the_number_of_the_last_finding()
    {
        var order =
            $"FINDINGS\n\n1. The parties are the parents of S. P.\n\n2. The child resists contact with Father.\n\nIT IS ORDERED that the parties attend reunification therapy.\n\n{Role}\n";
        var text = Words(order);

        Assert.Contains($"{InPlace}: “{Role}”)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("paragraph 2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_findings_and_orders_both_count_is_not_named()
    {
        var order =
            $"FINDINGS\n\n1. The parties are the parents of S. P.\n\nIT IS ORDERED:\n\n1. {Role}\n\n2. The parties attend reunification therapy.\n";
        var text = Words(order);

        Assert.Contains($"{InPlace}: “{Role}”)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("paragraph 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_superseded_is_not_read_back_as_ordered()
    {
        const string Order = """
            IT IS ORDERED that the parties attend reunification therapy.

            1. The reunification therapist shall recommend a custody schedule to the court.

            2. Mother shall pay for her sessions only if Father pays for his.

            3. The reunification therapist may speak with counsel for both parents if both agree.

            4. Father alone shall attend the sessions.
            """;
        var facts = Facts(Order, "NC", ViolenceAnswer.No);
        Assert.Contains(facts.Reading.Components, f => f.Status == ComponentStatus.Contrary);

        AssertWhole(ReadBack(Addendum(facts), facts), "NC");
    }

    [Fact]
    public void Protected_words_and_streets_are_left_out_of_what_is_superseded()
    {
        var order =
            "IT IS ORDERED:\n\n1. The reunification therapist, at 12 Old Mill Road, Hollis, TX 75001, near Quiet Meadow, shall recommend a custody schedule to the court.\n";
        var facts = Facts(order, "NC", ViolenceAnswer.No) with { Protected = ["Quiet Meadow"] };
        var text = DraftText.Of(Addendum(facts));

        Assert.Contains(InPlace, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Old Mill", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quiet Meadow", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_machine_read_from_a_picture_is_marked_in_addendum_and_letter()
    {
        var order = $"IT IS ORDERED that the parties attend reunification therapy.\n\f1. {Role}\n\f";
        var facts = Facts(order, "NC", ViolenceAnswer.No) with { Text = new(order, [2]) };

        Assert.Contains(
            "in paragraph 1, as a machine read them from a picture: “The",
            DraftText.Of(Addendum(facts)),
            StringComparison.Ordinal
        );
        Assert.All(
            LetterToSide.Write(facts).Concat(RoleLetter.Write(facts)),
            letter =>
                Assert.Contains(
                    $"“{Role}” (paragraph 1; read by a machine from a picture of the page, so letters may be wrong)",
                    DraftText.Of(letter),
                    StringComparison.Ordinal
                )
        );
        Assert.DoesNotContain(
            "machine",
            DraftText.Of(LetterToSide.Write(facts with { Text = new(order, [1]) })[0]),
            StringComparison.Ordinal
        );
    }

    private static string Words(string order) => DraftText.Of(Addendum(Facts(order, "NC", ViolenceAnswer.No)));
}
