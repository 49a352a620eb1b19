using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Reknit.Web.Tests.Outside.Text;

/// <summary>A PDF as a scanner makes it: each page one picture of printed words.</summary>
internal static class ScannedFile
{
    public static Task<byte[]> Of(params string[] pages) => Stamped("", pages);

    /// <param name="stamp">Words that the clerk's program set over each picture; they can be taken out as text.</param>
    public static async Task<byte[]> Stamped(string stamp, params string[] pages)
    {
        var objects = new List<string> { "<< /Type /Catalog /Pages 2 0 R >>", "" };
        var kids = new List<string>();
        foreach (var page in pages)
        {
            var picture = await Drawn(Printed(page));
            kids.Add($"{objects.Count + 1} 0 R");
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {objects.Count + 3} 0 R "
                    + $"/Resources << /XObject << /I {objects.Count + 2} 0 R >> "
                    + "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >> >>"
            );
            objects.Add(
                Stream(
                    "/Type /XObject /Subtype /Image /Width 1275 /Height 1650 /ColorSpace /DeviceRGB "
                        + "/BitsPerComponent 8 /Filter /DCTDecode",
                    picture
                )
            );
            objects.Add(Stream("", $"q 612 0 0 792 0 0 cm /I Do Q BT /F 9 Tf 400 770 Td ({stamp}) Tj ET"));
        }
        objects[1] = $"<< /Type /Pages /Kids [{string.Join(' ', kids)}] /Count {kids.Count} >>";
        return File(objects);
    }

    private static byte[] Printed(string page)
    {
        var lines = string.Concat(page.Split('\n').Select(line => $"({line}) Tj T*\n"));
        return File([
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            Stream("", $"BT /F 14 Tf 60 700 Td 24 TL\n{lines}ET"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        ]);
    }

    /// <summary>150 dots an inch, as an office scanner is set.</summary>
    private static async Task<string> Drawn(byte[] page)
    {
        using var draws = Process.Start(
            new ProcessStartInfo("pdftoppm", ["-r", "150", "-jpeg", "-singlefile", "-"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        using var picture = new MemoryStream();
        await draws.StandardInput.BaseStream.WriteAsync(page);
        draws.StandardInput.Close();
        await draws.StandardOutput.BaseStream.CopyToAsync(picture);
        await draws.WaitForExitAsync();
        return Encoding.Latin1.GetString(picture.ToArray());
    }

    private static string Stream(string dictionary, string content) =>
        $"<< {dictionary} /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] File(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (index, body) in objects.Index())
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {offsets.Count + 1} /Root 1 0 R >>\n");
        file.Append(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
