using Reknit.Domain.Cases;
using Reknit.Domain.Measures.OnFile;
using Reknit.Web.Features.Safety.Reasons;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Measures;

/// <summary>Says of a case's adults that each was asked about violence, and nothing of what they said.</summary>
internal sealed class ScreensAsked(FindScreens screens) : IKnowSafetyScreens
{
    public async Task<bool> EachAdultWasAsked(Actor actor, CaseId id, CancellationToken ct)
    {
        var found = await screens.OfCase(actor.Practice, id, ct);
        return found.Adults.Count > 0
            && found.Adults.All(a => found.Of(a).Any(s => s is { Kind: ScreenKind.Violence, Outcome.IsDone: true }));
    }
}
