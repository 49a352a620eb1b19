using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Orders.Drafts;

public sealed class ProtectedWordsTests
{
    [Theory]
    [InlineData(
        ContactKind.School,
        "Lincoln Elementary School, Springfield, AZ 85001",
        "at Lincoln Elementary in Springfield (85001)"
    )]
    [InlineData(ContactKind.School, "مدرسة النور، عمّان", "في مدرسة النور")]
    [InlineData(
        ContactKind.Work,
        "Copper Kettle Bakery LLC\n12 Oak Street",
        "at the Copper Kettle Bakery, 12 Oak Street"
    )]
    [InlineData(ContactKind.Address, "7 Elm Row, Fallowbrook", "moved to FALLOWBROOK")]
    [InlineData(ContactKind.School, "St. Brigid's Academy at Marlow", "St. Brigid's, Marlow")]
    public void No_part_of_a_protected_contact_is_left_in_an_orders_words(
        ContactKind kind,
        string contact,
        string words
    )
    {
        var kept = Withheld.From(words, ProtectedWords.Of(kind, contact));

        Assert.Contains(Withheld.Mark, kept, StringComparison.Ordinal);
        foreach (
            var name in (string[])
                ["Lincoln", "Springfield", "85001", "النور", "Copper", "Oak", "Fallowbrook", "Brigid", "Marlow"]
        )
        {
            Assert.DoesNotContain(name, kept, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Two_letters_of_a_state_alone_take_nothing_out() =>
        Assert.Equal(
            "The AZ court and the school",
            Withheld.From("The AZ court and the school", ProtectedWords.Of(ContactKind.School, "Hill School, AZ"))
        );
}
