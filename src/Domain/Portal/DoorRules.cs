using Reknit.Domain.Cases;

namespace Reknit.Domain.Portal;

/// <summary>What is known of somebody who shall get a door.</summary>
/// <param name="Part">What the person is to the case; null where they are no part of it.</param>
/// <param name="WorksHere">The same person works in this practice, or did.</param>
public sealed record DoorAsked(CasePart? Part, CaseState Case, bool WorksHere, bool HasDoor);

/// <summary>What must hold before somebody is invited to the portal.</summary>
public static class DoorRules
{
    private const string Source = "Practice standard: the portal";

    public static readonly IReadOnlyList<Requirement<DoorAsked>> Requirements =
    [
        Hard("PD.1", "The person belongs to this case.", asked => asked.Part is not null),
        Hard(
            "PD.2",
            "A child gets no door: a device at home is read by others.",
            asked => asked.Part != CasePart.Child
        ),
        Hard(
            "PD.3",
            "The person is a parent or caregiver, counsel, a guardian ad litem or the child's own therapist.",
            asked => asked.Part is null or CasePart.Child || IsFor(asked.Part.Value)
        ),
        Hard("PD.4", "The case is open.", asked => asked.Case == CaseState.Open),
        Hard("PD.5", "Nobody is staff of a practice and has a door to it.", asked => !asked.WorksHere),
        Hard("PD.6", "They have no open door to this case yet.", asked => !asked.HasDoor),
    ];

    public static Decision Decide(DoorAsked asked) => Decision.On(Requirements, asked);

    /// <summary>Who can have a door.</summary>
    public static bool IsFor(CasePart part) =>
        part
            is CasePart.Parent
                or CasePart.OtherCaregiver
                or CasePart.Counsel
                or CasePart.GuardianAdLitem
                or CasePart.ChildsTherapist;

    private static Requirement<DoorAsked> Hard(string id, string words, Func<DoorAsked, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
