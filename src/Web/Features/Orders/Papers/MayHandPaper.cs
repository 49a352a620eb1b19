using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Drafts;
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
    /// <param name="reader">Null where the paper names nobody, or somebody of a side whom no open case knows.</param>
    public async Task<bool> Now(
        Actor actor,
        CaseId id,
        OrderId order,
        DraftKind kind,
        PersonId? reader,
        CancellationToken ct
    )
    {
        if (reader is null && kind is not (DraftKind.LetterToSide or DraftKind.RoleLetter))
        {
            return true;
        }

        if (await Audience(id, reader, ct) is not { } audience)
        {
            return false;
        }

        var found = await facts.Of(actor, id, ct, orderOnFile: order.Value);
        var telling = new Telling(Compartment.CourtFacing, default, audience, IsOfOrderOnly: true);
        return found.Decide(telling) is DisclosureAnswer.Allowed;
    }

    /// <summary>A side whom the case does not know yet may be anybody's: the decision asks for the most.</summary>
    private async Task<Audience?> Audience(CaseId id, PersonId? reader, CancellationToken ct)
    {
        if (reader is null)
        {
            return new(AudienceKind.Counsel, default);
        }

        var people = await names.OfCase(id, ct);
        return people.Readers.FirstOrDefault(r => r.For == reader) is { } addressee
            ? people.AudienceOf(addressee)
            : null;
    }
}
