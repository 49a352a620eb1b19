using System.Text.Json;
using System.Text.Json.Serialization;
using Reknit.Domain.Phases.Way;

namespace Reknit.Web.Features.Phases;

/// <summary>States and moves as they are kept: by name, so that a later order of names changes no decision.</summary>
internal static class WayJson
{
    private static readonly JsonSerializerOptions ByName = new() { Converters = { new JsonStringEnumConverter() } };

    public static byte[] Of(PathwayState state) => JsonSerializer.SerializeToUtf8Bytes(state, ByName);

    public static byte[] Of(PathwayMove move) => JsonSerializer.SerializeToUtf8Bytes(move, ByName);

    public static PathwayState State(byte[] kept) => JsonSerializer.Deserialize<PathwayState>(kept, ByName)!;

    public static PathwayMove Move(byte[] kept) => JsonSerializer.Deserialize<PathwayMove>(kept, ByName)!;

    /// <summary>Anything else of a way that is kept whole.</summary>
    public static byte[] Written<TKept>(TKept kept) => JsonSerializer.SerializeToUtf8Bytes(kept, ByName);

    public static TKept Read<TKept>(byte[] kept) => JsonSerializer.Deserialize<TKept>(kept, ByName)!;
}
