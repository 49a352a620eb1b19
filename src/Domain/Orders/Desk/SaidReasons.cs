namespace Reknit.Domain.Orders.Desk;

/// <summary>Why a person reads an order under something else than its text says: a reason for each. Empty where it is left to the text.</summary>
public sealed record SaidReasons(string State, string Court, string SignedOn, string Proceeding, string Therapy = "")
{
    public static readonly SaidReasons None = new("", "", "", "");
}
