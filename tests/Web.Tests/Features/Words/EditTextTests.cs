using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Words;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Words;

[TestsPage<EditTextPage>]
public sealed class EditTextTests
{
    private const string Url = "/words/mail.something-new.body?language=en";
    private const string Good = "Hi {name},\r\n\r\nplease look: {link}";

    [Theory, OnBothDatabases]
    public async Task An_edit_is_a_new_version_with_who_and_when(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.ClinicalLead, "رزان قاسم");

        using var answer = await client.PostForm(Url, ("Text", Good));

        Assert.Equal(Url, answer.Headers.Location!.OriginalString);
        var page = await client.Page(Url);
        var moments = page.QuerySelectorAll(".moment");
        Assert.Equal(2, moments.Length);
        Assert.Contains("Our version 1", moments[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("رزان قاسم", moments[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("3 March 2026, 10:00", moments[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("The shipped text", moments[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("Hi {name},\n\nplease look: {link}", Typed(page));
        Assert.Contains("Not reviewed", page.QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_missing_or_unknown_placeholder_is_named_and_nothing_is_lost(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Owner);

        using var answer = await client.PostForm(Url, ("Text", "Hi {firstName}, please look. }"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Page();
        var summary = page.QuerySelector(".error-summary")!.TextContent;
        Assert.Contains("{link} is missing", summary, StringComparison.Ordinal);
        Assert.Contains("{name} is missing", summary, StringComparison.Ordinal);
        Assert.Contains("{firstName} is not known", summary, StringComparison.Ordinal);
        Assert.Contains("stands alone", summary, StringComparison.Ordinal);
        Assert.Equal("Hi {firstName}, please look. }", Typed(page));
        Assert.Equal(0, await Versions(app, practice));
    }

    [Theory, OnBothDatabases]
    public async Task A_text_that_takes_a_side_is_not_saved(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var editor = await app.Editor(await app.NewPractice());

        var outcome = await app.Edit(editor, TextKeys.RebuildingParent, 0, "the rejected parent");

        var wrong = Assert.IsType<EditText.Outcome.Wrong>(outcome);
        Assert.Contains("takes a side", Assert.Single(wrong.Problems), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_second_of_two_editors_sees_the_conflict_and_keeps_the_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Owner, "First Editor");
        using var second = await app.SignedIn(practice, Role.ClinicalLead, "Second Editor");
        var (ofFirst, ofSecond) = (await first.Page(Url), await second.Page(Url));

        using var saved = await first.Submit(ofFirst, [("Text", Good)]);
        using var late = await second.Submit(ofSecond, [("Text", "Mine: {name} {link}")]);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await late.Page();
        Assert.Contains("Somebody else changed this text", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hi {name},", page.QuerySelector(".wording")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine: {name} {link}", Typed(page));
        using var again = await second.Submit(page, [("Text", "Mine: {name} {link}")]);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(2, await Versions(app, practice));
    }

    [Theory, OnBothDatabases]
    public async Task A_mistake_on_the_way_does_not_hide_a_conflict(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Owner, "First Editor");
        using var second = await app.SignedIn(practice, Role.ClinicalLead, "Second Editor");
        var ofSecond = await second.Page(Url);
        using var saved = await first.PostForm(Url, ("Text", Good));

        using var wrong = await second.Submit(ofSecond, [("Text", "Mine: {name}")]);
        using var mended = await second.Submit(await wrong.Page(), [("Text", "Mine: {name} {link}")]);

        Assert.Contains("Somebody else", (await mended.Page()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await Versions(app, practice));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_editors_at_the_same_moment_one_saves(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var editor = await app.Editor(practice);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(1, 6).Select(n => Task.Run(() => app.Edit(editor, TextKeys.ProblemTitle, 0, $"Title {n}")))
        );

        Assert.Single(outcomes.OfType<EditText.Outcome.Done>());
        Assert.Equal(5, outcomes.OfType<EditText.Outcome.Conflict>().Count());
        Assert.Equal(1, await Versions(app, practice));
    }

    [Theory, OnBothDatabases]
    public async Task A_form_sent_twice_saves_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Owner);
        var page = await client.Page(Url);

        using var first = await client.Submit(page, [("Text", Good)]);
        using var second = await client.Submit(page, [("Text", Good)]);

        Assert.Equal(Url, second.Headers.Location!.OriginalString);
        Assert.Equal(1, await Versions(app, practice));
    }

    [Theory, OnBothDatabases]
    public async Task A_text_that_Spanish_lacks_can_be_written_and_the_page_says_that_it_lacks(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Owner);
        const string Spanish = "/words/people.closest-parent?language=es";
        Assert.Contains(
            "There is no such text",
            (await client.Page(Spanish)).Body!.TextContent,
            StringComparison.Ordinal
        );

        using var answer = await client.PostForm(
            Spanish,
            ("Text", "el padre o la madre con quien te sientes más cerca")
        );

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var words = (await client.Page(Spanish)).QuerySelector(".wording")!;
        Assert.Equal("es", words.GetAttribute("lang"));
        Assert.Contains("más cerca", words.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/words/not.there")]
    [InlineData("/words/people.closest-parent?language=xx")]
    [InlineData("/words?language=xx")]
    public async Task Addresses_that_lead_nowhere_say_so(string url)
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Owner);

        Assert.Equal(HttpStatusCode.NotFound, (await client.Get(url)).StatusCode);
    }

    private static string Typed(IHtmlDocument page) =>
        ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=Text]")!).Value;

    private static async Task<int> Versions(ReknitApp app, Reknit.Domain.PracticeId practice)
    {
        var count = 0;
        await app.Within(
            practice,
            async services => count = await services.GetRequiredService<CaseworkDb>().PracticeTexts.CountAsync()
        );
        return count;
    }
}
