namespace Reknit.Domain.Orders.Drafts;

/// <summary>A whole order for reunification therapy with the parties' names, for counsel to work on.</summary>
public static class SampleOrder
{
    /// <summary>The order in which an order says things: what it is, who, how, who pays, what leaves the room.</summary>
    private static readonly Component[] Sequence =
    [
        Component.TherapistNamed,
        Component.BothParents,
        Component.Attendance,
        Component.SessionMix,
        Component.ChildPace,
        Component.ChildTherapist,
        Component.Duration,
        Component.FollowRecommendations,
        Component.RoleLimit,
        Component.Releases,
        Component.Counsel,
        Component.Reporting,
        Component.Costs,
    ];

    public static Draft Write(DraftFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var parts = new OrderParts(facts);
        var others = facts.Library.Others(facts.State, facts.Violence).ToList();
        parts.Caption();
        parts.Heading("Findings");
        foreach (var clause in others.Where(IsFinding))
        {
            parts.Numbered(clause);
        }

        parts.Heading("It is ordered:");
        foreach (var component in Sequence)
        {
            parts.Numbered(facts.Library.For(component, facts.State, facts.Violence));
            if (component == Component.TherapistNamed)
            {
                parts.Numbered(others.Single(clause => clause.Subject == "license"));
            }
        }

        parts.Numbered(others.Single(clause => clause.Subject == "limits"));
        parts.Signatures();
        return parts.Write(DraftKind.SampleOrder, "Order for Reunification Therapy");
    }

    /// <summary>Whether a clause is for the court's reasons, which stand before what it orders.</summary>
    internal static bool IsFinding(Clause clause) => clause.Subject is "findings" or "proof";
}
