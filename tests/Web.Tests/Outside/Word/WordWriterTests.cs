using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Outside.Word;

namespace Reknit.Web.Tests.Outside.Word;

public sealed class WordWriterTests
{
    [Fact]
    public void Every_kind_of_draft_is_a_valid_Word_document()
    {
        var drafts = DraftsToWrite.All();
        Assert.Equal(Enum.GetValues<DraftKind>(), drafts.Select(d => d.Kind).Distinct().Order());
        foreach (var draft in drafts)
        {
            using var package = Open(WordWriter.Write(draft));
            var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package);
            Assert.Empty(errors.Select(e => $"{e.Path?.XPath}: {e.Description}"));
        }
    }

    public static TheoryData<string, ViolenceAnswer> Matrix =>
        [
            .. StateConditions.StatesWithRules.SelectMany(state =>
                Enum.GetValues<ViolenceAnswer>().Select(answer => (state, answer))
            ),
        ];

    [Theory, MemberData(nameof(Matrix))]
    public async Task The_check_finds_the_same_in_the_file_as_in_the_draft(string state, ViolenceAnswer answer)
    {
        var draft = DraftsToWrite.Sample(state, answer);
        var read = await Text.Files.Words(WordWriter.Write(draft));
        var found = DraftsToWrite.Findings(read.Text, state);
        Assert.Equal(DraftsToWrite.Findings(DraftText.Of(draft), state), found);
        Assert.DoesNotContain("Absent", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_word_of_a_draft_is_read_back_with_its_number()
    {
        foreach (var draft in DraftsToWrite.All())
        {
            var read = (await Text.Files.Words(WordWriter.Write(draft))).Text;
            Assert.All(
                DraftText.Of(draft).Split('\n', StringSplitOptions.RemoveEmptyEntries),
                line => Assert.Contains(Words(line), Words(read), StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void The_document_has_letterhead_page_numbers_language_title_and_real_numbering()
    {
        var draft = DraftsToWrite.All()[^1];
        using var package = Open(WordWriter.Write(draft));
        var main = package.MainDocumentPart!;
        Assert.Equal(draft.Title, package.PackageProperties.Title);
        Assert.Equal("en-US", package.PackageProperties.Language);
        Assert.Equal("en-US", main.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().Val!.Value);
        Assert.Contains(main.HeaderParts, h => h.Header!.InnerText.Contains("1 Quay Lane", StringComparison.Ordinal));
        Assert.Equal(
            ["PAGE", "NUMPAGES"],
            main.FooterParts.Single().Footer!.Descendants<SimpleField>().Select(f => f.Instruction!.Value)
        );
        var body = main.Document.Body!;
        Assert.Equal(
            draft.Parts.OfType<DraftPart.Numbered>().Count(),
            body.Descendants<ParagraphStyleId>().Count(s => s.Val == "ListNumber")
        );
        Assert.Equal("Draft for counsel", body.Elements<Paragraph>().First().InnerText);
    }

    [Fact]
    public async Task Characters_that_XML_cannot_hold_are_left_out()
    {
        var draft = DraftsToWrite.All()[0] with
        {
            Parts = [new DraftPart.Quotation("a\u0000b\fc\uD83D\uDE00\uFFFF", null)],
        };
        Assert.Contains(
            "“abc\uD83D\uDE00”",
            (await Text.Files.Words(WordWriter.Write(draft))).Text,
            StringComparison.Ordinal
        );
    }

    private static WordprocessingDocument Open(byte[] file) =>
        WordprocessingDocument.Open(new MemoryStream(file), false);

    /// <summary>The reader writes a numbered paragraph's label and a tab; white space is not compared.</summary>
    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
