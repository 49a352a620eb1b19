using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.CheckIns;

/// <summary>What one screen of a child's page is for.</summary>
internal enum ScreenKind
{
    Hello,
    Question,
    PassOn,
    PassOnWords,
    Review,
}

/// <summary>One answer that can be tapped.</summary>
/// <param name="Field">The form's field that it fills.</param>
/// <param name="Mood">Between 0, at ease, and 1, not at ease, for a face; null where none is drawn.</param>
internal sealed record Tap(string Field, string Value, string Words, bool IsChosen, double? Mood = null);

/// <summary>One screen of a child's page: one idea.</summary>
/// <param name="At">Its place among the screens.</param>
/// <param name="Title">In the words of the child's age.</param>
/// <param name="Ends">Words at both ends and in the middle of a scale of numbers; empty elsewhere.</param>
internal sealed record ChildScreen(
    int At,
    ScreenKind Kind,
    string Title,
    Question? Question,
    IReadOnlyList<Tap> Taps,
    IReadOnlyList<string> Ends,
    Said? Said
)
{
    public string Anchor => $"screen-{At}";
}

/// <summary>The screens of one visit, in their order and in one language.</summary>
internal sealed class ChildScreens(VisitPlan plan, SaidSoFar said, WordsOf words)
{
    /// <summary>The one answer to whether something agreed was not kept.</summary>
    public const string Broken = "broken";

    public VisitPlan Plan => plan;

    public SaidSoFar SoFar => said;

    /// <summary>
    /// The pictures of the visit; null where there are none. Nobody comes in on them any more once the child was asked
    /// about that person and answered with anything but a yes.
    /// </summary>
    public VisitSchedule? Pictures => plan.PicturesShowIdea && IsNotWanted ? null : plan.Pictures;

    private bool IsNotWanted =>
        plan.Asked().FirstOrDefault(q => q.Topic == Topic.Want) is { } want
        && said.Answers.TryGetValue(want.Id, out var answer)
        && !Want.IsYes(answer.Option);

    /// <summary>On a device of the child's own: that nobody watches now, and when it is read. Null on a tablet.</summary>
    public string? Unwatched { get; init; }

    public string Say(TextKey key, params ReadOnlySpan<(string, string)> values) => words.Say(key, values).Plain;

    /// <summary>A text in which the therapist stands, as the child calls them.</summary>
    public string OfTherapist(TextKey key) => Say(key, ("therapist", plan.TherapistCalled));

    public IReadOnlyList<ChildScreen> All()
    {
        var screens = new List<ChildScreen>();
        if (plan.Moment != Moment.After)
        {
            screens.Add(
                new(0, ScreenKind.Hello, Say(ChildTexts.Hello, ("child", plan.ChildCalled)), null, [], [], null)
            );
        }

        foreach (var question in plan.Asked())
        {
            screens.Add(Asked(screens.Count, question));
        }

        if (plan.Moment != Moment.Before && plan.MayHear.Count > 0)
        {
            screens.Add(PassOn(screens.Count));
            if (plan.MayHear.FirstOrDefault(p => p.Person == said.PassTo) is { } person)
            {
                var title = Say(ChildTexts.PassOnWhat, ("person", person.Called));
                screens.Add(new(screens.Count, ScreenKind.PassOnWords, title, null, [], [], null));
            }
        }

        screens.Add(new(screens.Count, ScreenKind.Review, Say(ChildTexts.ReviewTitle), null, [], [], null));
        return screens;
    }

    /// <summary>What can be said on every screen and is acted on at once.</summary>
    public IReadOnlyList<(Question Question, IReadOnlyList<Tap> Taps)> AlwaysThere() =>
        [
            .. QuestionPool
                .AlwaysThere(plan.Band, plan.Moment)
                .Where(q => q.Topic != Topic.Private)
                .OrderBy(q => q.Topic != Topic.SomethingWrong)
                .Select(q =>
                    (q, (IReadOnlyList<Tap>)[.. q.Options.Select(o => new Tap("option", o.Key, Answer(o.Key), false))])
                ),
        ];

    /// <summary>What was answered, in the words that were tapped.</summary>
    public string Answered(ChildScreen screen) =>
        screen.Said switch
        {
            null or Said.Skipped => Say(ChildTexts.ReviewSkipped),
            Said.DoesNotKnow => Say(ChildTexts.DontKnow),
            Said.InWords typed => typed.Words,
            Said.Drew drew => drew.Words ?? "",
            _ => screen.Taps.FirstOrDefault(t => t.IsChosen)?.Words ?? "",
        };

    /// <summary>What was drawn, with or without words beside it; null where nothing was.</summary>
    public static IReadOnlyList<IReadOnlyList<(int X, int Y)>>? Drawn(Said? said) =>
        said is Said.Drew drew ? Strokes.Read(drew.Lines) : null;

    private string TitleOf(Question question) =>
        question.Topic == Topic.Want && plan.Step is { } step
            ? Say(
                ChildQuestionTexts.Of(question),
                ("step", Say(ChildStepTexts.Of(step.Step), ("adult", step.AdultCalled), ("place", step.Place)))
            )
            : Say(ChildQuestionTexts.Of(question));

    private ChildScreen Asked(int at, Question question)
    {
        var answer = said.Answers.GetValueOrDefault(question.Id)?.Read()?.Said;
        var option = (answer as Said.Chose)?.Option;
        var scale = ScaleOf(question.Topic);
        return new(
            at,
            ScreenKind.Question,
            TitleOf(question),
            question,
            question.IsOnScale
                ? Steps(scale, (answer as Said.OnScale)?.Raw)
                : [.. question.Options.Select(o => new Tap("option", o.Key, Answer(o.Key), option == o.Key))],
            question.Kind == AnswerKind.Thermometer
                ? [Answer($"{scale}.low"), Answer($"{scale}.middle"), Answer($"{scale}.high")]
                : [],
            answer
        );
    }

    private ChildScreen PassOn(int at) =>
        new(
            at,
            ScreenKind.PassOn,
            OfTherapist(ChildTexts.PassOnTitle),
            null,
            [
                new("person", "", OfTherapist(ChildTexts.PassOnNobody), false),
                .. plan.MayHear.Select(p => new Tap(
                    "person",
                    p.Person.Value.ToString("D"),
                    p.Called,
                    p.Person == said.PassTo
                )),
            ],
            [],
            null
        );

    private List<Tap> Steps(string scale, int? chosen)
    {
        var highest = AgeBands.Highest(plan.Band);
        string[] words = highest switch
        {
            2 => ["low", "middle", "high"],
            4 => ["low", "low-middle", "middle", "middle-high", "high"],
            _ => [],
        };
        var moreIsEase = scale is "safe" or "amount" or "well";
        return
        [
            .. Enumerable
                .Range(0, highest + 1)
                .Select(raw => new Tap(
                    "raw",
                    $"{raw}",
                    words.Length == 0 ? $"{raw}" : Answer($"{scale}.{words[raw]}"),
                    chosen == raw,
                    words.Length == 0 ? null
                        : moreIsEase ? 1 - (double)raw / highest
                        : (double)raw / highest
                )),
        ];
    }

    private string Answer(string id) => Say(ChildQuestionTexts.Answered(id));

    /// <summary>What the steps of a scale are called; the higher one is more of it.</summary>
    private static string ScaleOf(Topic topic) =>
        topic switch
        {
            Topic.Feel => "upset",
            Topic.FeltSafe => "safe",
            Topic.HadASay or Topic.Listened => "amount",
            Topic.Sleep or Topic.Body => "well",
            _ => "worry",
        };
}
