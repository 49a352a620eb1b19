using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>Asks for a form what is asked for a child's own page: whether the child was told who hears what.</summary>
internal sealed class ToldBeforeForms(PrivacyOnFile privacy, ChildBands bands) : IKnowWhatChildHeard
{
    public async Task<bool> WasTold(Actor actor, Screened child, DateOnly on, CancellationToken ct)
    {
        var id = child.Person.Id;
        var set = await bands.Of(actor.Practice, actor.Reader, child.Case, ct);
        return await privacy.WasTold(
            actor,
            child.Case,
            id,
            set.TryGetValue(id, out var band) ? FindChild.BandOf(band) : null,
            on,
            ct
        );
    }
}
