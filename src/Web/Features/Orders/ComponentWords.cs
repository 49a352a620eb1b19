using Reknit.Domain.Orders;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders;

/// <summary>How the pages name the components of this practice's list and the ways an order can stand to them.</summary>
internal static class ComponentWords
{
    public static string Title(Component component) =>
        component switch
        {
            Component.BothParents => "Both parents and the child take part",
            Component.Attendance => "Parties come and bring the child",
            Component.SessionMix => "The therapist decides the kind of sessions",
            Component.Duration => "As long as it helps the child",
            Component.Releases => "Releases of information are signed",
            Component.Counsel => "The therapist may speak with each side's counsel",
            Component.Costs => "Who pays for what",
            Component.FollowRecommendations => "Parents follow the therapy's recommendations",
            Component.RoleLimit => "The therapist is not asked about custody or schedules",
            Component.TherapistNamed => "A therapist, or a way to choose one",
            Component.Reporting => "What may be reported, and to whom",
            Component.ChildPace => "The child sets the pace",
            Component.ChildTherapist => "The child has a therapist of their own",
            _ => throw new ArgumentOutOfRangeException(nameof(component)),
        };

    public static string Status(ComponentStatus status) =>
        status switch
        {
            ComponentStatus.Present => "Found",
            ComponentStatus.Conditional => "Only under a condition",
            ComponentStatus.Unfilled => "Left blank",
            ComponentStatus.Contrary => "Says the contrary",
            ComponentStatus.Absent => "Not found: please check",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    /// <summary>The same as a person says it who has read the order.</summary>
    public static string Said(ComponentStatus status) =>
        status == ComponentStatus.Absent ? "Not in the order" : Status(status);

    /// <summary>The words for a finding: found, but not for every part, is said as such.</summary>
    public static string Status(ComponentFinding finding) =>
        finding is { Status: ComponentStatus.Present, Missing.Count: > 0 } ? "Found in part" : Status(finding.Status);

    public static Tone ToneOf(ComponentFinding finding) =>
        finding is { Status: ComponentStatus.Present, Missing.Count: > 0 } ? Tone.Warning : ToneOf(finding.Status);

    public static Tone ToneOf(ComponentStatus status) =>
        status switch
        {
            ComponentStatus.Present => Tone.Success,
            ComponentStatus.Contrary => Tone.Danger,
            ComponentStatus.Absent => Tone.Plain,
            _ => Tone.Warning,
        };

    /// <summary>What needs a person first comes first.</summary>
    public static int Urgency(ComponentStatus status) =>
        status switch
        {
            ComponentStatus.Contrary => 0,
            ComponentStatus.Unfilled => 1,
            ComponentStatus.Absent => 2,
            ComponentStatus.Conditional => 3,
            _ => 5,
        };

    /// <summary>Found in full: nothing about it is open.</summary>
    public static bool IsSettled(ComponentFinding finding) =>
        finding is { Status: ComponentStatus.Present, Missing.Count: 0 };

    public static int Urgency(ComponentFinding finding) =>
        finding.Status == ComponentStatus.Present && !IsSettled(finding) ? 4 : Urgency(finding.Status);

    /// <summary>Words for a part of a component that the order does not cover.</summary>
    public static string Part(string code) =>
        code switch
        {
            "parentSessions" => "each parent's own sessions",
            "childSessions" => "the child's sessions",
            "familySessions" => "family sessions",
            "coparentingSessions" => "co-parenting sessions",
            "collateralWork" => "work with other professionals",
            _ => code,
        };
}
