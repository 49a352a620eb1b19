using Reknit.Web.Features.Phases.AfterNo;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Phases.Watch;

namespace Reknit.Web.Features.Phases;

/// <summary>Acts of the way that only who sees the way reads of.</summary>
internal static class WayActs
{
    public const string LookedAt = "LookAtWhatHolds";

    public static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>
    {
        [nameof(WriteHandFacts)] = "Facts were written down by hand",
        [nameof(LinkToHold)] = "What calls for a hold was linked to one that is open",
        [nameof(GoBackOnWay)] = "The work went back",
        [nameof(WatchWay)] = "It was noted since when something holds a child's way back",
        [LookedAt] = "Somebody looked at what holds a child's way back",
        [nameof(ExplainOrder)] = "A child was told what the order says",
        [nameof(SayOtherwise)] = "Somebody said why what a review decided does not follow",
        [nameof(LookIntoSession)] = "A session without a step of the child's was looked into",
    };
}
