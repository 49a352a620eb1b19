using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Reknit.Web.Tests.Canary;

/// <summary>Reads a file that leaves as a curious receiver does: words, properties, and whatever else lies in it.</summary>
internal static partial class ReadPapers
{
    public static async Task Into(Search search, string reader, string url, HttpContent file)
    {
        search.Label($"the name of {url}", file.Headers.ContentDisposition?.ToString());
        var bytes = await file.ReadAsByteArrayAsync();
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            await Word(search, reader, url, bytes);
        }
        else if (bytes.AsSpan().StartsWith("%PDF"u8))
        {
            await Pdf(search, reader, url, bytes);
        }
        else
        {
            search.In(reader, url, Encoding.UTF8.GetString(bytes));
        }
    }

    /// <summary>A word can lie in several runs, so it is looked for with and without the marks between them.</summary>
    private static async Task Word(Search search, string reader, string url, byte[] bytes)
    {
        using var package = new ZipArchive(new MemoryStream(bytes));
        foreach (var part in package.Entries)
        {
            using var text = new StreamReader(part.Open(), Encoding.UTF8);
            var xml = await text.ReadToEndAsync();
            var isWords = part.FullName.StartsWith("word/", StringComparison.Ordinal);
            search.In(
                isWords ? reader : Readers.Label,
                $"{part.FullName} of {url}",
                xml + ' ' + Tag().Replace(xml, "")
            );
            search.Label($"a part's name in {url}", part.FullName);
        }
    }

    private static async Task Pdf(Search search, string reader, string url, byte[] bytes)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, bytes);
            var words = await Run("pdftotext", file, "-");
            Assert.True(words.Length > 100, $"{url} has no words");
            search.In(reader, url, words);
            search.Label($"the properties of {url}", await Run("pdfinfo", file));
            search.In(reader, $"the bytes of {url}", Encoding.Latin1.GetString(bytes));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var reading = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        var text = await reading.StandardOutput.ReadToEndAsync();
        await reading.WaitForExitAsync();
        return text;
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
