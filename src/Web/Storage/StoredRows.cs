using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Reknit.Web.Storage;

/// <summary>One row as it is stored: values of the database's own kinds, in place of a mapped entity.</summary>
internal sealed class StoredRow(IReadOnlyDictionary<IProperty, object?> values)
{
    public object? this[IProperty field] => values[field];
}

/// <summary>
/// Reads a table row by row without mapping it: what somebody put in from outside need not fit the mapping,
/// and must show as a difference instead of stopping the check.
/// </summary>
internal static class StoredRows
{
    private static readonly Dictionary<Type, Func<DbDataReader, int, object>> Readers = new()
    {
        [typeof(bool)] = (row, i) => row.GetFieldValue<bool>(i),
        [typeof(int)] = (row, i) => row.GetFieldValue<int>(i),
        [typeof(long)] = (row, i) => row.GetFieldValue<long>(i),
        [typeof(Guid)] = (row, i) => row.GetFieldValue<Guid>(i),
        [typeof(byte[])] = (row, i) => row.GetFieldValue<byte[]>(i),
        [typeof(DateTime)] = (row, i) => row.GetFieldValue<DateTime>(i),
        [typeof(DateOnly)] = (row, i) => row.GetFieldValue<DateOnly>(i),
        [typeof(TimeOnly)] = (row, i) => row.GetFieldValue<TimeOnly>(i),
    };

    /// <summary>All rows of all practices, in the order of the table's key; within a <see cref="ReadSnapshot"/>.</summary>
    public static async IAsyncEnumerable<StoredRow> Of(
        CaseworkDb db,
        IEntityType type,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var fields = type.GetProperties().ToList();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = Query(db, type, fields);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var values = new Dictionary<IProperty, object?>(fields.Count);
            for (var i = 0; i < fields.Count; i++)
            {
                values[fields[i]] = Value(reader, i, StoredType(fields[i]));
            }

            yield return new(values);
        }
    }

    private static string Query(CaseworkDb db, IEntityType type, List<IProperty> fields)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        string Column(IProperty field) => sql.DelimitIdentifier(field.GetColumnName(table)!);
        return $"SELECT {string.Join(", ", fields.Select(Column))} FROM {sql.DelimitIdentifier(table.Name, table.Schema)}"
            + $" ORDER BY {string.Join(", ", type.FindPrimaryKey()!.Properties.Select(Column))}";
    }

    private static Type StoredType(IProperty field)
    {
        var type = field.GetTypeMapping().Converter?.ProviderClrType ?? field.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static object? Value(DbDataReader reader, int i, Type type)
    {
        if (reader.IsDBNull(i))
        {
            return null;
        }

        try
        {
            return Readers.TryGetValue(type, out var read) ? read(reader, i) : reader.GetValue(i);
        }
        catch (Exception e)
            when (e is FormatException or InvalidCastException or OverflowException or ArgumentException)
        {
            // SQLite keeps any text in any column.
            return reader.GetValue(i).ToString();
        }
    }
}
