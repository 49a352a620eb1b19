using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Accounts;

/// <summary>The time zones of the United States, as people there call them; the days of a practice begin and end in one.</summary>
internal static class UsTimeZones
{
    public static readonly IReadOnlyList<Choice> Choices =
    [
        new("America/New_York", "Eastern: New York"),
        new("America/Detroit", "Eastern: Detroit"),
        new("America/Indiana/Indianapolis", "Eastern: Indianapolis"),
        new("America/Kentucky/Louisville", "Eastern: Louisville"),
        new("America/Chicago", "Central: Chicago"),
        new("America/Denver", "Mountain: Denver"),
        new("America/Boise", "Mountain: Boise"),
        new("America/Phoenix", "Mountain, no summer time: Phoenix"),
        new("America/Los_Angeles", "Pacific: Los Angeles"),
        new("America/Anchorage", "Alaska: Anchorage"),
        new("Pacific/Honolulu", "Hawaii: Honolulu"),
    ];

    public static bool Knows(string? id) => Choices.Any(c => c.Value == id);
}
