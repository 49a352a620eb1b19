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
    public RequirementState On(TFacts facts) => new(Id, Kind, Words, Source, IsMet(facts));
}

/// <summary>How one requirement stands on the facts of the day, for a checklist and for a refusal alike.</summary>
public sealed record RequirementState(string Id, RequirementKind Kind, string Words, string Source, bool IsMet);
