namespace Reknit.Domain;

/// <summary>What a table of requirements says to one set of facts: allowed, or refused with all that is unmet.</summary>
public abstract record Decision
{
    private Decision(IReadOnlyList<RequirementState> states) => States = states;

    /// <summary>Every requirement, met or not, in the table's order.</summary>
    public IReadOnlyList<RequirementState> States { get; }

    public sealed record Allowed(IReadOnlyList<RequirementState> All) : Decision(All);

    public sealed record Refused(IReadOnlyList<RequirementState> All, IReadOnlyList<RequirementState> Unmet)
        : Decision(All);

    /// <summary>Asks every requirement; advisory ones are reported and never refuse.</summary>
    public static Decision On<TFacts>(IReadOnlyList<Requirement<TFacts>> requirements, TFacts facts)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        var states = requirements.Select(r => r.On(facts)).ToList();
        var unmet = states.Where(s => !s.IsMet && s.Kind != RequirementKind.Advisory).ToList();
        return unmet.Count == 0 ? new Allowed(states) : new Refused(states, unmet);
    }
}
