using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Outside.Word;

namespace Reknit.Web.Tests.Outside.Word;

/// <summary>Read from the document's own marks, since Word orders characters by them.</summary>
public sealed class WordDirectionTests
{
    /// <param name="marked">What stands in runs from right to left, each in brackets.</param>
    [Theory]
    [InlineData("Layla Haddad ليلى حداد, Mother", "Layla Haddad [ليلى حداد], Mother")]
    [InlineData("Counsel for ד״ר ליאת בן־ארי (Mother).", "Counsel for [ד״ר ליאת בן־ארי] (Mother).")]
    [InlineData("ليلى حداد", "[ليلى حداد]")]
    [InlineData("(ליאת כהן).", "[(ליאת כהן).]")]
    [InlineData("רחוב 12, Hollis", "[רחוב 12, ]Hollis")]
    [InlineData("see רחוב 12, Hollis", "see [רחוב 12], Hollis")]
    [InlineData("Anne O’Neil, 12 (b)", "Anne O’Neil, 12 (b)")]
    [InlineData("القاضي 😀 حداد", "[القاضي 😀 حداد]")]
    public void Signs_and_numbers_go_with_the_words_they_belong_to(string text, string marked)
    {
        var paragraph = Paragraphs(new DraftPart.Paragraph(text))[0];
        Assert.Equal(marked, Marked(paragraph));
        Assert.Equal(text, paragraph.InnerText);
    }

    [Fact]
    public void A_paragraph_that_begins_from_the_right_runs_from_the_right_and_says_its_language()
    {
        var paragraphs = Paragraphs(
            new DraftPart.Paragraph("תקבע המטפלת, Dr. Reyes, את המועדים."),
            new DraftPart.Numbered(1, [new DraftSpan.Words("يحدد المعالج المواعيد.")]),
            new DraftPart.Paragraph("The therapist sets the days, ליאת.")
        );
        Assert.Equal([true, true, false], paragraphs.Select(p => p.ParagraphProperties!.BiDi is not null));
        Assert.Equal("[תקבע המטפלת, ]Dr. Reyes[, את המועדים.]", Marked(paragraphs[0]));
        Assert.Equal(["he-IL", "he-IL"], Languages(paragraphs[0]));
        Assert.Equal(["ar-SA"], Languages(paragraphs[1]));
    }

    [Fact]
    public void A_name_in_a_block_of_lines_stays_at_the_left_with_the_others()
    {
        var draft = DraftsToWrite.All()[0] with { To = new("ליאת כהן", "Counsel"), Parts = [] };
        var name = Body(draft).Single(p => p.InnerText == "ליאת כהן");
        Assert.Null(name.ParagraphProperties!.BiDi);
        Assert.Equal("[ליאת כהן]", Marked(name));
    }

    [Fact]
    public void A_blank_between_words_from_the_right_keeps_its_own_look()
    {
        var paragraph = Paragraphs(
            new DraftPart.Paragraph([
                new DraftSpan.Words("ישלם "),
                new DraftSpan.Blank(BlankKind.Percent, "share"),
                new DraftSpan.Words(" אחוז."),
            ])
        )[0];
        Assert.Single(paragraph.Descendants<RunStyle>().Select(s => s.Val!.Value).Distinct(), "Blank");
        Assert.Equal("ישלם __________ [share] אחוז.", paragraph.InnerText);
    }

    [Fact]
    public void Documents_with_both_directions_are_valid_and_read_back_in_order()
    {
        var draft = DraftsToWrite.All()[0] with
        {
            Title = "מכתב about the order",
            Letterhead = new("מרפאת הנמל", ["רחוב 12"]),
            Parts =
            [
                new DraftPart.Heading("ממצאים"),
                new DraftPart.Fact("Parties", [new DraftSpan.Words("ליאת כהן (“Mother”)")]),
                new DraftPart.Quotation("يحدد المعالج", "3"),
            ],
        };
        using var package = Open(draft);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package);
        Assert.Empty(errors.Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var fact = Body(draft).Single(p => p.InnerText.StartsWith("Parties", StringComparison.Ordinal));
        Assert.Equal("Parties: [ליאת כהן] (“Mother”)", Marked(fact));
    }

    private static IReadOnlyList<Paragraph> Paragraphs(params DraftPart[] parts) =>
        [.. Body(DraftsToWrite.All()[0] with { Mark = null, To = null, Parts = parts }).Skip(1)];

    private static IReadOnlyList<Paragraph> Body(Draft draft)
    {
        using var package = Open(draft);
        return [.. package.MainDocumentPart!.Document.Body!.Elements<Paragraph>()];
    }

    private static WordprocessingDocument Open(Draft draft) =>
        WordprocessingDocument.Open(new MemoryStream(WordWriter.Write(draft)), false);

    private static string Marked(Paragraph paragraph) =>
        string.Concat(
                paragraph
                    .Elements<Run>()
                    .Select(r => r.RunProperties?.RightToLeftText is null ? r.InnerText : $"[{r.InnerText}]")
            )
            .Replace("][", "", StringComparison.Ordinal);

    private static IEnumerable<string?> Languages(Paragraph paragraph) =>
        paragraph.Descendants<Languages>().Select(l => l.Bidi?.Value);
}
