using FsCheck;
using FsCheck.Fluent;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.People;

public sealed class PersonNameTests
{
    /// <summary>Letters, marks and signs that names are really written with, and some that they are not.</summary>
    private static readonly string[] Pieces =
    [
        "Ana",
        "O'Neil",
        "O’Neil",
        "d’Arc",
        "Zoë",
        "Zoe\u0308",
        "İpek",
        "IŞIK",
        "ışık",
        "Łukasz",
        "Øyvind",
        "Strauß",
        "ẞ",
        "Smith-Jones",
        "مُحَمَّد",
        "عائشة",
        "محـمد",
        "\u200fعلی\u200cرضا\u200f",
        "ﷺ",
        "김민준",
        "李小龙",
        "Ελένη",
        "Жанна",
        "अनिता",
        "\u202eevil",
        "🙂",
        "👩‍👧",
        "III",
        "Ⅲ",
        "2nd",
        "ﬁ",
        ",",
        ".",
        "  ",
        "\t",
        "\u00a0",
        "\u0301",
    ];

    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20260303, 297).WithMaxTest(1000);

    [Theory]
    [InlineData("Rivera, Ana", "Ana Rivera")]
    [InlineData("ANA RIVERA", "ana rivera")]
    [InlineData("O'Neil", "O’Neil")]
    [InlineData("OʼNeil", "ONeil")]
    [InlineData("Smith-Jones", "Jones Smith")]
    [InlineData("Smith–Jones", "Smith-Jones")]
    [InlineData("Zoë", "Zoe\u0308")]
    [InlineData("Zoë", "zoe")]
    [InlineData("İpek", "ipek")]
    [InlineData("IŞIK", "ışık")]
    [InlineData("Łukasz Øster", "lukasz oster")]
    [InlineData("Strauß", "STRAUSS")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("محـمد", "محمد")]
    [InlineData("أحمد", "احمد")]
    [InlineData("\u200fعائشة\u200f", "عائشة")]
    [InlineData("김민준", "김민준")]
    [InlineData("Ana 🙂 Rivera", "Ana Rivera")]
    [InlineData("Henry Ⅲ", "henry iii")]
    public void One_name_in_two_spellings_has_one_key(string one, string other) =>
        Assert.Equal(PersonName.MatchKey(one), PersonName.MatchKey(other));

    [Theory]
    [InlineData("Ana Rivera", "Anna Rivera")]
    [InlineData("محمد", "محمود")]
    [InlineData("김민준", "김민")]
    [InlineData("Ana Maria", "Anamaria")]
    [InlineData("अनिता", "अनीता")]
    public void Two_names_have_two_keys(string one, string other) =>
        Assert.NotEqual(PersonName.MatchKey(one), PersonName.MatchKey(other));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("—")]
    [InlineData("🙂")]
    [InlineData("\u200f")]
    public void What_has_no_letter_has_no_key(string written) => Assert.Empty(PersonName.MatchKey(written));

    [Theory]
    [InlineData("  Ana \t  Rivera ", "Ana Rivera")]
    [InlineData("Ana\u00a0Rivera", "Ana Rivera")]
    [InlineData("Ana\0 Rivera\u0007", "Ana Rivera")]
    [InlineData("Zoe\u0308", "Zoë")]
    [InlineData("مُحَمَّد", "مُحَمَّد")]
    [InlineData("McDONALD-O’Neil, J.", "McDONALD-O’Neil, J.")]
    public void Tidying_keeps_every_letter_as_written(string written, string tidy) =>
        Assert.Equal(tidy.Normalize(), PersonName.Tidy(written));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Check.One(
            Seeded,
            Prop.ForAll(
                Names(),
                name =>
                    PersonName.Fold(PersonName.Fold(name)) == PersonName.Fold(name)
                    && PersonName.MatchKey(PersonName.MatchKey(name)) == PersonName.MatchKey(name)
                    && PersonName.Tidy(PersonName.Tidy(name)) == PersonName.Tidy(name)
            )
        );

    [Fact]
    public void Words_in_any_order_are_the_same_name() =>
        Check.One(
            Seeded,
            Prop.ForAll(
                Names(),
                Names(),
                (one, other) => PersonName.MatchKey($"{one} {other}") == PersonName.MatchKey($"{other}, {one}")
            )
        );

    [Fact]
    public void Tidying_never_changes_who_is_meant() =>
        Check.One(
            Seeded,
            Prop.ForAll(Names(), name => PersonName.MatchKey(PersonName.Tidy(name)) == PersonName.MatchKey(name))
        );

    private static Arbitrary<string> Names() =>
        Gen.Elements(Pieces)
            .ListOf()
            .SelectMany(pieces => Gen.Elements("", " ", ", ").Select(gap => string.Join(gap, pieces)))
            .ToArbitrary();

    [Theory]
    [InlineData("June Dorn", "June")]
    [InlineData("Dr. Ana Reyes", "Ana")]
    [InlineData("Yusuf Haddad يوسف حداد", "Yusuf")]
    [InlineData("يوسف حداد", "يوسف")]
    [InlineData("Dr.", "Dr.")]
    public void Somebody_is_called_by_the_first_word_of_their_name(string name, string first) =>
        Assert.Equal(first, PersonName.First(name));
}
