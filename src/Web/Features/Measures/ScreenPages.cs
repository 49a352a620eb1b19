using Reknit.Domain.Cases;

namespace Reknit.Web.Features.Measures;

/// <summary>Where a kept screen leads: to its follow-up at once, where somebody must act.</summary>
internal static class ScreenPages
{
    public static string After(ScreenKept.Done done, CaseId id) =>
        done switch
        {
            { Id: { } kept, Outcome.Alerts.Count: > 0 } => ScreenPlaces.FollowUp(kept),
            { Id: { } kept } => ScreenPlaces.Show(kept),
            _ => ScreenPlaces.List(id),
        };
}
