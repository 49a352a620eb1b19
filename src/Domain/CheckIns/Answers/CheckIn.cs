using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.Lines;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.Answers;

/// <summary>The few questions put to a child at one moment, and what was answered so far.</summary>
/// <param name="On">In the practice's zone.</param>
/// <param name="WasAlone">Nobody of the family was there or could hear.</param>
/// <param name="Asked">In the order of asking; what is always there is not among them.</param>
/// <param name="Answers">One for each question that was answered; the child may go back and change one until the end.</param>
/// <param name="IsFinished">The child said that it is done. An unfinished one counts for what was answered.</param>
public sealed record CheckIn(
    PersonId Child,
    AgeBand Band,
    Moment Moment,
    DateOnly On,
    AssentTaker TakenBy,
    AssentSurface TakenOn,
    bool WasAlone,
    IReadOnlyList<Question> Asked,
    IReadOnlyList<Answer> Answers,
    bool IsFinished
)
{
    public IEnumerable<Question> Open => Asked.Where(q => Answers.All(a => a.Question.Id != q.Id));

    /// <summary>Whether it was put to the child, answered or not.</summary>
    public bool Puts(Topic topic) => Asked.Any(q => q.Topic == topic) || Answers.Any(a => a.Question.Topic == topic);

    /// <summary>What somebody must act on at once, also while the check-in is not finished.</summary>
    public IEnumerable<Danger> Dangers => Answers.Select(a => a.Danger).OfType<Danger>().Distinct();

    /// <summary>The child answered anew: the last answer counts.</summary>
    public CheckIn With(Answer answer) =>
        this with
        {
            Answers = [.. Answers.Where(a => a.Question.Id != answer.Question.Id), answer],
        };

    /// <summary>Raw value; null where the child was not asked, skipped it or does not know.</summary>
    public int? Raw(Topic topic) => Of(topic) is Said.OnScale scale ? scale.Raw : null;

    /// <summary>Between 0 and 10, for a line alone; where the child pointed to a face it is no more than near.</summary>
    public decimal? OnTen(Topic topic) => Raw(topic) is { } raw ? AgeBands.OnTen(Band, raw) : null;

    /// <summary>Key of what was chosen; null as above.</summary>
    public string? Chosen(Topic topic) => Of(topic) is Said.Chose chose ? chose.Option : null;

    /// <summary>The child's answers to one topic at one moment as a line, the earliest first.</summary>
    public static IEnumerable<LinePoint> Line(IEnumerable<CheckIn> inOrder, Topic topic, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(inOrder);
        return inOrder
            .Where(c => c.Moment == moment)
            .Select(c => c.Raw(topic) is { } raw ? new LinePoint(c.On, c.Band, raw) : null)
            .OfType<LinePoint>();
    }

    private Said? Of(Topic topic) => Answers.FirstOrDefault(a => a.Question.Topic == topic)?.Said;
}
