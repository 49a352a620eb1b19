using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reknit.Web.Features.CheckIns;

/// <summary>How plans and answers of children are written before they are sealed.</summary>
internal static class CheckInJson
{
    private static readonly JsonSerializerOptions ByName = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static byte[] Of<TKept>(TKept kept) => JsonSerializer.SerializeToUtf8Bytes(kept, ByName);

    public static TKept Read<TKept>(ReadOnlySpan<byte> kept) => JsonSerializer.Deserialize<TKept>(kept, ByName)!;

    public static string Line<TKept>(TKept kept) => JsonSerializer.Serialize(kept, ByName);

    public static TKept ReadLine<TKept>(string kept) => JsonSerializer.Deserialize<TKept>(kept, ByName)!;
}
