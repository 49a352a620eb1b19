namespace Reknit.Domain.Access;

/// <summary>What is known when somebody shall get a link to choose a new password and second factor.</summary>
/// <param name="OtherPractices">Other practices whose member the account is now.</param>
public sealed record ResetAsked(bool IsMember, bool IsSelf, int OtherPractices);

/// <summary>
/// What must hold before an owner gives a member a new way to sign in. Whoever holds the link can sign in as the member,
/// so it never reaches further than the practice whose owner made it.
/// </summary>
public static class ResetSignInRules
{
    private const string Source = "Practice standard: staff";

    public static readonly IReadOnlyList<Requirement<ResetAsked>> Requirements =
    [
        Hard("RS.1", "The person is a member of the practice now.", asked => asked.IsMember),
        Hard("RS.2", "It is somebody else: your own password changes under Your account.", asked => !asked.IsSelf),
        Hard("RS.3", "The person's account belongs to this practice alone.", asked => asked.OtherPractices == 0),
    ];

    public static Decision Decide(ResetAsked asked) => Decision.On(Requirements, asked);

    private static Requirement<ResetAsked> Hard(string id, string words, Func<ResetAsked, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
