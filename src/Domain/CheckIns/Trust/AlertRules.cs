using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns.Trust;

/// <summary>A danger answer is about to be taken in.</summary>
/// <param name="ReaderIsNamed">Somebody who reads it is named.</param>
/// <param name="ReadBy">Until when, UTC instant; null where nobody said.</param>
/// <param name="ChildWasTold">Before the answer went off the child read or heard who reads it, and when.</param>
/// <param name="HelpIsShown">Whom to call in danger stands on the screen.</param>
/// <param name="ReportDecisionIsOpened">On the reader's list, waiting for nobody's approval.</param>
/// <param name="HoldIsProposed">To the therapist; it is silent until a human speaks; decision 1.</param>
/// <param name="ReachesFamily">Anything of it shows in a portal, a mail, a calendar or on a parent's device.</param>
/// <param name="Now">UTC instant.</param>
public sealed record AlertFacts(
    AlertLine Line,
    bool ReaderIsNamed,
    DateTime? ReadBy,
    bool ChildWasTold,
    bool HelpIsShown,
    bool ReportDecisionIsOpened,
    bool HoldIsProposed,
    bool ReachesFamily,
    DateTime Now
);

/// <summary>What must hold when a child says that something is wrong: a human plan, told to the child at once.</summary>
public static class AlertRules
{
    /// <summary>The longest that a child's danger answer may lie unread.</summary>
    public static readonly TimeSpan MostUnread = TimeSpan.FromHours(24);

    private const string Standard = "Practice standard 5.7 (11) [D]";

    public static readonly IReadOnlyList<Requirement<AlertFacts>> Requirements =
    [
        Rule("AL.1", "Somebody is named who reads it.", Standard, f => f.ReaderIsNamed),
        Rule(
            "AL.2",
            "It is said until when it is read, within a day at most.",
            Standard,
            f => f.ReadBy is { } by && by >= f.Now && by - f.Now <= MostUnread
        ),
        Rule("AL.3", "The child was told who reads it and when, before it went off.", Standard, f => f.ChildWasTold),
        Rule("AL.4", "The child sees whom to call in danger.", "Practice standard 5.7 (10) [D]", f => f.HelpIsShown),
        Rule(
            "AL.5",
            "Where it may have to be reported, that decision is opened.",
            "Decision 2",
            f => !f.Line.ReportDecisionIsDue || f.ReportDecisionIsOpened
        ),
        Rule(
            "AL.6",
            "Where it calls for a hold, the hold is put before the therapist.",
            "Decision 1",
            f => f.Line.ProposedHold is null || f.HoldIsProposed
        ),
        Rule("AL.7", "Nothing of it reaches anybody of the family.", "Decision 1", f => !f.ReachesFamily),
    ];

    public static Decision Decide(AlertFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<AlertFacts> Rule(string id, string words, string source, Func<AlertFacts, bool> isMet) =>
        new(id, Hard, words, source, isMet) { CuredBy = Curer.Therapist };
}
