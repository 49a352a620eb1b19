namespace Reknit.Domain.Measures;

/// <summary>A result that somebody took outside this product, as it is entered.</summary>
/// <param name="Scale">Null where the result is words alone.</param>
/// <param name="Words">The band or finding in the assessor's words; may stand beside a value.</param>
/// <param name="TakenBy">Who gave and scored it.</param>
public sealed record ScoreElsewhere(
    Instrument Instrument,
    string? Scale,
    decimal? Value,
    string? Words,
    DateOnly On,
    string TakenBy
);

/// <summary>What a score taken elsewhere comes to.</summary>
public abstract record ElsewhereAnswer
{
    private ElsewhereAnswer() { }

    /// <param name="Band">The published band, else the assessor's words.</param>
    public sealed record Accepted(string? Band, Positive Positive, IReadOnlyList<Alert> Alerts) : ElsewhereAnswer;

    public sealed record Refused(IReadOnlyList<ElsewhereFault> Faults) : ElsewhereAnswer;
}

/// <summary>Why a score taken elsewhere cannot be kept.</summary>
public enum ElsewhereFault
{
    NoSuchScale,
    OutOfBounds,

    /// <summary>Neither a value nor words.</summary>
    NothingSaid,

    /// <summary>No bounds are known for this instrument: only words are kept.</summary>
    ValueWithoutScale,
    InTheFuture,
    NobodyNamed,
}

/// <summary>Bounds, band and cut-off of a score taken elsewhere; on licensed paper, any instrument may be.</summary>
public static class ElsewhereRules
{
    public static ElsewhereAnswer Decide(ScoreElsewhere score, About about, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(score);
        var scale = score.Instrument.Scales.FirstOrDefault(s => s.Name == score.Scale);
        var faults = Faults(score, scale, today).ToList();
        if (faults.Count > 0)
        {
            return new ElsewhereAnswer.Refused(faults);
        }

        if (scale is null || score.Value is not { } value)
        {
            return new ElsewhereAnswer.Accepted(score.Words, Positive.NoCut, []);
        }

        var positive = Cuts.Ask(score.Instrument, scale.Name, value, value, about);
        return new ElsewhereAnswer.Accepted(
            scale.BandOf(value)?.Name ?? score.Words,
            positive,
            positive is Positive.Yes && score.Instrument.WhenPositive is { } kind
                ? [new(score.Instrument.Id, null, kind)]
                : []
        );
    }

    private static IEnumerable<ElsewhereFault> Faults(ScoreElsewhere score, Scale? scale, DateOnly today)
    {
        if (score.Value is { } value)
        {
            if (score.Instrument.Scales.Count == 0)
            {
                yield return ElsewhereFault.ValueWithoutScale;
            }
            else if (scale is null)
            {
                yield return ElsewhereFault.NoSuchScale;
            }
            else if (value < scale.Least || value > scale.Most)
            {
                yield return ElsewhereFault.OutOfBounds;
            }
        }
        else if (string.IsNullOrWhiteSpace(score.Words))
        {
            yield return ElsewhereFault.NothingSaid;
        }

        if (score.On > today)
        {
            yield return ElsewhereFault.InTheFuture;
        }

        if (string.IsNullOrWhiteSpace(score.TakenBy))
        {
            yield return ElsewhereFault.NobodyNamed;
        }
    }
}
