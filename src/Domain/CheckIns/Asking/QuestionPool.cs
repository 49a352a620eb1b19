using static Reknit.Domain.CheckIns.AgeBand;
using static Reknit.Domain.CheckIns.Asking.QuestionRow;
using static Reknit.Domain.CheckIns.Moment;

namespace Reknit.Domain.CheckIns.Asking;

/// <summary>
/// Everything that a child may be asked; practice standard 5.2. A pool: of it the therapist takes a few
/// (<see cref="ChosenQuestionsRules"/>). "I don't know" and "skip" are answers to each, and nothing is chosen beforehand.
/// </summary>
public static class QuestionPool
{
    private static readonly QuestionRow[] Rows =
    [
        // Before a session
        Scaled(Before, Topic.Feel, "how the child is right now"),
        Scaled(Before, Topic.Worry, "how worried the child, or the body, is about today") with
        {
            Fills = GateFact.ExpectedWorry,
        },
        Choice(
            Before,
            Topic.Want,
            "what the child wants of today's idea",
            new Option("yes"),
            new Option("a-little"),
            new Option("not-today"),
            new Option("no"),
            new Option("not-sure"),
            new Option(Want.WillTell)
        ) with
        {
            Fills = GateFact.Assent,
        },
        Choice(
            Before,
            Topic.WantedByOthers,
            "whether a yes is what somebody wants from the child",
            new Option("yes"),
            new Option("no"),
            new Option("not-sure")
        ) with
        {
            Fills = GateFact.Assent,
        },
        YesNo(Before, Topic.StopSignal, "whether the child has the stop signal ready"),
        YesNo(Before, Topic.Private, "whether the child can answer here with nobody looking on") with
        {
            From = SevenToTen,
            IsAlwaysThere = true,
        },
        Free(Before, Topic.Ask, "what the child wants somebody to know, or to ask somebody") with
        {
            From = SevenToTen,
        },
        // After a session
        Scaled(After, Topic.HowNow, "how worried the child is now, at the end") with
        {
            Fills = GateFact.EndWorry,
        },
        Scaled(After, Topic.FeltSafe, "how safe the child felt") with
        {
            Fills = GateFact.FeltSafe,
        },
        Choice(
            After,
            Topic.Stopped,
            "whether all stopped at once when the child said stop",
            new Option("at-once"),
            new Option("not-at-once"),
            new Option("not-used")
        ) with
        {
            Fills = GateFact.StoppedAtOnce,
        },
        YesNo(After, Topic.Pushed, "whether anybody pushed the child to do or say something", Danger.Pushed) with
        {
            Fills = GateFact.SomebodyPushed,
            IsPainful = true,
        },
        Scaled(After, Topic.MostWorried, "how it was at the most worried moment") with
        {
            Fills = GateFact.PeakWorry,
        },
        Scaled(After, Topic.HadASay, "whether the child got to choose") with
        {
            Fills = GateFact.HadASay,
        },
        Choice(
            After,
            Topic.NextTime,
            "what the child wants next time",
            new Option("more"),
            new Option("same"),
            new Option("less"),
            new Option("stop")
        ) with
        {
            Fills = GateFact.NextTime,
        },
        Scaled(After, Topic.Listened, "whether the grown-ups listened") with
        {
            From = SevenToTen,
        },
        YesNo(After, Topic.InTheMiddle, "whether the child was put in the middle") with
        {
            From = SevenToTen,
            IsPainful = true,
        },
        Free(After, Topic.OkThing, "one thing that was OK, if there was one"),
        Free(After, Topic.NobodyAsked, "anything that nobody asked"),
        Choice(
            After,
            Topic.BoundaryBroken,
            "something that was agreed was not kept",
            new Option("broken", Danger.BoundaryBroken)
        ) with
        {
            IsAlwaysThere = true,
            IsPainful = true,
        },
        // The next day
        Scaled(NextDay, Topic.Worry, "how worried the child is today") with
        {
            Fills = GateFact.NextDayWorry,
        },
        Scaled(NextDay, Topic.Sleep, "how the child slept"),
        Scaled(NextDay, Topic.Body, "how the body feels"),
        Free(NextDay, Topic.TellSomeone, "what the child wants to tell somebody"),
        // At each of the three: a way to say that something is wrong
        .. Enum.GetValues<Moment>().SelectMany(SomethingWrong),
    ];

    public static readonly IReadOnlyList<Question> All = [.. Rows.SelectMany(r => r.InEachBand())];

    private static readonly Dictionary<string, Question> ById = All.ToDictionary(q => q.Id, StringComparer.Ordinal);

    /// <summary>Null where the pool has no such question.</summary>
    public static Question? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>What may be chosen for a band at a moment, the usual ones first.</summary>
    public static IReadOnlyList<Question> For(AgeBand band, Moment moment) =>
        [.. All.Where(q => q.Band == band && q.Moment == moment && !q.IsAlwaysThere && !q.IsOfStep)];

    /// <summary>What belongs to the step of the day, and is asked with it alone.</summary>
    public static Question OfStep(Topic topic, AgeBand band) =>
        All.Single(q => q.IsOfStep && q.Topic == topic && q.Band == band);

    /// <summary>What stands on every screen and counts as no question.</summary>
    public static IReadOnlyList<Question> AlwaysThere(AgeBand band, Moment moment) =>
        [.. All.Where(q => q.Band == band && q.Moment == moment && q.IsAlwaysThere)];

    private static IEnumerable<QuestionRow> SomethingWrong(Moment moment)
    {
        const string Meaning = "whether somebody hurts the child, or somebody may get hurt";
        Option[] youngest =
        [
            new("somebody-hurts-me", Danger.HurtByAnother),
            new("i-might-get-hurt", Danger.MightGetHurt),
        ];
        var row = Choice(moment, Topic.SomethingWrong, Meaning, youngest) with
        {
            IsAlwaysThere = true,
            IsPainful = true,
        };
        return
        [
            row with
            {
                To = FourToSix,
            },
            row with
            {
                From = SevenToTen,
                Options =
                [
                    .. youngest,
                    new("i-want-to-hurt-myself", Danger.HurtingSelf),
                    new("somebody-else-might-get-hurt", Danger.SomebodyElse),
                ],
            },
        ];
    }
}

/// <summary>Answers to the step of the day that mean more than a yes or a no.</summary>
public static class Want
{
    /// <summary>"Don't ask me again, I will tell you": a no that also ends the asking; decision 3.</summary>
    public const string WillTell = "i-will-tell-you";

    /// <param name="option">What was chosen; null where nothing was.</param>
    public static bool IsYes(string? option) => option is "yes" or "a-little";
}
