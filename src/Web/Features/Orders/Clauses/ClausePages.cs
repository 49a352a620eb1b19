namespace Reknit.Web.Features.Orders.Clauses;

/// <summary>Addresses of the clause library.</summary>
internal static class ClausePages
{
    public const string List = "/orders/clauses";

    public static string Edit(string key) => $"/orders/clauses/{Uri.EscapeDataString(key)}";
}
