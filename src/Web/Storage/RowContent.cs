using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Reknit.Domain.Disclosure;

namespace Reknit.Web.Storage;

/// <summary>The one written form of a row's fields: the same from memory and from either database.</summary>
internal static class RowContent
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The row's key as text, without the practice that every key begins with.</summary>
    public static string KeyOf(EntityEntry row) => KeyOf(row.Metadata, field => Stored(field, row.CurrentValue(field)));

    public static string KeyOf(IEntityType type, Func<IProperty, object?> stored)
    {
        var key = type.FindPrimaryKey()!.Properties;
        return string.Join(
            '|',
            key.Where(field => field.Name != "PracticeId" || key.Count == 1)
                .Select(field =>
                    stored(field) switch
                    {
                        Guid id => id.ToString("D"),
                        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
                    }
                )
        );
    }

    /// <summary>The fields of a kind of row, by compartment; computed once per kind.</summary>
    public static IEnumerable<IGrouping<Compartment, IProperty>> Groups(IEntityType type) =>
        type.GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal).GroupBy(Compartments.Of);

    /// <summary>UTF-8 JSON of the given fields, in the order given.</summary>
    public static byte[] Write(EntityEntry row, IEnumerable<IProperty> fields) =>
        Write(fields, field => Stored(field, row.CurrentValue(field)));

    public static byte[] Write(IEnumerable<IProperty> fields, Func<IProperty, object?> stored) =>
        Write(fields, (json, field) => WriteValue(json, stored(field)));

    /// <summary>The given fields of what was written before; each of them must be in it.</summary>
    public static byte[] Write(IEnumerable<IProperty> fields, JsonElement written) =>
        Write(fields, (json, field) => written.GetProperty(field.Name).WriteTo(json));

    private static byte[] Write(IEnumerable<IProperty> fields, Action<Utf8JsonWriter, IProperty> writeValue)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (var field in fields)
            {
                json.WritePropertyName(field.Name);
                writeValue(json, field);
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static object? CurrentValue(this EntityEntry row, IProperty field) => row.Property(field).CurrentValue;

    private static object? Stored(IProperty field, object? value)
    {
        var converter = field.GetTypeMapping().Converter;
        return value is null || converter is null ? value : converter.ConvertToProvider(value);
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool claim:
                json.WriteBooleanValue(claim);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case Guid id:
                json.WriteStringValue(id);
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            case DateTime instant:
                json.WriteStringValue(
                    instant.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)
                );
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case TimeOnly time:
                json.WriteStringValue(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"History has no written form for {value.GetType()}; add one.");
        }
    }
}
