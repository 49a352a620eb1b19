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
    [InlineData(ContactKind.School, "Lincoln Elementary", "brings her from Lincoln")]
    [InlineData(ContactKind.School, "Lincoln Junior High", "brings her from Lincoln")]
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

    [Theory]
    [InlineData(ContactKind.School, "Ark School, Rye", "at Ark near Rye", "at [left out] near [left out]")]
    [InlineData(
        ContactKind.School,
        "The Ark School",
        "The child leaves Ark at noon",
        "The child leaves [left out] at noon"
    )]
    [InlineData(ContactKind.School, "École Étoile", "at Ecole Etoile, at ETOILE", "at [left out], at [left out]")]
    [InlineData(ContactKind.Work, "Núñez", "for Nunez-Ortiz and NUÑEZ", "for [left out]-Ortiz and [left out]")]
    [InlineData(ContactKind.Work, "Nunez & Sons", "works at Núñez & Sons.", "works at [left out].")]
    [InlineData(ContactKind.School, "Saint-Brigid", "at Saint\u00A0Brigid", "at [left out]")]
    [InlineData(ContactKind.School, "مدرسة النور", "يذهب إلى بمدرسه النور", "يذهب إلى [left out]")]
    [InlineData(ContactKind.Address, "إربد", "في اربد وإربد", "في [left out] [left out]")]
    [InlineData(ContactKind.School, "مَدْرَسَة الفَجْر", "مدرسة الفجر", "[left out]")]
    public void Short_names_and_other_spellings_are_left_out_too(
        ContactKind kind,
        string contact,
        string words,
        string kept
    ) => Assert.Equal(kept, Withheld.From(words, ProtectedWords.Of(kind, contact)));

    [Theory]
    [InlineData(ContactKind.School, "Ark School, Rye", "The parties shall mark the rye bread and park at the market.")]
    [InlineData(ContactKind.School, "May School", "The parties may meet on May 4, 2026.")]
    [InlineData(ContactKind.Address, "12 The Way", "12 sessions, by the way, of the therapy.")]
    [InlineData(ContactKind.School, "The School", "The child goes to the school.")]
    [InlineData(ContactKind.School, "Junior High", "The child goes to a junior high, of high repute.")]
    [InlineData(ContactKind.School, "Lincoln High", "The fees are high, and the middle of the week is free.")]
    [InlineData(ContactKind.Work, "Inc", "An increase of the increment.")]
    public void Ordinary_words_stay(ContactKind kind, string contact, string words) =>
        Assert.Equal(words, Withheld.From(words, ProtectedWords.Of(kind, contact)));

    [Fact]
    public void Two_letters_of_a_state_alone_take_nothing_out() =>
        Assert.Equal(
            "The AZ court and the school",
            Withheld.From("The AZ court and the school", ProtectedWords.Of(ContactKind.School, "Hill School, AZ"))
        );
}
