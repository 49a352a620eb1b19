using Reknit.Domain;

namespace Reknit.Web.Storage;

/// <summary>Follows one strand from its first link to its head and says where the chain is not whole.</summary>
/// <param name="key">The practice's history key.</param>
/// <param name="head">The strand's head row, or null where there is none.</param>
/// <param name="anchor">The last anchor written for the strand, or null where there is none.</param>
internal sealed class StrandWalk(
    Strand strand,
    byte[] key,
    HistoryHead? head,
    Anchor? anchor,
    ICollection<HistoryFault> faults
)
{
    /// <summary>How far away from its own place a moved link is looked for.</summary>
    private const int Near = 64;

    private long _last;
    private byte[]? _lastHash = HistoryHash.BeforeFirst;
    private HistoryEntry? _suspect;

    /// <returns>Whether the link is what its hash was made of.</returns>
    public bool Step(HistoryEntry link)
    {
        var isWhole = HistoryHash.Of(link, key).AsSpan().SequenceEqual(link.Hash);
        var from = isWhole ? null : WrittenAt(link);
        Judge(isInserted: from < link.Sequence);
        if (link.Sequence > _last + 1)
        {
            Add(HistoryFaultKind.Missing, _last + 1, $"links {_last + 1} to {link.Sequence - 1} are missing");
            _lastHash = null;
        }

        if (isWhole)
        {
            CheckPlace(link);
        }
        else if (from is { } place)
        {
            var kind = link.Sequence > (head?.Sequence ?? 0) ? HistoryFaultKind.Inserted : HistoryFaultKind.Moved;
            Add(kind, link.Sequence, $"link {link.Sequence} was written as link {place}");
        }
        else
        {
            _suspect = link;
        }

        _last = link.Sequence;
        _lastHash = isWhole ? link.Hash : null;
        return isWhole;
    }

    /// <summary>After the last link.</summary>
    public void End()
    {
        Judge(isInserted: false);
        var expected = Math.Max(head?.Sequence ?? 0, anchor?.Sequence ?? 0);
        if (expected > _last)
        {
            var witness = head?.Sequence == expected ? "its head row" : "the anchor file";
            Add(HistoryFaultKind.CutTail, _last, $"{witness} says {expected} links, and {_last} are there");
        }

        if (head is null ? _last > 0 : head.Sequence < _last)
        {
            Add(
                HistoryFaultKind.HeadDiffers,
                _last,
                $"its head row says {head?.Sequence ?? 0} links, and {_last} are there"
            );
        }
        else if (head?.Sequence == _last && _lastHash is not null && !head.Hash.AsSpan().SequenceEqual(_lastHash))
        {
            Add(HistoryFaultKind.HeadDiffers, _last, "its head row has another hash than the last link");
        }
    }

    private void CheckPlace(HistoryEntry link)
    {
        if (_lastHash is not null && !_lastHash.AsSpan().SequenceEqual(link.PreviousHash))
        {
            Add(HistoryFaultKind.Moved, link.Sequence, $"link {link.Sequence} does not follow from the one before it");
        }

        if (anchor?.Sequence == link.Sequence && anchor.Hash != Convert.ToHexStringLower(link.Hash))
        {
            Add(
                HistoryFaultKind.HeadDiffers,
                link.Sequence,
                $"link {link.Sequence} is not the one the anchor file names"
            );
        }
    }

    /// <summary>A link whose hash is wrong was changed, unless what follows shows that there was no link at its place.</summary>
    private void Judge(bool isInserted)
    {
        if (_suspect is not { Sequence: var place })
        {
            return;
        }

        _suspect = null;
        var kind =
            isInserted || place < 1 || place > (head?.Sequence ?? 0)
                ? HistoryFaultKind.Inserted
                : HistoryFaultKind.Changed;
        var words = kind == HistoryFaultKind.Inserted ? "was put in" : "was changed";
        Add(kind, place, $"link {place} {words} by somebody without the key file");
    }

    private long? WrittenAt(HistoryEntry link)
    {
        for (var away = 1; away <= Near; away++)
        {
            foreach (var place in (ReadOnlySpan<long>)[link.Sequence - away, link.Sequence + away])
            {
                if (HistoryHash.Of(link, key, place).AsSpan().SequenceEqual(link.Hash))
                {
                    return place;
                }
            }
        }

        return null;
    }

    private void Add(HistoryFaultKind kind, long sequence, string words) =>
        faults.Add(new(kind, strand, sequence, $"{strand.Kind} {strand.Id:D}: {words}."));
}
