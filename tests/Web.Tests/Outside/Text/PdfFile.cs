using System.Globalization;
using System.Text;

namespace Reknit.Web.Tests.Outside.Text;

/// <summary>Assembles small PDF files by hand, so that no writer stands between a test and the bytes.</summary>
internal sealed class PdfFile
{
    // Every character is its own UTF-16 code: 256 ranges, since one range stays within one high byte.
    private static readonly string ToUnicode =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        + "256 beginbfrange\n"
        + string.Concat(Enumerable.Range(0, 256).Select(h => $"<{h:X2}00> <{h:X2}FF> <{h:X2}00>\n"))
        + "endbfrange endcmap end end";

    private readonly List<string> _objects = [];
    private string _trailer = "";

    /// <summary>One page for each text; its lines stand below each other, right-to-left words in the order seen.</summary>
    public static byte[] Of(params string[] pages) => With(pages).Bytes();

    /// <summary>A page that is one grey picture, as a scanner makes it.</summary>
    public static byte[] Scan(int pages = 1)
    {
        var file = With([.. Enumerable.Repeat("", pages)]);
        file._objects.Add(
            Stream(
                "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray " + "/BitsPerComponent 8",
                "x"
            )
        );
        return file.Bytes();
    }

    /// <summary>With a password that is not the empty one.</summary>
    public static byte[] Locked()
    {
        var file = With(["The parties shall attend."]);
        var key = new string('A', 32);
        file._trailer =
            $"/Encrypt << /Filter /Standard /V 1 /R 2 /O ({key}) /U ({key}) /P -4 >> /ID [<00112233> <00112233>]";
        return file.Bytes();
    }

    private static PdfFile With(string[] pages)
    {
        var file = new PdfFile();
        // 1 catalog, 2 page tree, 3 to 5 font, then a page and its content in turn.
        var kids = string.Join(' ', pages.Select((_, i) => $"{6 + (2 * i)} 0 R"));
        file._objects.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file._objects.Add($"<< /Type /Pages /Kids [{kids}] /Count {pages.Length} >>");
        file._objects.Add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"
        );
        file._objects.Add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /DW 500 "
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
        );
        file._objects.Add(Stream("", ToUnicode));
        foreach (var (index, page) in pages.Index())
        {
            file._objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {7 + (2 * index)} 0 R "
                    + "/Resources << /Font << /F 3 0 R >> >> >>"
            );
            file._objects.Add(Stream("", Content(page)));
        }
        return file;
    }

    private static string Content(string page) =>
        "BT /F 10 Tf 72 720 Td 14 TL\n"
        + string.Concat(page.Split('\n').Select(line => $"<{Hex(line)}> Tj T*\n"))
        + "ET";

    private static string Hex(string line) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line));

    private static string Stream(string dictionary, string content) =>
        $"<< {dictionary} /Length {content.Length} >>\nstream\n{content}\nendstream";

    private byte[] Bytes()
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (index, body) in _objects.Index())
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {offsets.Count + 1} /Root 1 0 R {_trailer} >>\n");
        file.Append(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
