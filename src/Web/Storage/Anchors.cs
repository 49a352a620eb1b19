using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reknit.Domain;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage;

/// <summary>The append-only file of anchors: one line for each head after each save.</summary>
internal sealed class Anchors(string path, KeyFile keys) : IDisposable
{
    private const string RestoredKind = "restored";
    private const string ErasedKind = "erased";
    private readonly byte[] _key = keys.ProgramKey("anchors");
    private readonly Lock _writing = new();
    private FileStream? _file;

    /// <param name="erased">Strands whose data keys the same act destroyed.</param>
    public void Append(IReadOnlyList<HistoryHead> heads, DateTime now, IReadOnlySet<Strand>? erased = null) =>
        Write(
            heads.Select(h =>
                Line(
                    erased?.Contains(h.Strand) == true ? ErasedKind : "head",
                    now,
                    h.PracticeId.Value,
                    h.Strand,
                    h.Sequence,
                    Convert.ToHexStringLower(h.Hash)
                )
            )
        );

    /// <summary>Says that the database was put back to an earlier day, on purpose; earlier anchors end here.</summary>
    public void Restored(DateTime now) => Write([Line(RestoredKind, now, Guid.Empty, default, 0, "")]);

    /// <summary>
    /// The last anchor of every strand since the last restore, and the lines that nobody with the key wrote there.
    /// An old restore's line put in again would hide a cut, so it must not be older than a line before it.
    /// </summary>
    public (IReadOnlyDictionary<(Guid Practice, Strand Strand), Anchor> Last, IReadOnlyList<int> Forged) Read()
    {
        var last = new Dictionary<(Guid, Strand), Anchor>();
        var forged = new List<int>();
        if (!File.Exists(path))
        {
            return (last, forged);
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var lines = new StreamReader(file);
        var latest = DateTime.MinValue;
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (Parse(line) is not { } anchor || (anchor.Kind == RestoredKind && anchor.At < latest))
            {
                // A last line without its end is being written just now, or was when the power went.
                if (lines.Peek() >= 0 || EndOfLastLine(path) is { IsEnd: true })
                {
                    forged.Add(number);
                }

                continue;
            }

            latest = anchor.At > latest ? anchor.At : latest;
            if (anchor.Kind == RestoredKind)
            {
                last.Clear();
            }
            else
            {
                var strand = (anchor.Practice, new Strand(anchor.StrandKind, anchor.Strand));
                if (!last.TryGetValue(strand, out var before) || before.Sequence < anchor.Sequence)
                {
                    last[strand] = anchor;
                }
            }
        }

        return (last, forged);
    }

    /// <summary>What was erased on purpose, ever: a backup from before still has its keys.</summary>
    public IReadOnlySet<(Guid Practice, Strand Strand)> Erased()
    {
        var erased = new HashSet<(Guid, Strand)>();
        if (File.Exists(path))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var lines = new StreamReader(file);
            while (lines.ReadLine() is { } line)
            {
                if (Parse(line) is { Kind: ErasedKind } anchor)
                {
                    erased.Add((anchor.Practice, new(anchor.StrandKind, anchor.Strand)));
                }
            }
        }

        return erased;
    }

    public void Dispose() => _file?.Dispose();

    private Anchor? Parse(string line)
    {
        try
        {
            var anchor = JsonSerializer.Deserialize(line, AnchorJson.Default.Anchor);
            return
                anchor is not null
                && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(anchor.Mac), Mac(anchor))
                ? anchor
                : null;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }

    private Anchor Line(string kind, DateTime at, Guid practice, Strand strand, long sequence, string hash)
    {
        var anchor = new Anchor(kind, at, practice, strand.Kind, strand.Id, sequence, hash, "");
        return anchor with { Mac = Convert.ToHexStringLower(Mac(anchor)) };
    }

    private byte[] Mac(Anchor a) =>
        HMACSHA256.HashData(
            _key,
            Encoding.UTF8.GetBytes(
                $"{a.Kind}|{a.At.Ticks}|{a.Practice:D}|{a.StrandKind}|{a.Strand:D}|{a.Sequence}|{a.Hash}"
            )
        );

    private void Write(IEnumerable<Anchor> anchors)
    {
        var lines = new StringBuilder();
        foreach (var anchor in anchors)
        {
            lines.Append(JsonSerializer.Serialize(anchor, AnchorJson.Default.Anchor)).Append('\n');
        }

        if (lines.Length == 0)
        {
            return;
        }

        lock (_writing)
        {
            _file ??= Open();
            _file.Write(Encoding.UTF8.GetBytes(lines.ToString()));
            _file.Flush();
        }
    }

    /// <summary>The length up to the end of the last whole line, and whether the file ends there.</summary>
    private static (long Length, bool IsEnd) EndOfLastLine(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var end = file.Length;
        for (var at = end; at > 0; at--)
        {
            file.Position = at - 1;
            if (file.ReadByte() == '\n')
            {
                return (at, at == end);
            }
        }

        return (0, end == 0);
    }

    private FileStream Open()
    {
        PrivateFolder.Make(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (File.Exists(path) && EndOfLastLine(path) is { IsEnd: false, Length: var whole })
        {
            // What a power cut left of a line would spoil the next one.
            using var torn = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            torn.SetLength(whole);
        }

        return new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    }
}
