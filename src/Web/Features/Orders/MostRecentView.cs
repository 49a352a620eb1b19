using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;

namespace Reknit.Web.Features.Orders;

/// <summary>Whose word it is that a paper is the most recent, and whether it still counts.</summary>
/// <param name="Word">Null where nobody gave it.</param>
internal sealed record MostRecentView(OrderId Paper, DeskState.Attestation? Word, bool Counts, bool MayAttest)
{
    public static MostRecentView Of(OrderId paper, DeskState.Attestation? word, DateOnly today, int days, bool may) =>
        new(paper, word, word is not null && AttestationRules.Counts(word.AsOf, today, days), may);
}
