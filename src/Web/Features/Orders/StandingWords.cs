using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders;

/// <summary>How pages name the ways an order can stand.</summary>
internal static class StandingWords
{
    public static string Of(OrderStanding standing) =>
        standing switch
        {
            OrderStanding.Active => "In force",
            OrderStanding.Modified => "Modified",
            OrderStanding.Stayed => "Stayed",
            OrderStanding.Retracted => "Retracted",
            OrderStanding.Expired => "Expired",
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };

    public static string Means(OrderStanding standing) =>
        standing switch
        {
            OrderStanding.Active => "The practice works under it.",
            OrderStanding.Modified => "A later order changed or replaced it.",
            OrderStanding.Stayed => "A court suspended it for now.",
            OrderStanding.Retracted => "The court took it back, or set it aside.",
            OrderStanding.Expired => "Its time has run out.",
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };

    /// <summary>What it means of a plan that nothing replaced.</summary>
    public static string OfPlan(OrderStanding standing) =>
        standing switch
        {
            OrderStanding.Retracted => "Who made it took it back.",
            _ => Means(standing),
        };

    public static Tone Tone(OrderStanding standing) =>
        standing == OrderStanding.Active ? Shared.Parts.Tone.Success : Shared.Parts.Tone.Warning;
}
