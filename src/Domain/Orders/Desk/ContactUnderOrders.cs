using Reknit.Domain.Disclosure;

namespace Reknit.Domain.Orders.Desk;

/// <summary>A term in force on contact, with the key of the order that sets it.</summary>
public sealed record ContactTerm(Guid Source, TermKind Kind);

/// <summary>What the orders of a case say of contact between one child and one adult.</summary>
/// <param name="IsForbidden">An order forbids or suspends it, and does not itself allow it in therapy.</param>
/// <param name="InTherapyOnly">An order allows it in therapy, and only there.</param>
public sealed record ContactUnderOrders(bool IsForbidden, bool InTherapyOnly)
{
    /// <summary>Each order is read for itself: what one allows lifts nothing that another forbids.</summary>
    public static ContactUnderOrders Of(IEnumerable<ContactTerm> terms)
    {
        var orders = terms.ToLookup(t => t.Source, t => t.Kind);
        return new(
            orders.Any(o =>
                o.Any(k => k is TermKind.NoContact or TermKind.ContactSuspended)
                && !o.Contains(TermKind.ContactInTherapyOnly)
            ),
            orders.Any(o => o.Contains(TermKind.ContactInTherapyOnly))
        );
    }
}
