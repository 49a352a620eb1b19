using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Reknit.Domain.Orders.Drafts;
using static Reknit.Web.Outside.Word.WordText;

namespace Reknit.Web.Outside.Word;

/// <summary>Writes a draft as a Word document: letterhead, styles, numbered paragraphs, page numbers, language, title.</summary>
internal static class WordWriter
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // US Letter with margins of one inch, in twentieths of a point.
    private const uint PageWidth = 12_240;
    private const uint PageHeight = 15_840;
    private const int Margin = 1_440;

    public static byte[] Write(Draft draft)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = Clean(draft.Title);
            package.PackageProperties.Creator = Clean(draft.Letterhead.Practice);
            package.PackageProperties.Language = Draft.Language;
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordLook.Styles();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordLook.Numbering();
            main.AddNewPart<DocumentSettingsPart>().Settings = new(new DisplayBackgroundShape());
            main.Document = new(new Body([.. Paragraphs(draft), Section(main, draft)]));
        }

        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Paragraphs(Draft draft)
    {
        if (draft.Mark is { } mark)
        {
            yield return Styled(WordLook.Mark, mark);
        }

        if (draft.To is { } to)
        {
            yield return Styled(WordLook.Tight, DraftText.Of(draft.On));
            yield return Styled(WordLook.Tight, to.Name);
            yield return Styled(WordLook.Tight, to.Capacity);
        }

        yield return Styled(WordLook.Title, draft.Title);
        foreach (var part in draft.Parts)
        {
            foreach (var paragraph in Paragraphs(part))
            {
                yield return paragraph;
            }
        }
    }

    private static IEnumerable<Paragraph> Paragraphs(DraftPart part) =>
        part switch
        {
            DraftPart.Heading heading => [Styled(WordLook.Heading, heading.Text)],
            DraftPart.Paragraph paragraph => [Styled(WordLook.Normal, Of(paragraph.Spans))],
            DraftPart.Numbered numbered => [Styled(WordLook.Numbered, Of(numbered.Spans))],
            DraftPart.Quotation quotation =>
            [
                Styled(WordLook.Quotation, $"“{quotation.Text}”{DraftText.Source(quotation)}"),
            ],
            DraftPart.Fact fact =>
            [
                Styled(WordLook.Tight, [new($"{fact.Label}: ", WordStretch.Face.Bold), .. Of(fact.Spans)]),
            ],
            DraftPart.SignatureLine line =>
            [
                Styled(WordLook.Signature, DraftText.Line),
                Styled(WordLook.Tight, line.Who),
            ],
            _ => [],
        };

    private static SectionProperties Section(MainDocumentPart main, Draft draft)
    {
        var letterhead = main.AddNewPart<HeaderPart>();
        letterhead.Header = new([
            Styled(WordLook.Practice, draft.Letterhead.Practice),
            .. draft.Letterhead.Below.Select(line => Styled(WordLook.Letterhead, line)),
        ]);
        var running = main.AddNewPart<HeaderPart>();
        running.Header = new(Styled(WordLook.Letterhead, draft.Letterhead.Practice));
        var pages = main.AddNewPart<FooterPart>();
        pages.Footer = new(PageNumbers());
        return new(
            new HeaderReference { Type = HeaderFooterValues.First, Id = main.GetIdOfPart(letterhead) },
            new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(running) },
            new FooterReference { Type = HeaderFooterValues.First, Id = main.GetIdOfPart(pages) },
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(pages) },
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin
            {
                Top = Margin,
                Bottom = Margin,
                Left = Margin,
                Right = Margin,
                Header = 720,
                Footer = 720,
                Gutter = 0,
            },
            new TitlePage()
        );
    }

    private static Paragraph PageNumbers() =>
        Fields(
            WordLook.Footer,
            [
                Plain("Page "),
                new SimpleField(Plain("1")) { Instruction = "PAGE" },
                Plain(" of "),
                new SimpleField(Plain("1")) { Instruction = "NUMPAGES" },
            ]
        );
}
