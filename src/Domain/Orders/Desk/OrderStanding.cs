namespace Reknit.Domain.Orders.Desk;

/// <summary>Whether an order holds now, as far as the practice knows.</summary>
public enum OrderStanding
{
    Active,
    Modified,
    Stayed,
    Retracted,
    Expired,
}
