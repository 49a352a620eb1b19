using AngleSharp.Html.Parser;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Outside.Pdf;
using Reknit.Web.Tests.Outside.Word;

namespace Reknit.Web.Tests.Outside.Pdf;

public sealed class DraftHtmlTests
{
    private const string Attack = "</title></style><script>x</script><img src=x onerror=y>\"' & {child}";

    [Fact]
    public void Every_word_of_a_draft_is_text_and_none_is_markup()
    {
        Draft[] drafts =
        [
            .. DraftsToWrite
                .All()
                .Select(draft =>
                    draft with
                    {
                        Title = Attack,
                        Mark = Attack,
                        Letterhead = new(Attack, [Attack]),
                        To = new(Attack, Attack),
                        Parts =
                        [
                            .. draft.Parts,
                            new DraftPart.Heading(Attack),
                            new DraftPart.Paragraph(Attack),
                            new DraftPart.Numbered(
                                1,
                                [new DraftSpan.Words(Attack), new DraftSpan.Blank(BlankKind.Words, Attack)]
                            ),
                            new DraftPart.Quotation(Attack, Attack),
                            new DraftPart.Fact(Attack, [new DraftSpan.Words(Attack)]),
                            new DraftPart.SignatureLine(Attack),
                        ],
                    }
                ),
        ];
        foreach (var draft in drafts)
        {
            var page = new HtmlParser().ParseDocument(DraftHtml.Of(draft, "p { margin: 0 }"));
            Assert.Empty(page.QuerySelectorAll("script, img, link, iframe, object, b"));
            Assert.DoesNotContain(
                page.All.SelectMany(e => e.Attributes).Select(a => a.Name),
                name => name is not ("lang" or "charset" or "http-equiv" or "content" or "class" or "start" or "dir")
            );
            Assert.Equal(Attack, page.Title);
            Assert.Equal(Attack, page.QuerySelector("h1")!.TextContent);
            Assert.Equal("p { margin: 0 }", page.QuerySelector("style")!.TextContent);
            Assert.True(page.Body!.TextContent.Split(Attack).Length >= 14);
        }
    }

    [Fact]
    public void A_page_has_a_language_a_title_headings_and_numbered_lists()
    {
        var draft = DraftsToWrite.All()[^1];
        var page = new HtmlParser().ParseDocument(DraftHtml.Of(draft, ""));
        Assert.Equal("en-US", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(draft.Title, page.Title);
        Assert.Equal(["Findings", "It is ordered:"], page.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Equal(draft.Parts.OfType<DraftPart.Numbered>().Count(), page.QuerySelectorAll("ol > li").Length);
        Assert.Equal(["1", "3"], page.QuerySelectorAll("ol").Select(list => list.GetAttribute("start")));
    }

    [Fact]
    public void What_a_person_or_a_court_wrote_keeps_its_own_direction()
    {
        var draft = DraftsToWrite.All()[0] with
        {
            To = new("ליאת כהן", "Counsel"),
            Parts =
            [
                new DraftPart.Paragraph("شارع."),
                new DraftPart.Quotation("سلام", null),
                new DraftPart.Numbered(1, []),
            ],
        };
        var page = new HtmlParser().ParseDocument(DraftHtml.Of(draft, ""));
        Assert.All(
            page.QuerySelectorAll("p, li, h1, h2, blockquote"),
            element => Assert.Equal("auto", element.GetAttribute("dir"))
        );
    }
}
