using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.People;

namespace Reknit.Web.Features.CheckIns;

/// <summary>
/// One answer as it is written before it is sealed: exactly one of its parts is set, or words beside a drawing.
/// </summary>
/// <param name="Not">"skipped" or "does-not-know".</param>
internal sealed record KeptAnswer(
    string Question,
    int? Raw = null,
    string? Option = null,
    string? Words = null,
    string? Lines = null,
    string? Not = null
)
{
    public const string Skipped = "skipped";
    public const string DoesNotKnow = "does-not-know";

    /// <summary>
    /// What it takes the place of: the earlier answer to its question. What a child says behind Help is no choice of one:
    /// each word of it stands beside the others.
    /// </summary>
    public string Slot => QuestionPool.Find(Question) is { IsAlwaysThere: true } ? $"{Question}|{Option}" : Question;

    public static KeptAnswer Of(Answer answer) =>
        answer.Said switch
        {
            Said.OnScale scale => new(answer.Question.Id, Raw: scale.Raw),
            Said.Chose chose => new(answer.Question.Id, Option: chose.Option),
            Said.InWords words => new(answer.Question.Id, Words: words.Words),
            Said.Drew drew => new(answer.Question.Id, Words: drew.Words, Lines: drew.Lines),
            Said.DoesNotKnow => new(answer.Question.Id, Not: DoesNotKnow),
            _ => new(answer.Question.Id, Not: Skipped),
        };

    /// <summary>Null where the pool has no such question, or it cannot be answered so.</summary>
    public Answer? Read()
    {
        if (QuestionPool.Find(Question) is not { } question)
        {
            return null;
        }

        Said? said =
            Not == DoesNotKnow ? new Said.DoesNotKnow()
            : Not == Skipped ? new Said.Skipped()
            : Raw is { } raw ? new Said.OnScale(raw)
            : Option is not null ? new Said.Chose(Option)
            : Lines is not null && Strokes.Read(Lines) is not null ? new Said.Drew(Lines, Words)
            // A drawing that is none must not take the words with it.
            : Words is not null ? new Said.InWords(Words)
            : null;
        return said?.Fits(question) == true ? new(question, said) : null;
    }
}

/// <summary>One thing that a child wants one person to know.</summary>
internal sealed record KeptPassOn(PersonId Person, string Words);

/// <summary>All of one check-in as it is written before it is sealed.</summary>
/// <param name="PassOn">Null where everything stays with the therapist.</param>
/// <param name="StoppedAt">UTC, each time that stop was pressed.</param>
/// <param name="AlertAt">UTC, when the child said that something is wrong; null where the child did not.</param>
internal sealed record KeptSaid(
    VisitPlan Plan,
    IReadOnlyList<KeptAnswer> Answers,
    KeptPassOn? PassOn,
    IReadOnlyList<DateTime> StoppedAt,
    DateTime? AlertAt
)
{
    public CheckIn AsCheckIn(PersonId child, DateOnly on, bool isFinished) =>
        Plan.With(child, on, [.. Answers.Select(a => a.Read()).OfType<Answer>()], isFinished);
}
