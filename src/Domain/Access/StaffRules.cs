namespace Reknit.Domain.Access;

/// <summary>What is known when a member's role is to change or their membership is to end.</summary>
/// <param name="To">The role they shall have; null where the membership shall end.</param>
/// <param name="Owners">How many owners the practice has now.</param>
public sealed record StaffChange(Role From, Role? To, bool IsMember, int Owners);

/// <summary>What must hold before a member of staff gets another role or leaves.</summary>
public static class StaffRules
{
    private const string Source = "Practice standard: staff";

    public static readonly IReadOnlyList<Requirement<StaffChange>> Requirements =
    [
        Hard("ST.1", "The person is a member of the practice now.", change => change.IsMember),
        Hard(
            "ST.2",
            "The practice keeps at least one owner.",
            change => change.From != Role.Owner || change.To == Role.Owner || change.Owners > 1
        ),
        Hard(
            "ST.3",
            "The person works in the practice and goes on to; a door to the portal begins and ends on its case's page.",
            change => change.From.IsStaff() && change.To?.IsStaff() != false
        ),
    ];

    public static Decision Decide(StaffChange change) => Decision.On(Requirements, change);

    private static Requirement<StaffChange> Hard(string id, string words, Func<StaffChange, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
