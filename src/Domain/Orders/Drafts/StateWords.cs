namespace Reknit.Domain.Orders.Drafts;

/// <summary>What a state's courts call custody and the time a parent has with a child.</summary>
internal static class StateWords
{
    private static readonly Dictionary<string, string> Terms = new(StringComparer.Ordinal)
    {
        ["AZ"] = "legal decision-making, parenting time or relocation",
        ["CA"] = "custody, visitation or relocation",
        ["CO"] = "parental responsibilities, parenting time or relocation",
        ["NH"] = "parental rights and responsibilities, parenting time or relocation",
        ["NV"] = "custody, visitation or relocation",
        ["SD"] = "custody, parenting time or relocation",
        ["TN"] = "custody, parenting time or relocation",
        ["TX"] = "conservatorship, possession, access or relocation",
        ["UT"] = "custody, parent-time or relocation",
        ["WA"] = "custody, residential time or relocation",
    };

    public static string Custody(string? state) =>
        state is not null && Terms.TryGetValue(state, out var words) ? words : "custody, parenting time or relocation";
}
