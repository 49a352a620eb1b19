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
    public static Decision On<TFacts>(IReadOnlyList<Requirement<TFacts>> requirements, TFacts facts) =>
        On(requirements, facts, []);

    /// <summary>Asks every requirement; an override passes the one clinical requirement that it names.</summary>
    public static Decision On<TFacts>(
        IReadOnlyList<Requirement<TFacts>> requirements,
        TFacts facts,
        IReadOnlyList<Override> overrides
    )
    {
        ArgumentNullException.ThrowIfNull(requirements);
        return Of(requirements.Select(r => r.On(facts)), overrides);
    }

    /// <summary>One decision on requirements of several tables.</summary>
    public static Decision Of(IEnumerable<RequirementState> states, IReadOnlyList<Override> overrides)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(overrides);
        List<RequirementState> all =
        [
            .. states.Select(s => s.IsMet ? s : s with { PassedBy = overrides.FirstOrDefault(o => o.Passes(s)) }),
        ];
        var unmet = all.Where(s => s.Blocks).ToList();
        return unmet.Count == 0 ? new Allowed(all) : new Refused(all, unmet);
    }
}
