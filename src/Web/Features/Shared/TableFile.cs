using CsvHelper;

namespace Reknit.Web.Features.Shared;

/// <summary>Writes rows as a table file (CSV, RFC 4180, UTF-8 with its mark) that a spreadsheet opens as it stands.</summary>
internal static class TableFile
{
    /// <summary>What somebody typed must never run as a spreadsheet's formula, so such cells begin with an apostrophe.</summary>
    private static readonly CsvWriterOptions Form = CsvWriterOptions.Default with
    {
        Injection = CsvInjection.Escape,
        WriteByteOrderMark = true,
    };

    public static byte[] Of(string[] heads, IEnumerable<string[]> rows)
    {
        using var written = new MemoryStream();
        using (var table = CsvWriter.Create(written, Form, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(heads))
            {
                table.WriteRecord(row);
            }
        }

        return written.ToArray();
    }
}
