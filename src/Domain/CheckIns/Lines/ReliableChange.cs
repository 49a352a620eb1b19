namespace Reknit.Domain.CheckIns.Lines;

/// <summary>One value of one scale, with all that must be the same before two may be compared.</summary>
/// <param name="Scale">Such as an instrument's id and the name of the scale.</param>
/// <param name="Informant">Who answered.</param>
/// <param name="Band">Of the scale's form; null where the form has none.</param>
/// <param name="Version">Of the scale's definition.</param>
public sealed record Reading(string Scale, Guid Informant, AgeBand? Band, int Version, double Value)
{
    public bool IsComparableWith(Reading other) =>
        other is not null
        && Scale == other.Scale
        && Informant == other.Informant
        && Band == other.Band
        && Version == other.Version;
}

/// <summary>What a published sample says of one scale.</summary>
/// <param name="Reliability">Test and retest over a short time where that exists, else alpha.</param>
/// <param name="IsConfirmed">Somebody checked the numbers against the source.</param>
public sealed record ReferenceSample(
    double Mean,
    double StandardDeviation,
    double Reliability,
    string Source,
    string Sample,
    bool IsConfirmed
)
{
    public double StandardError => StandardDeviation * Math.Sqrt(1 - Reliability);

    /// <summary>With the root of two that Jacobson's first paper (1984) lacked.</summary>
    public double ErrorOfDifference => StandardError * Math.Sqrt(2);

    /// <summary>Points that a change must reach to be more than error.</summary>
    public double PointsNeeded => ReliableChange.Beyond * ErrorOfDifference;

    /// <summary>The same where the scale has whole points only.</summary>
    public int WholePointsNeeded => (int)Math.Ceiling(PointsNeeded);
}

/// <summary>People who came for help, as a published sample describes them.</summary>
public sealed record ClinicalSample(double Mean, double StandardDeviation, string Source);

/// <summary>What became of one scale between two days, after Jacobson and Truax (1991).</summary>
public enum ChangeKind
{
    /// <summary>More than error, and across the line to where most people are.</summary>
    Recovered,
    Improved,
    Unchanged,
    Deteriorated,
}

/// <summary>A change of one person on one scale. For the therapist alone; made while somebody looks and never kept.</summary>
public abstract record ReliableChange
{
    internal const double Beyond = 1.96;

    private ReliableChange() { }

    /// <summary>Another informant, another band or another version of the scale: nothing is computed.</summary>
    public sealed record NotComparable : ReliableChange;

    /// <summary>No constants are on file: the raw change, and that no threshold is known.</summary>
    public sealed record NoThresholdKnown(double Raw) : ReliableChange;

    /// <param name="Index">The change in errors of a difference; below 0 where the value fell.</param>
    public sealed record Judged(double Raw, double Index, ChangeKind Kind, ReferenceSample By) : ReliableChange;

    public static ReliableChange Of(
        Reading before,
        Reading after,
        ReferenceSample? reference,
        ClinicalSample? clinical,
        Better better
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (!before.IsComparableWith(after))
        {
            return new NotComparable();
        }
        var raw = after.Value - before.Value;
        if (reference is null)
        {
            return new NoThresholdKnown(raw);
        }
        var index = raw / reference.ErrorOfDifference;
        var isBetter = better == Better.Less ? index < 0 : index > 0;
        var kind =
            Math.Abs(index) < Beyond ? ChangeKind.Unchanged
            : !isBetter ? ChangeKind.Deteriorated
            : clinical is not null && Crossed(before.Value, after.Value, Cuts.Between(reference, clinical), better)
                ? ChangeKind.Recovered
            : ChangeKind.Improved;
        return new Judged(raw, index, kind, reference);
    }

    private static bool Crossed(double before, double after, double line, Better better) =>
        better == Better.Less ? before >= line && after < line : before <= line && after > line;
}

/// <summary>The three lines between those who came for help and everybody; practice standard 3.6.</summary>
public static class Cuts
{
    private const double Far = 2;

    /// <summary>a: two deviations from those who came for help, toward everybody.</summary>
    public static double BeyondClinical(ClinicalSample clinical, Better better)
    {
        ArgumentNullException.ThrowIfNull(clinical);
        return clinical.Mean + (Toward(better) * Far * clinical.StandardDeviation);
    }

    /// <summary>b: two deviations from everybody, toward those who came for help.</summary>
    public static double WithinNorm(ReferenceSample norm, Better better)
    {
        ArgumentNullException.ThrowIfNull(norm);
        return norm.Mean - (Toward(better) * Far * norm.StandardDeviation);
    }

    /// <summary>c: as likely one as the other.</summary>
    public static double Between(ReferenceSample norm, ClinicalSample clinical)
    {
        ArgumentNullException.ThrowIfNull(norm);
        ArgumentNullException.ThrowIfNull(clinical);
        return ((norm.StandardDeviation * clinical.Mean) + (clinical.StandardDeviation * norm.Mean))
            / (norm.StandardDeviation + clinical.StandardDeviation);
    }

    private static int Toward(Better better) => better == Better.Less ? -1 : 1;
}
