namespace Reknit.Domain.Orders.Desk;

/// <summary>One side of an order that is in no open case yet, as somebody at the desk says it.</summary>
/// <param name="Party">The party's name.</param>
/// <param name="Label">The order's word for the party; empty where it has none.</param>
/// <param name="Counsel">Who speaks for them; null where nobody does, or nobody knows.</param>
/// <param name="IsSelfRepresented">Known to have no counsel.</param>
public sealed record SideSaid(string Party, string Label, string? Counsel, bool IsSelfRepresented)
{
    public bool IsKnown => IsSelfRepresented || Counsel is { Length: > 0 };
}

/// <summary>
/// Who speaks for whom before a case is opened: what papers need to know of people, and nothing more. What nobody said
/// is not known.
/// </summary>
/// <param name="Guardian">Who stands for the child before the court; null where nobody does, or nobody knows.</param>
public sealed record SidesSaid(IReadOnlyList<SideSaid> Sides, string? Guardian)
{
    /// <summary>Parties, and somebody who intervened.</summary>
    public const int Most = 6;

    /// <summary>Nobody writes past counsel: a letter waits until it is known for each side who speaks for it.</summary>
    public bool AreKnown => Sides.Count >= 2 && Sides.All(s => s.IsKnown);
}
