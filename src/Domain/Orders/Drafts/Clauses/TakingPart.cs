namespace Reknit.Domain.Orders.Drafts.Clauses;

/// <summary>Who takes part, how sessions are made up, and how long the therapy goes on.</summary>
internal static class TakingPart
{
    public static readonly IReadOnlyList<Clause> All =
    [
        new(
            "bothParents.shared",
            Component.BothParents,
            1,
            "Both parents and {child} shall take part in reunification therapy with the reunification therapist. Both parents are expected to be part of the work.",
            "A relationship is repaired in the whole family: where one parent stays outside, the child has to choose between two homes.",
            "This practice's list"
        )
        {
            Setting = ClauseSetting.Shared,
        },
        new(
            "bothParents.apart",
            Component.BothParents,
            1,
            "Each parent and {child} shall take part in reunification therapy with the reunification therapist, each in sessions of their own.",
            "Where violence was found or presented, or nobody knows yet, everybody takes part without meeting anybody.",
            "Practice decision 29"
        )
        {
            Setting = ClauseSetting.Apart,
        },
        new(
            "attendance.shared",
            Component.Attendance,
            1,
            "Both parents shall attend the sessions that the reunification therapist asks for, and shall bring {child} to {childs} sessions on time.",
            "Therapy that waits for a missing person stands still, and a child who is not brought has no way to come.",
            "This practice's list"
        )
        {
            Setting = ClauseSetting.Shared,
        },
        new(
            "attendance.apart",
            Component.Attendance,
            1,
            "Each parent shall attend the individual sessions that the reunification therapist asks that parent to attend, and shall bring {child} to {childs} individual sessions on time. The reunification therapist sets the hours so that the parents do not meet.",
            "Attendance is still needed; arriving and leaving is where people meet who must not.",
            "Practice decision 29"
        )
        {
            Setting = ClauseSetting.Apart,
        },
        new(
            "sessionMix.shared",
            Component.SessionMix,
            1,
            "The reunification therapist shall decide the kind, format and frequency of the sessions and who attends each one: individual sessions with each parent, individual sessions with {child}, family sessions in any arrangement, and co-parenting sessions.",
            "The order of steps is a clinical judgment that changes from week to week; a fixed number or mix cannot follow the child.",
            "This practice's list"
        )
        {
            Setting = ClauseSetting.Shared,
        },
        new(
            "sessionMix.apart",
            Component.SessionMix,
            1,
            "The reunification therapist shall decide the format, frequency and length of the individual sessions. Every session is with one person at a time: one parent, or a child. A session of any other kind needs a further order of the Court, made after both sides were heard.",
            "How often and how long stays a clinical judgment; bringing people into one room is left to the court that knows the evidence.",
            "Practice decision 29"
        )
        {
            Setting = ClauseSetting.Apart,
        },
        new(
            "duration",
            Component.Duration,
            1,
            "The therapy shall go on for as long as the reunification therapist determines that it is productive and in the best interest of {child}. Its length differs from family to family.",
            "Families differ: a fixed end tells everybody to wait it out.",
            "This practice's list"
        ),
        new(
            "duration.ca",
            Component.Duration,
            1,
            "The therapy shall go on for as long as the reunification therapist determines that it is productive and in the best interest of {child}. Its length differs from family to family. This order stands until [[date: a day no later than one year from this order]], within the time that Cal. Fam. Code 3190 allows, and the Court may renew it.",
            "California lets a court order counseling for no more than one year; inside that time the length follows the work.",
            "Cal. Fam. Code 3190(a); this practice's list"
        )
        {
            States = ["CA"],
        },
        new(
            "childPace",
            Component.ChildPace,
            1,
            "The therapy proceeds at a pace that {child} can bear. In a session {child} may say no to any step, at any time. Nobody shall force {child} to meet or to speak with a parent.",
            "A step that was made under pressure is not a step; a no that counts makes a yes possible.",
            "Practice standard: nobody can make a child"
        ),
        new(
            "childTherapist",
            Component.ChildTherapist,
            1,
            "Each parent shall support {childs} individual therapy with a therapist of their own, who is not the reunification therapist and who may be consulted before a step is taken.",
            "A child needs one person whose only task is the child, and who reports to nobody.",
            "Practice standard 2; practice decision 8"
        ),
    ];
}
