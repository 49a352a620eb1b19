using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Shared;

[TestsPage<GalleryPage>]
[TestsPage<GallerySignInPage>]
public sealed class GalleryTests(SharedSite site) : IClassFixture<SharedSite>
{
    [Fact]
    public async Task Every_id_is_there_once_and_every_reference_leads_to_one()
    {
        var page = await site.Page("/parts");

        var ids = page.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
        Assert.True(ids.Count > 40, $"Only {ids.Count} ids.");
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (
            var attribute in (string[])["for", "aria-describedby", "aria-labelledby", "aria-controls", "data-opens"]
        )
        {
            var references = page.QuerySelectorAll($"[{attribute}]")
                .SelectMany(e => e.GetAttribute(attribute)!.Split(' '))
                .ToList();
            Assert.NotEmpty(references);
            Assert.Empty(references.Except(ids!));
        }
    }

    [Fact]
    public async Task Every_question_has_a_label_and_its_hint_is_tied_to_it()
    {
        var page = await site.Page("/parts");

        var name = Field(page, "Answers_ChildName");
        Assert.Equal("Name of the child", page.QuerySelector("label[for=Answers_ChildName]")!.TextContent.Trim());
        Assert.Equal(
            "As the child writes it, in any script.",
            page.GetElementById("Answers_ChildName-hint")!.TextContent
        );
        Assert.Equal("Answers_ChildName-hint", name.GetAttribute("aria-describedby"));
        Assert.Equal("auto", name.GetAttribute("dir"));
        Assert.Equal("off", name.GetAttribute("autocomplete"));
        Assert.Null(name.GetAttribute("aria-invalid"));
    }

    [Theory]
    [InlineData("Answers_Mail", "type", "email")]
    [InlineData("Answers_Mail", "autocomplete", "email")]
    [InlineData("Answers_Phone", "type", "tel")]
    [InlineData("Answers_OrderedOn", "type", "date")]
    [InlineData("Answers_At", "type", "time")]
    [InlineData("Answers_Fee", "inputmode", "decimal")]
    [InlineData("Answers_Sessions", "inputmode", "numeric")]
    [InlineData("Answers_Code", "autocomplete", "one-time-code")]
    [InlineData("Answers_Code", "maxlength", "6")]
    [InlineData("Answers_Password", "type", "password")]
    [InlineData("Answers_Order", "accept", ".docx,.pdf,.txt")]
    [InlineData("Answers_Order", "data-max-bytes", "25000000")]
    public async Task Each_kind_of_question_asks_in_its_own_way(string id, string attribute, string value) =>
        Assert.Equal(value, Field(await site.Page("/parts"), id).GetAttribute(attribute));

    [Fact]
    public async Task Optional_questions_say_so_and_the_others_do_not()
    {
        var page = await site.Page("/parts");

        Assert.Contains(
            "(optional)",
            page.QuerySelector("label[for=Answers_Phone]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "(optional)",
            page.QuerySelector("label[for=Answers_Mail]")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Wrong_answers_are_said_above_in_order_and_beside_each_question()
    {
        var page = await Answer(("Answers.Mail", "rosa-at-home"), ("Answers.AskedAlone", "false"));

        Assert.StartsWith("Error: ", page.Title!, StringComparison.Ordinal);
        var summary = page.QuerySelector(".error-summary")!;
        Assert.Equal("-1", summary.GetAttribute("tabindex"));
        Assert.Equal("5 answers need another look", summary.QuerySelector("h2")!.TextContent);
        var links = summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(
            ["#Answers_ChildName", "#Answers_Mail", "#Answers_OrderedOn", "#Answers_Feeling", "#Answers_AskedAlone"],
            links
        );
        Assert.All(links, link => Assert.IsType<IHtmlInputElement>(page.QuerySelector(link), exactMatch: false));
        var mail = Field(page, "Answers_Mail");
        Assert.Equal("true", mail.GetAttribute("aria-invalid"));
        Assert.Equal("Answers_Mail-error", mail.GetAttribute("aria-describedby"));
        Assert.Contains(
            "This is not a mail address.",
            page.GetElementById("Answers_Mail-error")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Everything_typed_is_kept_but_never_a_password()
    {
        const string Words = "\n  First line <b>& more</b>\n";
        var page = await Answer(
            ("Answers.ChildName", "نادية"),
            ("Answers.Words", Words),
            ("Answers.OrderedOn", "2026-03-03"),
            ("Answers.Fee", "not a sum"),
            ("Answers.State", "OR"),
            ("Answers.Feeling", "unsure"),
            ("Answers.Contact", "mail"),
            ("Answers.Contact", "text"),
            ("Answers.Password", "hunter2-hunter2"),
            ("Answers.Code", "123456")
        );

        Assert.Equal("نادية", Field(page, "Answers_ChildName").GetAttribute("value"));
        Assert.Equal(Words, page.QuerySelector<IHtmlTextAreaElement>("#Answers_Words")!.TextContent);
        Assert.Equal("2026-03-03", Field(page, "Answers_OrderedOn").GetAttribute("value"));
        Assert.Equal("not a sum", Field(page, "Answers_Fee").GetAttribute("value"));
        Assert.Equal("OR", page.QuerySelector<IHtmlSelectElement>("#Answers_State")!.Value);
        Assert.Equal(["unsure"], Checked(page, "Answers.Feeling"));
        Assert.Equal(["mail", "text"], Checked(page, "Answers.Contact"));
        Assert.Null(Field(page, "Answers_Password").GetAttribute("value"));
        Assert.Null(Field(page, "Answers_Code").GetAttribute("value"));
        Assert.DoesNotContain("hunter2", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Right_answers_are_said_once_on_the_next_page()
    {
        var sent = await site.Post(
            await site.Page("/parts"),
            "form.form",
            ("Answers.ChildName", "Mila"),
            ("Answers.Mail", "rosa@example.org"),
            ("Answers.OrderedOn", "2026-03-03"),
            ("Answers.Feeling", "calm"),
            ("Answers.AskedAlone", "true")
        );

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var said = (await site.Page("/parts")).QuerySelector("[role=status]")!;
        Assert.Contains("The answers were read.", said.TextContent, StringComparison.Ordinal);
        Assert.Null((await site.Page("/parts")).QuerySelector("[role=status]"));
    }

    [Fact]
    public async Task A_requirement_says_in_words_how_it_stands()
    {
        var page = await site.Page("/parts");

        var states = page.QuerySelectorAll(".checklist > li")
            .Select(li => li.QuerySelector(".check-state")!.TextContent);
        Assert.Equal(["Met", "Met", "Not met", "Not known"], states);
        Assert.Contains(
            "a call is planned",
            page.QuerySelector(".check-unmet .check-why")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Steps_say_where_one_is()
    {
        var page = await site.Page("/parts");

        Assert.Equal(
            ["Done", "Done", "Now", "Paused", "Ahead"],
            page.QuerySelectorAll(".steps .step-state").Select(s => s.TextContent)
        );
        Assert.StartsWith(
            "Letters",
            page.QuerySelector("[aria-current=step] .step-words")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_empty_fact_says_that_nothing_is_recorded()
    {
        var page = await site.Page("/parts");

        var ends = page.QuerySelectorAll(".facts > div").Single(d => d.QuerySelector("dt")!.TextContent == "Ends");
        Assert.Equal("Not recorded", ends.QuerySelector("dd")!.TextContent);
    }

    [Fact]
    public async Task The_orders_words_stand_exactly_with_their_paragraph()
    {
        var quote = (await site.Page("/parts")).QuerySelector("#finding-pace figure")!;

        Assert.Equal(
            "No session shall proceed to joint contact until the minor child has been prepared.",
            quote.QuerySelector("blockquote")!.TextContent
        );
        Assert.Equal("¶ 7(b)", quote.QuerySelector(".paragraph-sign")!.TextContent);
        Assert.Equal("#words-pace", quote.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_pager_shows_the_ends_the_neighbours_and_where_one_is()
    {
        var pager = (await site.Page("/parts")).QuerySelector("nav.pager")!;

        Assert.Equal(
            ["Page 1", "…", "Page 3", "Page 4", "Page 5", "…", "Page 12"],
            pager.QuerySelectorAll("li").Select(li => li.TextContent)
        );
        Assert.Equal("Page 4", pager.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Equal("/parts?page=5", pager.QuerySelector("[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_bare_frame_shows_a_form_that_signs_nobody_in()
    {
        var page = await site.Page("/parts/sign-in");

        var sent = await site.Post(page, "form.form", ("LoginName", ""), ("Password", "harbor lantern quilt"));

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var shown = await site.Document(sent);
        Assert.Contains(
            "Write your login name.",
            shown.QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Null(Field(shown, "Password").GetAttribute("value"));
    }

    private async Task<IHtmlDocument> Answer(params (string, string)[] answers) =>
        await site.Document(await site.Post(await site.Page("/parts"), "form.form", answers));

    private static IElement Field(IDocument page, string id) =>
        page.GetElementById(id) ?? throw new InvalidOperationException($"No field {id}.");

    private static IEnumerable<string> Checked(IDocument page, string name) =>
        page.QuerySelectorAll<IHtmlInputElement>($"input[name='{name}']").Where(i => i.IsChecked).Select(i => i.Value);
}
