using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Shared;

/// <summary>The practice's own zone: in it its days begin and end, and pages say times.</summary>
internal sealed class LocalTime(CaseworkDb db)
{
    private PracticeZone? _zone;

    /// <summary>Says the zone where it is known already, so that nobody asks for it again.</summary>
    public void Is(string timeZone) => _zone = new(TimeZoneInfo.FindSystemTimeZoneById(timeZone));

    public async Task<PracticeZone> Zone(CancellationToken ct) =>
        _zone ??= new(TimeZoneInfo.FindSystemTimeZoneById(await db.Practices.Select(p => p.TimeZone).SingleAsync(ct)));
}

/// <summary>Writes instants as the practice's people say them.</summary>
internal sealed record PracticeZone(TimeZoneInfo Zone)
{
    /// <summary>Day and time, such as "3 March 2026, 10:15".</summary>
    public string Written(DateTime instant) =>
        Local(instant).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day on which it was, in the practice's zone.</summary>
    public DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>What a clock on the wall showed.</summary>
    public TimeOnly TimeOf(DateTime instant) => TimeOnly.FromDateTime(Local(instant));

    /// <summary>
    /// The instant that a clock on the wall shows; where the clock was put back, the first of the two, and where it
    /// was put forward, the hour that it skipped counts from before.
    /// </summary>
    public DateTime InstantOf(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        var offset =
            Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max()
            : Zone.IsInvalidTime(wall) ? Zone.GetUtcOffset(wall.AddHours(-1))
            : Zone.GetUtcOffset(wall);
        return DateTime.SpecifyKind(wall - offset, DateTimeKind.Utc);
    }

    /// <summary>The instants at which the day begins and the next one does.</summary>
    public (DateTime From, DateTime Until) Bounds(DateOnly day) =>
        (InstantOf(day, TimeOnly.MinValue), InstantOf(day.AddDays(1), TimeOnly.MinValue));

    private DateTime Local(DateTime instant) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), Zone);
}
