using Reknit.Domain.Orders.Terms;

namespace Reknit.Domain.Orders.Desk;

/// <summary>
/// What a person says of one component where the check read it otherwise; or, with the status as it was read, that an
/// earlier word of that kind is taken back.
/// </summary>
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

    /// <summary>
    /// The finding that papers are drafted by: of costs, a kind of which a person says the shares is covered, and one of
    /// which they say that the order has none is not.
    /// </summary>
    public ComponentFinding StandingUnder(IReadOnlyList<SaidTerm> said)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (Said is not null || Read is not { Component: Component.Costs, Status: ComponentStatus.Present })
        {
            return Standing;
        }

        var shares = said.Where(s => TermValues.ShapeOf(s.Item) == TermShape.Shares).ToList();
        var covered = Codes(s => s.Value.Length > 0);
        var lacking = Codes(s => s.Value.Length == 0);
        return Read with
        {
            Missing =
            [
                .. CostKinds.All.Where(k => !covered.Contains(k) && (Read.Missing.Contains(k) || lacking.Contains(k))),
            ],
        };

        HashSet<string> Codes(Func<SaidTerm, bool> which) =>
            shares.Where(which).Select(s => TermValues.CodeOf(s.Item)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Every finding of a reading under what a person said, in the reading's order.</summary>
    public static IReadOnlyList<ConfirmedFinding> Of(OrderReading reading, IReadOnlyList<SaidFinding> said)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return
        [
            .. reading.Components.Select(f => new ConfirmedFinding(
                f,
                said.FirstOrDefault(s => s.Component == f.Component && s.Status != f.Status)
            )),
        ];
    }
}
