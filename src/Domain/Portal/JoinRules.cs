namespace Reknit.Domain.Portal;

/// <summary>What is known of an account that shall be used for a door.</summary>
/// <param name="IsSomebodyElses">It belongs, or belonged, to another person of this practice.</param>
/// <param name="WorksHere">It belongs, or belonged, to staff of this practice.</param>
/// <param name="HasAnother">The invited person signs in to this portal with another account now.</param>
/// <param name="ReplacesUnasked">They had another account, and no clinician invited them anew.</param>
public sealed record JoiningAccount(
    bool IsSomebodyElses,
    bool WorksHere,
    bool HasAnother,
    bool ReplacesUnasked = false
);

/// <summary>What must hold before an account gets a door.</summary>
public static class JoinRules
{
    private const string Source = "Practice standard: the portal";

    public static readonly IReadOnlyList<Requirement<JoiningAccount>> Requirements =
    [
        Hard(
            "PJ.1",
            "The account belongs to nobody else of this practice: each person has an account of their own.",
            account => !account.IsSomebodyElses
        ),
        Hard(
            "PJ.2",
            "The account is not one of somebody who works in this practice: nobody is both.",
            account => !account.WorksHere
        ),
        Hard(
            "PJ.3",
            "You have no other sign-in to this portal; where you have one, sign in with it first and open the link again.",
            account => !account.HasAnother
        ),
        Hard(
            "PJ.4",
            "You had no sign-in to this portal before, or a clinician of the practice invited you anew: please call them.",
            account => !account.ReplacesUnasked
        ),
    ];

    public static Decision Decide(JoiningAccount account) => Decision.On(Requirements, account);

    private static Requirement<JoiningAccount> Hard(string id, string words, Func<JoiningAccount, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
