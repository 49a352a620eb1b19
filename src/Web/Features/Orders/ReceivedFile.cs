namespace Reknit.Web.Features.Orders;

/// <summary>What is wrong with a form that takes an order, before anything is read.</summary>
internal static class ReceivedFile
{
    /// <summary>Null where there is something to read.</summary>
    public static string? Problem(IFormFile? upload, string? pasted) =>
        (upload, pasted) switch
        {
            (null, _) when string.IsNullOrWhiteSpace(pasted) => "Choose the order's file, or paste its words below.",
            ({ Length: > ReceiveOrderPage.MostBytes }, _) =>
                "This file is larger than 30 MB. Save it smaller, or paste its words.",
            _ => null,
        };
}
