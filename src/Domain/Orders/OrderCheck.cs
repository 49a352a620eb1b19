namespace Reknit.Domain.Orders;

/// <summary>Reads the text of an order against this practice's list, deterministically and with the order's own words.</summary>
public static class OrderCheck
{
    /// <summary>Reads <paramref name="text"/>, as extracted, with no normalisation: offsets refer to it.</summary>
    public static OrderReading Read(string text, OrderContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        return new(
            new(DocumentKind.Other, false, "Nothing was read yet."),
            [
                .. Enum.GetValues<Component>()
                    .Select(c => new ComponentFinding(c, ComponentStatus.Absent, [], "", [], "Not found.")),
            ],
            new(context.State, null, null, context.Dated, null, [], [], [], null, null, [], []),
            []
        );
    }
}
