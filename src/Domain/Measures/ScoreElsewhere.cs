namespace Reknit.Domain.Measures;

/// <summary>A result that somebody took outside this product, as it is entered.</summary>
/// <param name="Scale">Null where the result is words alone.</param>
/// <param name="Words">The band or finding in the assessor's words; may stand beside a value.</param>
/// <param name="TakenBy">Who gave and scored it.</param>
/// <param name="IsSaidPositive">Whether the assessor says that a cut-off was reached; null where nothing is said.</param>
public sealed record ScoreElsewhere(
    Instrument Instrument,
    string? Scale,
    decimal? Value,
    string? Words,
    bool? IsSaidPositive,
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

    /// <summary>Neither a value, nor words, nor whether it was positive.</summary>
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

        var read =
            scale is not null && score.Value is { } value
                ? Cuts.Ask(score.Instrument, scale.Name, value, value, about)
                : Positive.NoCut;
        var positive = Cautious(read, score.IsSaidPositive);
        var band = score.Value is { } number ? scale?.BandOf(number)?.Name : null;
        return new ElsewhereAnswer.Accepted(band ?? score.Words, positive, [.. Alerts(score.Instrument, positive)]);
    }

    /// <summary>Of the cut-off and the assessor, the one that says to look closer.</summary>
    private static Positive Cautious(Positive read, bool? said) =>
        said switch
        {
            true => Positive.Yes,
            false when read is Positive.NoCut => Positive.No,
            _ => read,
        };

    /// <summary>A bare total does not tell what was said to a safety question: it is open, not answered no.</summary>
    private static IEnumerable<Alert> Alerts(Instrument instrument, Positive positive)
    {
        if (positive is Positive.Yes && instrument.WhenPositive is { } kind)
        {
            yield return new(instrument.Id, null, kind);
        }

        if (instrument.Key is Key.Sums)
        {
            foreach (var item in instrument.Alerts.Select(r => r.Item).Distinct())
            {
                yield return new(instrument.Id, item, AlertKind.SafetyQuestionOpen);
            }
        }
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
        else if (string.IsNullOrWhiteSpace(score.Words) && score.IsSaidPositive is null)
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
