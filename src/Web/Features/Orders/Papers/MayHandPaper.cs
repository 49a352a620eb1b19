using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>
/// Asks the decision before the file of a paper for a named reader is made, or given once more. A paper that names
/// nobody says of itself that it is a draft for counsel, and is asked about when it leaves.
/// </summary>
internal sealed class MayHandPaper(ReadDraftNames names, FindFacts facts)
{
    public async Task<bool> Now(Actor actor, CaseId id, OrderId order, PersonId? reader, CancellationToken ct)
    {
        if (reader is null)
        {
            return true;
        }

        var people = await names.OfCase(id, ct);
        if (people.Readers.FirstOrDefault(r => r.For == reader) is not { } addressee)
        {
            return false;
        }

        var found = await facts.Of(actor, id, ct, orderOnFile: order.Value);
        var telling = new Telling(Compartment.CourtFacing, default, people.AudienceOf(addressee), IsOfOrderOnly: true);
        return found.Decide(telling) is DisclosureAnswer.Allowed;
    }
}
