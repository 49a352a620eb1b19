using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Reknit.Domain;
using Reknit.Domain.Disclosure;

namespace Reknit.Web.Storage;

/// <summary>What history last recorded of every row: a hash for each of its compartments, never the words.</summary>
internal sealed class RecordedRows(IModel model)
{
    private readonly Dictionary<(Guid Practice, string Table, string Row), Recorded> _rows = [];

    private readonly Dictionary<(string Table, Compartment Compartment), List<IProperty>> _groups = TypesOf(model)
        .SelectMany(type => RowContent.Groups(type).Select(group => (Type: type, Group: group)))
        .ToDictionary(pair => (pair.Type.GetTableName()!, pair.Group.Key), pair => pair.Group.ToList());

    public static IEnumerable<IEntityType> TypesOf(IModel model) =>
        model.GetEntityTypes().Where(type => typeof(IRecorded).IsAssignableFrom(type.ClrType));

    /// <param name="content">The link's opened payload; null when it is erased or cannot be relied on.</param>
    public void Take(HistoryEntry link, byte[]? content)
    {
        if (!_groups.TryGetValue((link.Table, link.Compartment), out var fields))
        {
            return; // Of a table or compartment that the program had once.
        }

        var key = (link.PracticeId.Value, link.Table, link.Row);
        if (!_rows.TryGetValue(key, out var row))
        {
            _rows[key] = row = new();
        }

        row.Last = row.Last is { } last && last.At > link.At ? last : link.Note();
        row.Groups[link.Compartment] = content is null ? null : Written(content, fields);
    }

    /// <summary>Compares a row that stands with what was recorded of it; null when they agree.</summary>
    public HistoryFault? Compare(IEntityType type, StoredRow stored)
    {
        var (table, row) = (type.GetTableName()!, RowContent.KeyOf(type, field => stored[field]));
        var practice = stored[type.FindProperty("PracticeId")!] as Guid? ?? Guid.Empty;
        if (!_rows.Remove((practice, table, row), out var recorded))
        {
            return new(HistoryFaultKind.RowUnrecorded, null, 0, $"{table} {row}: no history tells of this row.");
        }

        var last = recorded.Last!.Value;
        if (last.Change == Change.Removed)
        {
            return new(
                HistoryFaultKind.RowStillThere,
                last.Strand,
                last.Sequence,
                $"{table} {row}: link {last.Sequence} removed this row, and it stands."
            );
        }

        var changed = recorded.Groups.Where(group => group.Value is { } was && !was.Describes(stored)).ToList();
        return changed.Count == 0
            ? null
            : new(
                HistoryFaultKind.RowDiffers,
                last.Strand,
                last.Sequence,
                $"{table} {row}: differs from its history in {string.Join(", ", changed.Select(group => group.Key))}."
            );
    }

    /// <summary>After all rows that stand were compared.</summary>
    public IEnumerable<HistoryFault> Gone() =>
        _rows
            .Where(row => row.Value.Last is { Change: not Change.Removed })
            .Select(row => new HistoryFault(
                HistoryFaultKind.RowGone,
                row.Value.Last!.Value.Strand,
                row.Value.Last!.Value.Sequence,
                $"{row.Key.Table} {row.Key.Row}: history says that this row exists, and it is gone."
            ));

    /// <summary>Columns that came after the link was written are not in it, and cannot be compared.</summary>
    private static Content Written(byte[] content, List<IProperty> fields)
    {
        using var json = JsonDocument.Parse(content);
        var written = json.RootElement;
        var known = fields.TrueForAll(field => written.TryGetProperty(field.Name, out _))
            ? fields
            : fields.FindAll(field => written.TryGetProperty(field.Name, out _));
        return new(known, SHA256.HashData(RowContent.Write(known, written)));
    }

    private sealed class Recorded
    {
        public LastChange? Last { get; set; }
        public SortedList<Compartment, Content?> Groups { get; } = [];
    }

    private sealed record Content(List<IProperty> Fields, byte[] Hash)
    {
        public bool Describes(StoredRow row) =>
            SHA256.HashData(RowContent.Write(Fields, field => row[field])).AsSpan().SequenceEqual(Hash);
    }
}

/// <summary>The last link that told of a row.</summary>
internal readonly record struct LastChange(Strand Strand, long Sequence, Change Change, DateTime At);

internal static class LastChangeOfLink
{
    public static LastChange Note(this HistoryEntry link) => new(link.Strand, link.Sequence, link.Change, link.At);
}
