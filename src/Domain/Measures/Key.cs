namespace Reknit.Domain.Measures;

/// <summary>How answers become a result.</summary>
public abstract record Key
{
    private Key() { }

    /// <summary>Each scale is the sum of what its answers are worth.</summary>
    /// <param name="Skip">Items that another answer makes needless; null where every item is always asked.</param>
    public sealed record Sums(Missing Missing, SkipRule? Skip = null) : Key;

    /// <summary>Ask Suicide-Screening Questions: any yes or refusal is positive, and then the fifth question decides.</summary>
    public sealed record AnyYes : Key;

    /// <summary>The practice's own questions: nothing is added up, and a yes to any of these says "look closer".</summary>
    public sealed record AnyOf(IReadOnlyList<int> Items, SkipRule Skip) : Key;

    /// <summary>Columbia screener: the highest answer decides; never a sum.</summary>
    public sealed record Highest : Key;
}

/// <summary>What unanswered items do to a sum. No rule counts them as zero.</summary>
public abstract record Missing
{
    private Missing() { }

    /// <summary>No score while one is open.</summary>
    public sealed record NoneAllowed : Missing;

    /// <summary>Up to so many count as the mean of the answered; more, and there is no score.</summary>
    /// <param name="ToWhole">Rounded to a whole number, halves up, since a screen should rather see too much.</param>
    public sealed record Prorated(int AtMost, bool ToWhole) : Missing;

    /// <summary>Up to so many leave the score open between what is known and what it could still be.</summary>
    public sealed record LeftOpen(int AtMost) : Missing;
}

/// <summary>When one item has one answer, others are not asked and add nothing.</summary>
public sealed record SkipRule(int Item, int Is, IReadOnlyList<int> Skipped)
{
    /// <summary>Null where every item is always asked.</summary>
    internal static SkipRule? Of(Key? key) =>
        key switch
        {
            Key.Sums sums => sums.Skip,
            Key.AnyOf any => any.Skip,
            _ => null,
        };
}

/// <summary>One number a form yields, with its ends and its bands, lowest first.</summary>
public sealed record Scale(string Name, IReadOnlyList<int> Items, decimal Least, decimal Most)
{
    public const string Total = "total";

    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>The band a value falls into; null where the source gives none.</summary>
    public Band? BandOf(decimal value) => Bands.LastOrDefault(b => value >= b.From);

    internal static IReadOnlyList<int> UpTo(int last) => [.. Enumerable.Range(1, last)];
}

/// <summary>A named stretch of a scale, from this value up to the next band.</summary>
public sealed record Band(string Name, decimal From);

/// <summary>The value from which a screen is positive. A screen says "look closer", never what is the case.</summary>
public sealed record Cut(string Scale, decimal AtLeast)
{
    /// <summary>Null: for everybody.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Null: at every age of the instrument.</summary>
    public Ages? Ages { get; init; }

    /// <summary>Where a person's sex or age is not known, every cut-off that could be theirs is asked.</summary>
    public bool MayConcern(About about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return (Sex is not { } sex || about.Sex is not { } theirs || theirs == sex)
            && (Ages is not { } ages || about.Age is not { } age || ages.Hold(age));
    }
}

/// <summary>Sex, as far as a published cut-off asks for it.</summary>
public enum Sex
{
    Female,
    Male,
}

/// <summary>What a cut-off may need to know of the person; whatever is not known stays null.</summary>
public sealed record About(Sex? Sex = null, int? Age = null)
{
    public static readonly About NotKnown = new();

    /// <summary>The clinician is worried although every answer is no; a suicide screen counts as positive then.</summary>
    public bool IsJudgedPositive { get; init; }
}
