using System.Collections.Frozen;

namespace Reknit.Web.Features.Orders;

/// <summary>The two-letter codes of the states, the District of Columbia and the territories with courts.</summary>
internal static class CheckOrderStates
{
    public static readonly FrozenSet<string> All = (
        "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND "
        + "OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI"
    )
        .Split(' ')
        .ToFrozenSet();
}
