namespace Reknit.Domain;

/// <summary>How firmly a requirement binds.</summary>
public enum RequirementKind
{
    /// <summary>No override exists.</summary>
    Hard,

    /// <summary>Can be passed with a reason and a second licensed clinician.</summary>
    Clinical,

    /// <summary>Shown, never blocks.</summary>
    Advisory,
}

/// <summary>How a requirement stands: what is overridden is not met, and no longer blocks.</summary>
public enum RequirementStanding
{
    Met,
    Unmet,
    Overridden,
}

/// <summary>One named requirement of a decision, with the source it comes from.</summary>
/// <param name="Id">Stable for ever: records refer to it.</param>
/// <param name="Words">A claim that reads true when it is met.</param>
/// <param name="Source">Citation, or the practice standard that proposes it.</param>
public sealed record Requirement<TFacts>(
    string Id,
    RequirementKind Kind,
    string Words,
    string Source,
    Func<TFacts, bool> IsMet
)
{
    /// <summary>
    /// Who can make it true. A form's own requirement is cured in the form; what holds the work itself back names somebody.
    /// </summary>
    public Curer? CuredBy { get; init; } = Curer.WhoFillsItIn;

    /// <summary>As what a notice may name it while it is unmet.</summary>
    public Cause Cause { get; init; } = Cause.Untold;

    /// <summary>
    /// Who can make it true, and as what a notice may name it, where these facts show another cause than mostly: a paper
    /// that is here and that nobody of the practice has looked at yet is no missing paper. Null where they do not.
    /// </summary>
    public Func<TFacts, (Curer By, Cause As)?>? CuredOtherwise { get; init; }

    /// <summary>How far it is on these facts, such as "4 of 6"; null where there is nothing to count.</summary>
    public Func<TFacts, string>? HowFar { get; init; }

    public RequirementState On(TFacts facts)
    {
        var otherwise = CuredOtherwise?.Invoke(facts);
        return new(Id, Kind, Words, Source, IsMet(facts))
        {
            CuredBy = otherwise?.By ?? CuredBy,
            Cause = otherwise?.As ?? Cause,
            HowFar = HowFar?.Invoke(facts),
        };
    }
}

/// <summary>How one requirement stands on the facts of the day, for a checklist and for a refusal alike.</summary>
public sealed record RequirementState(string Id, RequirementKind Kind, string Words, string Source, bool IsMet)
{
    public Curer? CuredBy { get; init; }

    public Cause Cause { get; init; } = Cause.Untold;

    public string? HowFar { get; init; }

    /// <summary>The two clinicians' decision that lets it pass unmet; null where there is none.</summary>
    public Override? PassedBy { get; init; }

    public RequirementStanding Standing =>
        IsMet ? RequirementStanding.Met
        : PassedBy is null ? RequirementStanding.Unmet
        : RequirementStanding.Overridden;

    /// <summary>It is why a decision is refused.</summary>
    public bool Blocks => Standing == RequirementStanding.Unmet && Kind != RequirementKind.Advisory;
}
