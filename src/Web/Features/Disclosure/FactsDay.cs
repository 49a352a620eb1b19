using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Disclosure;

/// <summary>
/// The day for which facts are found. Of an earlier day nobody knows the hour: what holds something back counts on the
/// day on which it ended, what opens something no longer does.
/// </summary>
/// <param name="Today">In the practice's zone.</param>
internal sealed record FactsDay(DateOnly Day, DateOnly Today, PracticeZone Zone)
{
    public static FactsDay Of(DateOnly? asked, DateTime now, PracticeZone zone)
    {
        var today = zone.DayOf(now);
        return new(asked < today ? asked.Value : today, today, zone);
    }

    /// <summary>What ended before this instant does not matter any more; of today, whatever ended at all.</summary>
    public DateTime EndedFrom =>
        Day == Today ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc) : Zone.Bounds(Day).From;

    /// <summary>Of what holds something back.</summary>
    public bool Bound(FactRow row) =>
        Day == Today || (HasBegun(row) && (row.EndedAt is not { } end || Ended(end) >= Day));

    /// <summary>Of what opens something.</summary>
    public bool Opened(FactRow row) => HasBegun(row) && (row.EndedAt is not { } end || Ended(end) > Day);

    /// <summary>How somebody had answered until that day's end.</summary>
    public SignatureState Signed(FactRow row)
    {
        var state = Enum.Parse<SignatureState>(row.State!);
        return row.On > Day ? SignatureState.Missing : state;
    }

    private bool HasBegun(FactRow row) =>
        !(row.On > Day) && (row.SinceAt is not { } since || Day == Today || Ended(since) <= Day);

    private DateOnly Ended(DateTime at) => Zone.DayOf(at);
}
