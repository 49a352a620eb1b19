using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Reknit.Web.Outside.Text;
using Reknit.Web.Outside.Text.Word;
using static Reknit.Web.Tests.Outside.Text.WordFile;

namespace Reknit.Web.Tests.Outside.Text;

public sealed class WordPackageTests
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"/word/document.xml\"/></Relationships>";

    [Fact]
    public async Task A_bomb_that_declares_itself_is_not_opened() =>
        await Files.Refused(Bomb(megabytes: 60), UnreadableReason.TooLarge);

    [Fact]
    public async Task Too_many_parts_are_not_opened()
    {
        var file = Package(
            "<w:document/>",
            zip =>
            {
                for (var i = 0; i < 2_001; i++)
                    zip.CreateEntry($"word/media/{i}");
            }
        );
        await Files.Refused(file, UnreadableReason.TooLarge);
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_is_not_unpacked()
    {
        var file = Bomb(megabytes: 60);
        foreach (var (mark, offset) in new[] { ("PK\x01\x02", 24), ("PK\x03\x04", 22) })
        {
            for (var at = 0; (at = IndexOf(file, mark, at)) >= 0; at++)
                BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at + offset), 900);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = WordDocument.Read(file, DocumentLimits.Default, TestContext.Current.CancellationToken);
        Assert.IsType<DocumentText.Unreadable>(read);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public async Task Unpacking_stops_at_the_limit()
    {
        var file = Of(P(new string('x', 50_000))).Bytes();
        var limits = DocumentLimits.Default with { MaxUnzippedXmlBytes = 20_000 };
        await Files.Refused(file, UnreadableReason.TooLarge, limits: limits);
        Assert.Equal(50_001, (await Files.Words(file)).Text.Length);
    }

    [Fact]
    public async Task A_document_with_more_words_than_allowed_is_refused()
    {
        var file = Of(P(new string('x', 50_000))).Bytes();
        var limits = DocumentLimits.Default with { MaxExtractedCharacters = 40_000 };
        await Files.Refused(file, UnreadableReason.TooLarge, limits: limits);
    }

    [Fact]
    public async Task One_note_referred_to_many_times_does_not_grow_without_end()
    {
        var references = string.Concat(Enumerable.Repeat("<w:r><w:footnoteReference w:id=\"2\"/></w:r>", 2_000));
        var file = Of($"<w:p>{references}</w:p>")
            .Footnotes("<w:footnote w:id=\"2\">" + P(new string('x', 100_000)) + "</w:footnote>");
        await Files.Refused(file.Bytes(), UnreadableReason.TooLarge);
    }

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\">]>")]
    [InlineData("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>")]
    public async Task Document_types_and_outside_entities_are_refused(string type)
    {
        var body = $"<w:document {Word}><w:body><w:p><w:r><w:t>A &a;</w:t></w:r></w:p></w:body></w:document>";
        await Files.Refused(Package(type + body), UnreadableReason.Broken);
        Assert.Equal("A \n", (await Files.Words(Package(body.Replace("&a;", "")))).Text);
    }

    [Fact]
    public async Task Bottomless_nesting_is_refused()
    {
        var depth = 100_000;
        var nested =
            string.Concat(Enumerable.Repeat("<w:ins>", depth)) + string.Concat(Enumerable.Repeat("</w:ins>", depth));
        var file = Package($"<w:document {Word}>{nested}</w:document>", level: CompressionLevel.NoCompression);
        await Files.Refused(file, UnreadableReason.Broken);
    }

    [Fact]
    public async Task More_styles_than_any_document_has_are_refused()
    {
        var styles = string.Concat(Enumerable.Range(0, 10_001).Select(i => $"<w:style w:styleId=\"{i}\"/>"));
        await Files.Refused(Of(P("x")).Styles(styles).Bytes(), UnreadableReason.TooLarge);
    }

    [Fact]
    public async Task Sizes_too_large_to_add_up_are_refused()
    {
        var file = Package("<w:document/>", zip => zip.CreateEntry("word/media/a"));
        for (var at = 0; (at = IndexOf(file, "PK\x01\x02", at)) >= 0; at++)
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at + 24), 0x7FFF_FFFF);
        await Files.Refused(file, UnreadableReason.TooLarge);
    }

    [Fact]
    public async Task Damage_anywhere_is_a_refusal_or_other_words_but_never_a_fault()
    {
        var whole = Of(P("It is ordered.", InList(1))).Numbering("<w:num w:numId=\"1\"/>").Bytes();
        var random = new Random(11);
        for (var i = 0; i < 2_000; i++)
        {
            var file = whole.ToArray();
            for (var damage = random.Next(1, 6); damage > 0; damage--)
                file[random.Next(4, file.Length)] = (byte)random.Next(256);
            Assert.NotNull(await Files.Read(file));
        }
    }

    [Fact]
    public async Task A_spreadsheet_is_not_a_document() =>
        await Files.Refused(Package("<workbook/>"), UnreadableReason.WrongKind);

    private static byte[] Bomb(int megabytes) =>
        Package($"<w:document {Word}><w:body>{new string(' ', megabytes * 1024 * 1024)}</w:body></w:document>");

    private static byte[] Package(
        string document,
        Action<ZipArchive>? more = null,
        CompressionLevel level = CompressionLevel.Optimal
    )
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, xml) in new[] { ("_rels/.rels", Relations), ("word/document.xml", document) })
            {
                using var part = zip.CreateEntry(name, level).Open();
                part.Write(Encoding.UTF8.GetBytes(xml));
            }
            more?.Invoke(zip);
        }
        return file.ToArray();
    }

    private static int IndexOf(byte[] file, string mark, int from)
    {
        var at = file.AsSpan(from).IndexOf(Encoding.Latin1.GetBytes(mark));
        return at < 0 ? -1 : from + at;
    }
}
