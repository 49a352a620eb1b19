using Reknit.Domain.People;

namespace Reknit.Web.Features.Phases.Day;

/// <summary>Names a child and an adult in a line of the day's page.</summary>
internal static class DayWords
{
    public static string Child(WayOnFile way) => PersonName.First(way.Child);

    public static string Pair(WayOnFile way) => $"{Child(way)} with {way.Adult}";
}
