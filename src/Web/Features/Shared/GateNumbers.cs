using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Phases.Settings;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Shared;

/// <summary>The practice's numbers for its gates as they are now; as shipped where it has set none.</summary>
internal sealed class GateNumbers(CaseworkDb db)
{
    private static readonly JsonSerializerOptions ByName = new() { Converters = { new JsonStringEnumConverter() } };

    private PathwaySettings? _read;

    public async Task<PathwaySettings> Now(CancellationToken ct)
    {
        if (_read is not null)
        {
            return _read;
        }

        var newest = await db.PathwaySettings.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
        return _read = newest is null
            ? PathwaySettings.Shipped
            : new(newest.Number, JsonSerializer.Deserialize<Dictionary<PathwayNumber, int>>(newest.Numbers, ByName)!);
    }

    public static string Written(PathwaySettings settings) => JsonSerializer.Serialize(settings.Numbers, ByName);
}
