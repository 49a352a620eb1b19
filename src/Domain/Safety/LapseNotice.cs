namespace Reknit.Domain.Safety;

/// <summary>When the practice is told that something it relies on runs out, so that it is renewed in time.</summary>
public static class LapseNotice
{
    /// <summary>Practice standard [D].</summary>
    public const int DaysAhead = 14;

    /// <summary>As above, of a talk that counts for some days only: it would be due on the day after it was held.</summary>
    public const int DaysAheadOfTalk = 3;

    /// <summary>What ends on this day or before it is to be renewed; what has ended already stays so.</summary>
    public static DateOnly Until(DateOnly today) => today.AddDays(DaysAhead);

    /// <summary>The last day on which something heard on a day says that it is so.</summary>
    public static DateOnly LastDay(DateOnly heard, int days) => heard.AddDays(days);
}
