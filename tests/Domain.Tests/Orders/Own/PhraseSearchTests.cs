using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Own;

namespace Reknit.Domain.Tests.Orders.Own;

public sealed class PhraseSearchTests
{
    [Theory]
    [InlineData("The SCREEN time is agreed.", "screen time")]
    [InlineData("A separate screen-time plan.", "screen time")]
    [InlineData("A separate screen\n   time plan.", "screen time")]
    [InlineData("The parents attend co-parenting work.", "coparenting work", false)]
    [InlineData("The parents attend coparenting work.", "co-parenting")]
    [InlineData("The parents attend co-\nparenting work.", "co-parenting")]
    [InlineData("The parents attend co-\nparenting work.", "coparenting")]
    [InlineData("The thera-\n  pist writes.", "therapist")]
    [InlineData("The thera\u00AD\npist writes.", "therapist")]
    [InlineData("The ther\u00ADapist writes.", "therapist")]
    [InlineData("Sesiones de terapia fami-\nliar, según el médico.", "segun el medico")]
    [InlineData("Nach Maßgabe der Therapie.", "massgabe")]
    [InlineData("The child’s pace is kept.", "child's pace")]
    [InlineData("The child's room is kept.", "child")]
    [InlineData("A guardian ad litem (GAL) is named.", "gal")]
    [InlineData("The ﬁrst session is free.", "first session")]
    public void A_phrase_is_found_however_it_is_written(string text, string phrase, bool isFound = true) =>
        Assert.Equal(isFound ? 1 : 0, Find(text, phrase).Count);

    [Theory]
    [InlineData("Reparenting is discussed.", "parenting")]
    [InlineData("The parents meet. Coordinator Lee writes.", "meet coordinator")]
    [InlineData("The galley is empty.", "gal")]
    [InlineData("The thera-\npist writes.", "thera")]
    [InlineData("The thera-\npist writes.", "pist")]
    [InlineData("Two words here.", "words two")]
    [InlineData("", "words")]
    [InlineData("Something.", "- -")]
    public void Other_words_are_not_found(string text, string phrase) => Assert.Empty(Find(text, phrase));

    [Theory]
    [InlineData(
        "تلتزم الأم بالجلسات. يحضر الطِّفلُ جلساتِ العلاجِ الأسري كل أسبوع. ينتهي الأمر.",
        "الطفل جلسات",
        "يحضر الطِّفلُ جلساتِ العلاجِ الأسري كل أسبوع."
    )]
    [InlineData("父母参加会谈。孩子的步\n调应当得到尊重。命令结束。", "步调", "孩子的步\n调应当得到尊重。")]
    [InlineData("बच्चे की गति का सम्मान हो।", "बच्चे की गति", "बच्चे की गति का सम्मान हो।")]
    [InlineData(
        "Мать посещает сеансы. Ребёнок сам решает о темпе. Отец платит.",
        "ребенок сам",
        "Ребёнок сам решает о темпе."
    )]
    public void Phrases_of_any_script_are_found_in_their_sentence(string text, string phrase, string sentence) =>
        Assert.Equal(sentence, Assert.Single(Find(text, phrase)).Text);

    [Fact]
    public void A_quote_is_the_whole_sentence_at_its_place_with_its_paragraph()
    {
        const string Order = """
            IT IS ORDERED that:

            1. Both parents shall attend reunification therapy.
            2. Neither parent shall record the child's sessions. Photographs are
            allowed at the end.
            """;

        var quote = Assert.Single(Find(Order, "record"));

        Assert.Equal(("Neither parent shall record the child's sessions.", "2"), (quote.Text, quote.Paragraph));
        Assert.Equal(quote.Text, Order[quote.Start..quote.End]);
    }

    [Fact]
    public void A_sentence_with_several_phrases_is_shown_once_and_sentences_in_order()
    {
        const string Order = "Photographs are allowed. Nobody records or films a session. Films of plays are fine.";

        var quotes = new PhraseSearch(Order).Find(["films", "records", "photographs"]);

        Assert.Equal(
            ["Photographs are allowed.", "Nobody records or films a session.", "Films of plays are fine."],
            quotes.Select(q => q.Text)
        );
    }

    [Fact]
    public void A_phrase_goes_on_over_a_running_head_and_a_page_number()
    {
        const string Order =
            "DORN v. DORN, Case No. 12\nBoth parents shall keep the parenting\n- 3 -\n\fDORN v. DORN, Case No. 12\njournal of the therapist.\n";

        Assert.Contains(
            "journal of the therapist",
            Assert.Single(Find(Order, "parenting journal")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_hundred_pages_and_a_full_list_are_searched_with_every_quote_at_its_place()
    {
        var order = string.Concat(
            Enumerable.Range(1, 3000).Select(n => $"{n}. The parties shall keep word {n} of the plan.\n")
        );
        var search = new PhraseSearch(order);

        var found = Enumerable
            .Range(0, OwnComponentRules.MostOnList)
            .Select(n => search.Find([$"word {n + 1}", "absent phrase"]))
            .ToList();

        Assert.All(
            found,
            (quotes, n) => Assert.Equal($"The parties shall keep word {n + 1} of the plan.", Assert.Single(quotes).Text)
        );
        Assert.Equal(3000, search.Find(["plan"]).Count);
    }

    [Theory]
    [InlineData("\uD800 broken \uDC00 halves of signs", "halves")]
    [InlineData("Nul\0 and \uFFFE stay", "stay")]
    public void A_damaged_text_is_searched_all_the_same(string text, string phrase) =>
        Assert.Single(Find(text, phrase));

    private static IReadOnlyList<Quote> Find(string text, string phrase) => new PhraseSearch(text).Find([phrase]);
}
