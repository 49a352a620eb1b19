using static Reknit.Web.Tests.Outside.Text.WordFile;

namespace Reknit.Web.Tests.Outside.Text;

public sealed class WordNumberingTests
{
    private const string Outline =
        "<w:abstractNum w:abstractNumId=\"0\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%2)\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.%2.%3\"/></w:lvl>"
        + "</w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/>"
        + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>";

    [Fact]
    public Task Levels_count_and_start_again_below_their_upper_level() =>
        Reads(
            "1. A\n(a) B\n(b) C\n1.b.I D\nplain\n2. E\n(a) F\n",
            P("A", InList(1)),
            P("B", InList(1, 1)),
            P("C", InList(1, 1)),
            P("D", InList(1, 2)),
            P("plain"),
            P("E", InList(1)),
            P("F", InList(1, 1))
        );

    [Fact]
    public Task A_list_may_say_where_it_starts() =>
        Reads("1. A\n7. B\n8. C\n", P("A", InList(1)), P("B", InList(2)), P("C", InList(2)));

    [Fact]
    public Task A_struck_paragraph_is_not_counted() =>
        Reads(
            "1. A\n2. C\n",
            P("A", InList(1)),
            "<w:p><w:pPr>"
                + InList(1)
                + "<w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
                + "<w:del w:id=\"2\"><w:r><w:delText>B</w:delText></w:r></w:del></w:p>",
            P("C", InList(1))
        );

    [Fact]
    public Task The_numbering_before_a_tracked_change_does_not_count() =>
        Reads(
            "A\n1. B\n",
            P("A", "<w:pPrChange w:id=\"1\"><w:pPr>" + InList(1) + "</w:pPr></w:pPrChange>"),
            P("B", InList(1))
        );

    [Fact]
    public Task A_paragraph_may_leave_the_list_of_its_style() =>
        Reads(
            "1. A\nB\n2. C\n",
            P("A", "<w:pStyle w:val=\"Term\"/>"),
            P("B", "<w:pStyle w:val=\"Term\"/>" + InList(0)),
            P("C", "<w:pStyle w:val=\"Derived\"/>")
        );

    [Theory]
    [InlineData("decimalZero", 3, "03")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("upperLetter", 4, "D")]
    [InlineData("lowerRoman", 1994, "mcmxciv")]
    [InlineData("ordinal", 22, "22nd")]
    [InlineData("ordinal", 112, "112th")]
    [InlineData("bullet", 1, "•")]
    [InlineData("chineseCounting", 5, "5")]
    public async Task Each_kind_of_numeral_is_written_as_word_writes_it(string format, int number, string label)
    {
        var file = Of(P("A", InList(1)))
            .Numbering(
                $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"{number}\"/>"
                    + $"<w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            );
        Assert.Equal($"{label} A\n", (await Files.Words(file.Bytes())).Text);
    }

    private static async Task Reads(string text, params string[] body)
    {
        var file = Of(body)
            .Numbering(Outline)
            .Styles(
                "<w:style w:styleId=\"Term\"><w:pPr>"
                    + InList(1)
                    + "</w:pPr></w:style>"
                    + "<w:style w:styleId=\"Derived\"><w:basedOn w:val=\"Term\"/></w:style>"
            );
        Assert.Equal(text, (await Files.Words(file.Bytes())).Text);
    }
}
