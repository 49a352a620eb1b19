namespace Reknit.Domain.Orders.Drafts;

/// <summary>What a letter calls a component, and what it asks the order to say.</summary>
/// <param name="AskApart">What it asks where the answer about violence is yes or not known.</param>
public sealed record ComponentAsk(Component Component, string Name, string Ask, string AskApart);

/// <summary>The table of what letters ask, one row for each component.</summary>
public static class ComponentAsks
{
    public static readonly IReadOnlyList<ComponentAsk> All =
    [
        new(
            Component.BothParents,
            "Who takes part",
            "that the child and both parents take part in the therapy",
            "that the child and each parent take part in the therapy, each in sessions of their own"
        ),
        new(
            Component.Attendance,
            "Attendance",
            "that both parents attend the sessions the therapist asks for and bring the child",
            "that each parent attends the individual sessions the therapist asks for and brings the child to the child's own"
        ),
        new(
            Component.SessionMix,
            "Kinds of sessions",
            "that the therapist decides the kind and frequency of sessions and who attends",
            "that the therapist decides the frequency and length of individual sessions, one person at a time"
        ),
        Same(
            Component.Duration,
            "How long it goes on",
            "that the therapy goes on for as long as the therapist finds it productive and in the child's best interest, within what the law of the state allows"
        ),
        new(
            Component.Releases,
            "Releases",
            "that both parents sign the releases the therapist asks for, for past and present providers",
            "that each parent signs releases for those providers only whom the therapist names in writing, never for an advocate's records or psychotherapy notes"
        ),
        Same(Component.Counsel, "Counsel", "that the therapist may speak with counsel for each side"),
        new(
            Component.Costs,
            "Costs",
            "who pays for each parent's individual sessions, the child's, family sessions, co-parenting sessions and collateral work",
            "who pays for each parent's individual sessions, for the child's, and for collateral work, one by one"
        ),
        new(
            Component.FollowRecommendations,
            "Recommendations of the therapy",
            "that both parents follow what the therapist recommends about the therapy",
            "that each parent follows what the therapist recommends about that parent's own part in the therapy"
        ),
        Same(
            Component.RoleLimit,
            "The therapist's role",
            "that questions of custody and time stay with the court, and that the therapist is not asked to recommend on them or to set a schedule"
        ),
        Same(
            Component.TherapistNamed,
            "The therapist",
            "who the therapist is, and how another one is found when that is needed"
        ),
        Same(Component.Reporting, "Reports", "what the therapist may report, and to whom"),
        Same(Component.ChildPace, "The child's pace", "that the child sets the pace and that nobody forces the child"),
        Same(
            Component.ChildTherapist,
            "The child's own therapist",
            "that the child has an individual therapist of their own"
        ),
    ];

    public static ComponentAsk Of(Component component) => All.Single(ask => ask.Component == component);

    /// <summary>A part of a component, as the check codes it, in words.</summary>
    public static string Part(string code) =>
        code switch
        {
            "parentSessions" => "each parent's individual sessions",
            "childSessions" => "the child's individual sessions",
            "familySessions" => "family sessions",
            "coparentingSessions" => "co-parenting sessions",
            "collateralWork" => "collateral work such as calls, records and reports",
            "pastProviders" => "past providers",
            "otherParent" => "the other parent",
            "bringChild" => "bringing the child",
            _ => code,
        };

    private static ComponentAsk Same(Component component, string name, string ask) => new(component, name, ask, ask);
}
