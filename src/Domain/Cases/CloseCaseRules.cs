using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Cases;

/// <summary>A case is about to be closed as a whole, or to be opened again.</summary>
/// <param name="WaysNotClosed">Of a child with an adult.</param>
/// <param name="WithoutReportDecision">Things disclosed for which nobody has decided on a report.</param>
/// <param name="WaitForSecond">Decisions that wait for a second clinician.</param>
/// <param name="PagesOfChildren">Open for a child now, or with answers that nobody has read.</param>
public sealed record CloseCaseFacts(
    CaseState State,
    int WaysNotClosed,
    int WithoutReportDecision,
    int WaitForSecond,
    int PagesOfChildren,
    string Because
);

/// <summary>
/// What must hold before a case is closed as a whole. What else is open is listed and stops nothing: asking after a child
/// goes on, and releases end on their own day.
/// </summary>
public static class CloseCaseRules
{
    private const string Standard = "Practice standard 2.6 [D]: closing";

    public static readonly IReadOnlyList<Requirement<CloseCaseFacts>> Closing =
    [
        Rule("CC.1", "The case is open.", f => f.State == CaseState.Open),
        Rule("CC.2", "The work of each child with each adult is closed, with how it ended.", f => f.WaysNotClosed == 0),
        Rule(
            "CC.3",
            "For everything that was disclosed it is decided whether it must be reported.",
            f => f.WithoutReportDecision == 0
        ),
        Rule("CC.4", "No decision waits for a second clinician.", f => f.WaitForSecond == 0) with
        {
            CuredBy = Curer.SecondClinician,
        },
        Rule("CC.5", "It says why.", f => Says(f.Because)),
        Rule(
            "CC.8",
            "No page is open for a child, and what came back from a child's own device was read.",
            f => f.PagesOfChildren == 0
        ),
    ];

    public static readonly IReadOnlyList<Requirement<CloseCaseFacts>> Reopening =
    [
        Rule("CC.6", "The case is closed.", f => f.State == CaseState.Closed),
        Rule("CC.7", "It says why it is opened again.", f => Says(f.Because)),
    ];

    private static bool Says(string words) =>
        !string.IsNullOrWhiteSpace(words) && words.Length <= CaseClosing.BecauseLength;

    private static Requirement<CloseCaseFacts> Rule(string id, string words, Func<CloseCaseFacts, bool> isMet) =>
        new(id, Hard, words, Standard, isMet) { CuredBy = Curer.Therapist };
}
