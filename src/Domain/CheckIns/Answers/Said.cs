using Reknit.Domain.CheckIns.Asking;

namespace Reknit.Domain.CheckIns.Answers;

/// <summary>What a child answered to one question. "I don't know" and "skip" are answers like any other.</summary>
public abstract record Said
{
    private Said() { }

    /// <param name="Raw">On the scale of the question's band.</param>
    public sealed record OnScale(int Raw) : Said;

    /// <param name="Option">Key of one of the question's options.</param>
    public sealed record Chose(string Option) : Said;

    public sealed record InWords(string Words) : Said
    {
        /// <summary>In characters.</summary>
        public const int Length = 2000;
    }

    /// <param name="Lines">As <see cref="Strokes"/> reads them.</param>
    /// <param name="Words">What the child wrote beside it; null where nothing.</param>
    public sealed record Drew(string Lines, string? Words = null) : Said;

    public sealed record DoesNotKnow : Said;

    public sealed record Skipped : Said;

    /// <summary>Whether a child can have answered this question so.</summary>
    public bool Fits(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return this switch
        {
            OnScale scale => question.IsOnScale && scale.Raw >= 0 && scale.Raw <= AgeBands.Highest(question.Band),
            Chose chose => question.Options.Any(o => o.Key == chose.Option),
            InWords words => question.IsFree && words.Words.Length is > 0 and <= InWords.Length,
            Drew drew => question.IsFree
                && Strokes.Read(drew.Lines) is not null
                && drew.Words is null or { Length: > 0 and <= InWords.Length },
            _ => true,
        };
    }
}

/// <summary>One question and what the child answered; a question without one was not answered yet.</summary>
public sealed record Answer(Question Question, Said Said)
{
    /// <summary>What somebody must act on; null where nothing is.</summary>
    public Danger? Danger =>
        Said is Said.Chose chose ? Question.Options.FirstOrDefault(o => o.Key == chose.Option)?.Danger : null;
}
