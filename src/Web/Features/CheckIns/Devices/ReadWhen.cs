using System.Globalization;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>When somebody reads what a child says at home, as the child reads it: an hour, today or tomorrow.</summary>
internal static class ReadWhen
{
    /// <summary>An hour does not break over two lines.</summary>
    private const char Joined = '\u00a0';

    /// <summary>The day on which what is said at this instant is read.</summary>
    public static DateOnly ReadOn(this PracticeZone zone, TimeOnly readsAt, DateTime instant) =>
        new AtHome(readsAt).ReadOn(zone.DayOf(instant), zone.TimeOf(instant));

    /// <summary>Nobody watches now; who reads it, and when.</summary>
    /// <param name="until">
    /// The page's end: what is said in its last minute is read at the hour that the page named when it was drawn.
    /// </param>
    public static string Said(
        this PracticeZone zone,
        VisitPlan plan,
        AtHome home,
        WordsOf words,
        DateTime now,
        DateTime until
    )
    {
        var isToday = zone.ReadOn(home.ReadsAt, until > now ? until : now) == zone.DayOf(now);
        return words
            .Say(
                isToday ? OwnDeviceTexts.UnwatchedToday : OwnDeviceTexts.UnwatchedTomorrow,
                ("therapist", plan.TherapistCalled),
                ("time", Hour(home.ReadsAt, plan.Language))
            )
            .Plain;
    }

    private static string Hour(TimeOnly at, string language)
    {
        var clock = at.ToString("h:mm", CultureInfo.InvariantCulture);
        return language == "es"
            ? $"{clock}{Joined}{(at.Hour < 12 ? "a." : "p.")}{Joined}m."
            : $"{clock}{Joined}{(at.Hour < 12 ? "am" : "pm")}";
    }
}
