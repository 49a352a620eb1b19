using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reknit.Web.Features.Measures;

/// <summary>Answers and outcomes as they are kept: by name, so that a later order of names changes none.</summary>
internal static class ScreenJson
{
    private static readonly JsonSerializerOptions ByName = new() { Converters = { new JsonStringEnumConverter() } };

    public static byte[] Of<TKept>(TKept kept) => JsonSerializer.SerializeToUtf8Bytes(kept, ByName);

    public static TKept Read<TKept>(byte[] kept) => JsonSerializer.Deserialize<TKept>(kept, ByName)!;
}
