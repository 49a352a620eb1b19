using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns.Asking;

/// <summary>The questions that a therapist chose to put to a child.</summary>
/// <param name="Ids">In the order of asking; what is always there is not among them.</param>
/// <param name="AnsweredAboutSession">What the child has answered about this same session, to whomever of the practice.</param>
/// <param name="Most">Fewer where the practice or the therapist wants fewer; never more than the band bears.</param>
public sealed record ChosenQuestions(
    AgeBand Band,
    Moment Moment,
    IReadOnlyList<string> Ids,
    IReadOnlyList<Topic> AnsweredAboutSession,
    int? Most
)
{
    /// <summary>Those that the pool knows.</summary>
    public IReadOnlyList<Question> Known => [.. Ids.Select(QuestionPool.Find).OfType<Question>()];
}

/// <summary>What must hold of the questions put to a child: few, for the age, and nothing painful twice.</summary>
public static class ChosenQuestionsRules
{
    private const string Standard = "Practice standard 5.2 [D]";

    public static readonly IReadOnlyList<Requirement<ChosenQuestions>> Requirements =
    [
        Rule(
            "CQ.1",
            "Each is a question of the pool for this moment.",
            Standard,
            f => f.Known.Count == f.Ids.Count && f.Known.All(q => q.Moment == f.Moment && !q.IsAlwaysThere)
        ),
        Rule(
            "CQ.2",
            "Each is in the words and on the scale of the child's band.",
            Standard,
            f => f.Known.All(q => q.Band == f.Band)
        ),
        Rule(
            "CQ.3",
            "They are no more than a child of this band bears.",
            "Decision 14",
            f => f.Ids.Count <= MostOf(f)
        ) with
        {
            HowFar = f => $"{f.Ids.Count} of {MostOf(f)} at most",
        },
        Rule(
            "CQ.4",
            "None is asked twice.",
            Standard,
            f => f.Ids.Distinct(StringComparer.Ordinal).Count() == f.Ids.Count
        ),
        Rule(
            "CQ.5",
            "Nothing painful is asked that the child has answered about this session: what is known is shown.",
            "Practice standard 5.7 (14) [D]",
            f => !f.Known.Any(q => q.IsPainful && f.AnsweredAboutSession.Contains(q.Topic))
        ),
        Rule(
            "CQ.6",
            "Before a session the child is first asked how they are.",
            "Decision 14",
            f => f.Moment != Moment.Before || f.Known is [{ Topic: Topic.Feel }, ..]
        ),
    ];

    public static Decision Decide(ChosenQuestions chosen) => Decision.On(Requirements, chosen);

    /// <summary>Decision 14; before a session how they are, and the day's question.</summary>
    public static int Most(AgeBand band, Moment moment) =>
        (moment, band) switch
        {
            (Moment.Before, _) => 2,
            (_, AgeBand.FourToSix) => 3,
            (_, AgeBand.SevenToTen) => 4,
            _ => 5,
        };

    /// <summary>The usual ones, as many as the band bears; the therapist may take others of the pool.</summary>
    public static IReadOnlyList<Question> Usual(AgeBand band, Moment moment) =>
        [.. QuestionPool.For(band, moment).Take(Most(band, moment))];

    private static int MostOf(ChosenQuestions f) => Math.Min(f.Most ?? int.MaxValue, Most(f.Band, f.Moment));

    private static Requirement<ChosenQuestions> Rule(
        string id,
        string words,
        string source,
        Func<ChosenQuestions, bool> isMet
    ) => new(id, Hard, words, source, isMet) { CuredBy = Curer.Therapist };
}
