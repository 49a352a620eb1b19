using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Reknit.Domain.Orders.Drafts;

namespace Reknit.Web.Outside.Word;

/// <summary>How a draft looks in Word: its styles by name, so that counsel can restyle it at one place.</summary>
internal static class WordLook
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Heading = "Heading1";
    public const string Numbered = "ListNumber";
    public const string Quotation = "Quote";
    public const string Tight = "NoSpacing";
    public const string Signature = "Signature";
    public const string Mark = "DraftMark";
    public const string Practice = "Practice";
    public const string Letterhead = "Header";
    public const string Footer = "Footer";
    public const string Blank = "Blank";

    private const int ListId = 1;
    private const string Face = "Georgia";

    public static Styles Styles() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = Face,
                            HighAnsi = Face,
                            ComplexScript = "Times New Roman",
                            EastAsia = "Batang",
                        },
                        new FontSize { Val = "22" },
                        new FontSizeComplexScript { Val = "24" },
                        new Languages
                        {
                            Val = Draft.Language,
                            EastAsia = "ko-KR",
                            Bidi = "ar-SA",
                        }
                    )
                ),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Spacing(after: 160, line: 276)))
            ),
            Of(Normal, "Normal", isDefault: true),
            Of(Title, "Title", [new KeepNext(), Spacing(240, 240)], [new Bold(), Size(30)]),
            Of(
                Heading,
                "heading 1",
                [new KeepNext(), Spacing(280, 120), new OutlineLevel { Val = 0 }],
                [new Bold(), Size(24)]
            ),
            Of(
                Numbered,
                "List Number",
                [new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = ListId })]
            ),
            Of(Quotation, "Quote", [new Indentation { Left = "1080", Right = "720" }], [new Italic()]),
            Of(Tight, "No Spacing", [Spacing(0, 40)]),
            Of(Signature, "Signature", [new KeepNext(), Spacing(600, 0)]),
            Of(Mark, "Draft mark", [Spacing(0, 240)], [new Bold(), new Caps(), Size(20)]),
            Of(Practice, "Practice", [Spacing(0, 0)], [new Bold(), Size(26)]),
            Of(Letterhead, "header", [Spacing(0, 0)], [Size(18)]),
            Of(Footer, "footer", [new Justification { Val = JustificationValues.Center }], [Size(18)]),
            new Style(
                new StyleName { Val = "Blank" },
                new StyleRunProperties(new Shading { Val = ShadingPatternValues.Clear, Fill = "E7E6E6" })
            )
            {
                Type = StyleValues.Character,
                StyleId = Blank,
                CustomStyle = true,
            }
        );

    public static Numbering Numbering() =>
        new(
            new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.SingleLevel },
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = NumberFormatValues.Decimal },
                    new LevelText { Val = "%1." },
                    new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(new Indentation { Left = "540", Hanging = "540" })
                )
                {
                    LevelIndex = 0,
                }
            )
            {
                AbstractNumberId = 0,
            },
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = ListId }
        );

    private static Style Of(
        string id,
        string name,
        OpenXmlElement[]? paragraph = null,
        OpenXmlElement[]? run = null,
        bool isDefault = false
    )
    {
        var style = new Style(new StyleName { Val = name })
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault ? true : null,
            CustomStyle = id is Mark or Practice ? true : null,
        };
        if (!isDefault)
        {
            style.Append(new BasedOn { Val = Normal });
        }

        style.Append(new PrimaryStyle());
        if (paragraph is not null)
        {
            style.Append(new StyleParagraphProperties(paragraph));
        }

        if (run is not null)
        {
            style.Append(new StyleRunProperties([.. run.SelectMany(AlsoFromTheRight)]));
        }

        return style;
    }

    /// <summary>Words from right to left have a weight, a slope and a size of their own.</summary>
    private static IEnumerable<OpenXmlElement> AlsoFromTheRight(OpenXmlElement look) =>
        look switch
        {
            Bold => [look, new BoldComplexScript()],
            Italic => [look, new ItalicComplexScript()],
            FontSize size => [look, new FontSizeComplexScript { Val = size.Val }],
            _ => [look],
        };

    private static SpacingBetweenLines Spacing(int before = 0, int after = 0, int line = 259) =>
        new()
        {
            Before = $"{before}",
            After = $"{after}",
            Line = $"{line}",
            LineRule = LineSpacingRuleValues.Auto,
        };

    private static FontSize Size(int halfPoints) => new() { Val = $"{halfPoints}" };
}
