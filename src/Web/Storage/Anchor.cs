using System.Text.Json.Serialization;
using Reknit.Domain;

namespace Reknit.Web.Storage;

/// <summary>How far a strand had come, written outside the database so that a cut tail shows.</summary>
/// <param name="Kind">head; erased, a head whose act destroyed the strand's keys; or restored: what came before is no longer expected.</param>
/// <param name="Mac">HMAC over the other fields, so that nobody without the key file can write an anchor.</param>
internal sealed record Anchor(
    string Kind,
    DateTime At,
    Guid Practice,
    StrandKind StrandKind,
    Guid Strand,
    long Sequence,
    string Hash,
    string Mac
);

[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Anchor))]
internal sealed partial class AnchorJson : JsonSerializerContext;
