using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Shared;

/// <summary>Where the current practice's days begin and end; every day and time on its pages is told in this zone.</summary>
internal sealed record PracticeZone(TimeZoneInfo Zone)
{
    public static async Task<PracticeZone> Of(CaseworkDb db, CancellationToken ct) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(await db.Practices.Select(p => p.TimeZone).SingleAsync(ct)));

    public DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, Zone));

    /// <summary>Such as "3 March 2026, 10:05 AM".</summary>
    public string Say(DateTime instant) =>
        TimeZoneInfo.ConvertTimeFromUtc(instant, Zone).ToString("d MMMM yyyy, h:mm tt", CultureInfo.InvariantCulture);

    /// <summary>Such as "3 March 2026".</summary>
    public static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
