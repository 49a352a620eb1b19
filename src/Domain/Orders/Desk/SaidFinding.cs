namespace Reknit.Domain.Orders.Desk;

/// <summary>What a person says of one component where the check read it otherwise.</summary>
/// <param name="Reason">Why the person says so, in their own words.</param>
public sealed record SaidFinding(Component Component, ComponentStatus Status, string Reason);

/// <summary>One component as the practice works with it: what was read, and what a person said over it.</summary>
/// <param name="Read">The check's own finding; it stays as it is for ever.</param>
/// <param name="Said">Null where the person let the reading stand, or nobody confirmed it yet.</param>
public sealed record ConfirmedFinding(ComponentFinding Read, SaidFinding? Said)
{
    public ComponentStatus Status => Said?.Status ?? Read.Status;

    /// <summary>The finding to work with: what a person said goes before what was read.</summary>
    public ComponentFinding Standing => Said is null ? Read : Read with { Status = Status, Missing = [] };

    /// <summary>Every finding of a reading under what a person said, in the reading's order.</summary>
    public static IReadOnlyList<ConfirmedFinding> Of(OrderReading reading, IReadOnlyList<SaidFinding> said)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return
        [
            .. reading.Components.Select(f => new ConfirmedFinding(
                f,
                said.FirstOrDefault(s => s.Component == f.Component)
            )),
        ];
    }
}
