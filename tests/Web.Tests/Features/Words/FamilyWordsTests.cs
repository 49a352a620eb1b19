using System.Text.Encodings.Web;
using System.Text.Unicode;
using Reknit.Domain;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Tests.Features.Words;

public sealed class FamilyWordsTests
{
    [Theory, OnBothDatabases]
    public async Task What_is_missing_in_a_language_is_said_in_English_and_says_so(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var words = await Words(app, await app.NewPractice(), "es-MX");

        var spanish = words.Say(TextKeys.ProblemTitle);
        var english = words.Say(TextKeys.NotThereBody);

        Assert.Equal(("es", "Algo falló de nuestra parte"), (spanish.Language, spanish.Plain));
        Assert.Equal("en", english.Language);
        Assert.StartsWith("There is nothing at this address", english.Plain, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_practices_own_wording_stands_before_the_shipped_one_in_that_practice_alone(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var (harbor, summit) = (await app.NewPractice("Harbor"), await app.NewPractice("Summit"));
        var editor = await app.Editor(harbor);
        await app.Edit(editor, TextKeys.ProblemTitle, 0, "That was us, not you");
        await app.Edit(editor, TextKeys.ProblemTitle, 1, "This was us, not you");

        Assert.Equal("This was us, not you", (await Words(app, harbor, "en")).Say(TextKeys.ProblemTitle).Plain);
        Assert.Equal(
            "Something went wrong on our side",
            (await Words(app, summit, "en")).Say(TextKeys.ProblemTitle).Plain
        );
        Assert.Equal("es", (await Words(app, harbor, "es")).Say(TextKeys.ProblemTitle).Language);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_that_fills_a_gap_becomes_markup_and_names_keep_their_direction(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var words = await Words(app, await app.NewPractice(), "en");

        var said = words.Say(TextKeys.SomethingNewBody, ("name", "<b>ليلى</b>"), ("link", "https://x.example/?a&b"));

        Assert.StartsWith(
            "Hello <bdi>&lt;b&gt;ليلى&lt;/b&gt;</bdi>,<br><br>There is something new",
            Html(said),
            StringComparison.Ordinal
        );
        Assert.Contains("<bdi>https://x.example/?a&amp;b</bdi>", Html(said), StringComparison.Ordinal);
        Assert.StartsWith("Hello <b>ليلى</b>,\n", said.Plain.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_value_with_a_placeholder_in_it_is_not_filled_again(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var words = await Words(app, await app.NewPractice(), "en");

        var said = words.Say(TextKeys.SomethingNewBody, ("name", "{link}"), ("link", "SECRET"));

        Assert.StartsWith("Hello {link},", said.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_nobody_wrote_is_a_bug() =>
        Assert.Throws<KeyNotFoundException>(() =>
            new WordsOf(["en"], new Dictionary<(string, string), string>()).Say(new("not.there", "Nowhere"))
        );

    [Fact]
    public void Values_must_match_the_placeholders()
    {
        var words = new WordsOf(["en"], new Dictionary<(string, string), string>());

        Assert.Throws<ArgumentException>(() => words.Say(TextKeys.InvitationSubject));
        Assert.Throws<ArgumentException>(() => words.Say(TextKeys.ProblemTitle, ("name", "Layla")));
        Assert.Equal(
            "Your invitation from Harbor",
            words.Say(TextKeys.InvitationSubject, ("practice", "Harbor")).Plain
        );
    }

    private static async Task<WordsOf> Words(ReknitApp app, PracticeId practice, string language)
    {
        WordsOf? words = null;
        await app.Within(
            practice,
            async services => words = await services.GetRequiredService<FamilyWords>().In(language, default)
        );
        return words!;
    }

    private static string Html(Wording content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString();
    }
}
