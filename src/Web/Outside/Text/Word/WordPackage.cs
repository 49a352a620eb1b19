using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace Reknit.Web.Outside.Text.Word;

/// <summary>The ZIP file around a Word document, opened only after its declared sizes were found sane.</summary>
internal sealed class WordPackage : IDisposable
{
    private const int RatioMattersFrom = 1024 * 1024;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts;
    private readonly ReadAllowance _allowance;

    private WordPackage(ZipArchive zip, ReadAllowance allowance)
    {
        _zip = zip;
        _allowance = allowance;
        _parts = zip.Entries.DistinctBy(e => PartName(e.FullName)).ToDictionary(e => PartName(e.FullName));
    }

    /// <summary>A link from one part to another inside the package.</summary>
    /// <param name="Kind">The last word of the relationship's type, such as footnotes.</param>
    internal sealed record Link(string Id, string Kind, string Target);

    public static WordPackage Open(ReadOnlyMemory<byte> file, DocumentLimits limits, CancellationToken ct)
    {
        // Counted before anything is built from it: an index alone can fill the memory.
        if (file.Span.Count("PK\x01\x02"u8) > limits.MaxZipEntries)
            throw new UnreadableException(Unreadables.Bomb);
        _ = MemoryMarshal.TryGetArray(file, out var bytes);
        var zip = new ZipArchive(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, false), ZipArchiveMode.Read);
        try
        {
            if (zip.Entries.Sum(e => (double)e.Length) > limits.MaxUnzippedBytes || zip.Entries.Any(IsTooDense))
                throw new UnreadableException(Unreadables.Bomb);
            return new(zip, new ReadAllowance(limits.MaxUnzippedXmlBytes, ct));
        }
        catch
        {
            zip.Dispose();
            throw;
        }

        bool IsTooDense(ZipArchiveEntry e) =>
            e.Length > RatioMattersFrom && e.Length / limits.MaxUnzipRatio > e.CompressedLength;
    }

    public bool Has(string part) => _parts.ContainsKey(PartName(part));

    /// <summary>The part's XML, without document types or anything from outside; null if there is no such part.</summary>
    public XmlReader? Read(string part)
    {
        if (!_parts.TryGetValue(PartName(part), out var entry))
            return null;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        return XmlReader.Create(new BoundedStream(entry.Open(), _allowance), settings);
    }

    /// <summary>The links of a part; of the package itself with an empty name.</summary>
    public IReadOnlyList<Link> LinksOf(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        using var xml = Read($"{folder}_rels/{part[folder.Length..]}.rels");
        if (xml is null)
            return [];
        var links = new List<Link>();
        xml.MoveToContent();
        foreach (var _ in xml.Children())
        {
            if (xml.GetAttribute("TargetMode") == "External" || xml.GetAttribute("Target") is not { } target)
                continue;
            var type = xml.GetAttribute("Type") ?? "";
            links.Add(new(xml.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
        }
        return links;
    }

    public void Dispose() => _zip.Dispose();

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or ".."))
                steps.Add(step);
        }
        return string.Join('/', steps);
    }

    private static string PartName(string name) => name.Replace('\\', '/').TrimStart('/').ToUpperInvariant();
}
