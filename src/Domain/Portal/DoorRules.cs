using Reknit.Domain.Cases;

namespace Reknit.Domain.Portal;

/// <summary>What is known of somebody who shall get a door, or has one.</summary>
/// <param name="Part">What the person is to the case; null where they are no part of it.</param>
/// <param name="WorksHere">The same person works in this practice, or did.</param>
/// <param name="AppointmentIsOver">The order that appointed them is on file for this case, and none holds today.</param>
/// <param name="NeedsClinician">They had a sign-in before, and whoever invites them is no clinician.</param>
public sealed record DoorAsked(
    CasePart? Part,
    CaseState Case,
    bool WorksHere,
    bool HasDoor,
    bool AppointmentIsOver = false,
    bool NeedsClinician = false
);

/// <summary>
/// What must hold before somebody is invited to the portal, again when they join, and as long as the door stands.
/// </summary>
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
        Hard(
            "PD.7",
            "The appointment of a guardian or minor's counsel, where it is on file, holds today.",
            asked => asked.Part != CasePart.GuardianAdLitem || !asked.AppointmentIsOver
        ),
        Hard(
            "PD.8",
            "Who had a sign-in here before is invited anew by a clinician, who makes sure that it is they who ask.",
            asked => !asked.NeedsClinician
        ),
    ];

    public static Decision Decide(DoorAsked asked) => Decision.On(Requirements, asked);

    /// <summary>Whether an open door still stands: it ends by itself with what it was opened for.</summary>
    public static bool Stands(DoorAsked door) => Decide(door with { HasDoor = false }) is Decision.Allowed;

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
