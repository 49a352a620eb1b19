using Reknit.Domain.CheckIns.Asking;

namespace Reknit.Domain.CheckIns.Answers;

/// <summary>What the child said of the stop signal.</summary>
public enum StopSaid
{
    NotUsed,
    AtOnce,
    NotAtOnce,

    /// <summary>The child was asked and did not say, or was not asked.</summary>
    DidNotSay,
}

/// <summary>What a child said about one session, before it, after it and on the next day, as the gates read it.</summary>
/// <param name="Peak">Raw values of the child's scale, as the others; null where nobody asked, or the child skipped it.</param>
/// <param name="SomebodyPushed">Null unless the child said yes or no: to skip it is no "no".</param>
public sealed record SessionSaid(
    int? ExpectedWorry,
    int? Peak,
    int? End,
    int? NextDay,
    int? FeltSafe,
    int? HadASay,
    bool? SomebodyPushed,
    StopSaid Stop,
    bool? ReadyForMore,
    bool WantsSmaller,
    bool WantsToStop
)
{
    /// <summary>A child who wants to stop says that it was too much; practice standard 2.6.</summary>
    public bool TooMuch => WantsToStop;

    public bool AsksToGoDown => WantsSmaller || WantsToStop;

    /// <summary>The top of five faces or of three; 4 of 5 and more on a scale of ten; practice standard 2.6, G7.2.</summary>
    public static bool IsSafeWithASay(CheckIn after)
    {
        ArgumentNullException.ThrowIfNull(after);
        return IsHigh(after, Topic.FeltSafe) && IsHigh(after, Topic.HadASay);
    }

    /// <summary>
    /// Of check-ins after a session, the last ones in a row in which the child felt safe and had a say. One that asked for
    /// only one of the two neither counts nor ends the row, unless that one was skipped or not so.
    /// </summary>
    public static int SafeInARow(IEnumerable<CheckIn> inOrder) =>
        inOrder
            .Where(c => c.Moment == Moment.After)
            .Reverse()
            .TakeWhile(c => IsHighOrNotPut(c, Topic.FeltSafe) && IsHighOrNotPut(c, Topic.HadASay))
            .Count(IsSafeWithASay);

    private static bool IsHighOrNotPut(CheckIn after, Topic topic) => !after.Puts(topic) || IsHigh(after, topic);

    /// <summary>The check-ins about one session; the last one at each moment that answers a question counts.</summary>
    /// <param name="scale">Numbers of another one are not known; null where all are of one.</param>
    public static SessionSaid Of(IReadOnlyList<CheckIn> aboutOneSession, AgeBand? scale = null)
    {
        ArgumentNullException.ThrowIfNull(aboutOneSession);
        var onScale = aboutOneSession.Where(c => scale is null || c.Band == scale).ToList();
        int? Raw(Moment moment, Topic topic) =>
            onScale.Where(c => c.Moment == moment).Select(c => c.Raw(topic)).LastOrDefault(x => x is not null);
        string? Chosen(Topic topic) =>
            aboutOneSession
                .Where(c => c.Moment == Moment.After)
                .Select(c => c.Chosen(topic))
                .LastOrDefault(x => x is not null);
        var next = Chosen(Topic.NextTime);
        return new(
            Raw(Moment.Before, Topic.Worry),
            Raw(Moment.After, Topic.MostWorried),
            Raw(Moment.After, Topic.HowNow),
            // Of two answers to the days after it, the one that asks for more.
            onScale.Where(c => c.Moment == Moment.NextDay).Max(c => c.Raw(Topic.Worry)),
            Raw(Moment.After, Topic.FeltSafe),
            Raw(Moment.After, Topic.HadASay),
            WasPushed(aboutOneSession),
            Chosen(Topic.Stopped) switch
            {
                "not-used" => StopSaid.NotUsed,
                "at-once" => StopSaid.AtOnce,
                "not-at-once" => StopSaid.NotAtOnce,
                _ => StopSaid.DidNotSay,
            },
            ReadyForMore: WasAsked(aboutOneSession, Topic.NextTime) ? next == "more" : null,
            WantsSmaller: next == "less",
            WantsToStop: next == "stop"
        );
    }

    private static bool WasAsked(IReadOnlyList<CheckIn> aboutOneSession, Topic topic) =>
        aboutOneSession.Any(c => c.Moment == Moment.After && c.Puts(topic));

    /// <summary>One yes stands, whatever was said afterwards; decision 3.</summary>
    private static bool? WasPushed(IReadOnlyList<CheckIn> said)
    {
        var answers = said.Select(c => c.Chosen(Topic.Pushed)).OfType<string>().ToList();
        return answers.Count == 0 ? null : answers.Contains("yes");
    }

    private static bool IsHigh(CheckIn after, Topic topic) =>
        after.Raw(topic) is { } raw
        && (AgeBands.Highest(after.Band) < 10 ? raw == AgeBands.Highest(after.Band) : raw >= 8);
}
