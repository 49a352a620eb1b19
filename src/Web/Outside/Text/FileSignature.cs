using System.Text;
using static Reknit.Web.Outside.Text.DocumentText;

namespace Reknit.Web.Outside.Text;

/// <summary>Tells from the first bytes what a file is; the name is believed only where the bytes say nothing.</summary>
internal static class FileSignature
{
    private const string AsWordOrPdf = "save it as .docx or PDF and give that";
    private const string AsText = "give the order as .docx, PDF or text";

    private static readonly (byte[] Start, string What, string Todo)[] Refused =
    [
        ([.. @"{\rtf"u8], "a rich text (RTF) file", AsWordOrPdf),
        ([0xFF, .. "WPC"u8], "a WordPerfect file", AsWordOrPdf),
        ([.. "%!PS"u8], "a PostScript file", AsWordOrPdf),
        ([0x89, .. "PNG"u8], "a picture (PNG)", AsText),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)", AsText),
        ([.. "GIF8"u8], "a picture (GIF)", AsText),
        ([.. "II*\0"u8], "a picture (TIFF)", AsText),
        ([.. "MM\0*"u8], "a picture (TIFF)", AsText),
        ([.. "RIFF"u8], "a picture or a recording", AsText),
        ([0x1F, 0x8B], "a compressed archive", "unpack it and give the order itself"),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], "a compressed archive", "unpack it and give the order itself"),
        ([.. "Rar!"u8], "a compressed archive", "unpack it and give the order itself"),
        ([.. "MZ"u8, 0x90, 0x00], "a program", AsText),
        ([0x7F, .. "ELF"u8], "a program", AsText),
    ];

    private static readonly string[] HtmlStarts = ["<!doctype html", "<html", "<head", "<body"];

    /// <summary>The format to read the file as, or a refusal that names what it is instead.</summary>
    public static (FileFormat Format, Unreadable? Refusal) Of(ReadOnlySpan<byte> file, string fileName)
    {
        if (file.IsEmpty)
            return (default, Unreadables.Empty);
        if (file[..Math.Min(file.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return (FileFormat.Pdf, null);
        if (file.StartsWith("PK\x03\x04"u8))
            return (FileFormat.Word, null);
        if (file.StartsWith("PK\x05\x06"u8))
            return (default, Unreadables.WrongKind("an empty archive", AsText));
        if (file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return (default, OfCompoundFile(file));
        foreach (var (start, what, todo) in Refused)
        {
            if (file.StartsWith(start))
                return (default, Unreadables.WrongKind(what, todo));
        }
        return (FileFormat.PlainText, OfMarkup(file) ?? (PlainText.IsText(file) ? null : OfUnknown(fileName)));
    }

    // A password turns a .docx into a compound file with one stream of this name (MS-OFFCRYPTO 2.3).
    private static Unreadable OfCompoundFile(ReadOnlySpan<byte> file)
    {
        if (file.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
            return Unreadables.Locked;
        return file.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0
            ? Unreadables.WrongKind("an old Word file (.doc)", AsWordOrPdf)
            : Unreadables.WrongKind("an old Office or mail file", AsWordOrPdf);
    }

    private static Unreadable? OfMarkup(ReadOnlySpan<byte> file)
    {
        var start = PlainText.Decode(file[..Math.Min(file.Length, 512)]).TrimStart();
        if (HtmlStarts.Any(tag => start.StartsWith(tag, StringComparison.OrdinalIgnoreCase)))
            return Unreadables.WrongKind("a web page (HTML)", "print it to PDF, or save it as .docx, and give that");
        return start.StartsWith("<?xml", StringComparison.Ordinal)
            ? Unreadables.WrongKind("an XML file", AsWordOrPdf)
            : null;
    }

    private static Unreadable OfUnknown(string fileName) =>
        Path.GetExtension(fileName).ToUpperInvariant() switch
        {
            ".PDF" => Unreadables.Broken("PDF"),
            ".DOCX" or ".DOCM" => Unreadables.Broken("Word"),
            _ => Unreadables.WrongKind("a file of another kind", AsText),
        };
}
