using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Measures.OnFile;

/// <summary>What was done after an answer, as somebody is about to write it down.</summary>
/// <param name="AsksForRisk">An answer was about suicide.</param>
/// <param name="AsksForSafeAdult">It is a child's, and the one adult whom the child chose must know.</param>
/// <param name="IsAdultOfCase">Whoever is named is a parent or caregiver of the case.</param>
/// <param name="IsKeptApart">An order or a wish keeps whoever is named from the child.</param>
public sealed record FollowUpDraft(
    FollowUpSaid Said,
    DateOnly? On,
    DateOnly ScreenedOn,
    DateOnly Today,
    bool AsksForRisk,
    bool AsksForSafeAdult,
    bool IsAdultOfCase,
    bool IsKeptApart
)
{
    /// <summary>Whoever writes it holds a license that is valid today in the case's state.</summary>
    public bool IsByLicensed { get; init; }
}

/// <summary>What must hold before a follow-up counts; no parent is put in as the safe adult by default.</summary>
public static class FollowUpRules
{
    private const string Standard = "Practice standard 2.6 G2 and H2 [D]; practice decision 5";

    public static readonly IReadOnlyList<Requirement<FollowUpDraft>> Requirements =
    [
        New(
            "FUP.1",
            "It says on which day it was done: from the day of the screen on, and not to come.",
            d => d.On is { } on && on >= d.ScreenedOn && on <= d.Today
        ),
        New("FUP.2", "It says what was asked and found.", d => !string.IsNullOrWhiteSpace(d.Said.Found)),
        New("FUP.3", "It says what was done.", d => !string.IsNullOrWhiteSpace(d.Said.Done)),
        New(
            "FUP.4",
            "After an answer about suicide it says how high the risk is.",
            d => !d.AsksForRisk || d.Said.Risk is not null
        ),
        New(
            "FUP.5",
            "Only where the risk is none or low does a clinician clear it.",
            d => !d.Said.ClearsRisk || d.Said.Risk is SuicideRisk.None or SuicideRisk.Low
        ),
        New(
            "FUP.6",
            "It names the one adult whom the child chose, or says why there is nobody yet.",
            d =>
                d.Said.SafeAdult is null
                    ? !d.AsksForSafeAdult || !string.IsNullOrWhiteSpace(d.Said.NobodyBecause)
                    : string.IsNullOrWhiteSpace(d.Said.NobodyBecause)
        ),
        New(
            "FUP.7",
            "The adult whom the child chose belongs to this case, and nothing on record keeps them from the child.",
            d => d.Said.SafeAdult is null || (d.IsAdultOfCase && !d.IsKeptApart)
        ),
        New(
            "FUP.8",
            "A telling says whom, by whom and on which day; that day is not to come.",
            d =>
                d.Said.ToldOn is { } told
                    ? d.Said.SafeAdult is not null
                        && !string.IsNullOrWhiteSpace(d.Said.ToldBy)
                        && told >= d.ScreenedOn
                        && told <= d.Today
                    : string.IsNullOrWhiteSpace(d.Said.ToldBy)
        ),
        New(
            "FUP.9",
            "That a risk is none or low, or cleared, is judged by a clinician whose license is valid in the case's state.",
            d => d.IsByLicensed || !(d.Said.ClearsRisk || d.Said.Risk is SuicideRisk.None or SuicideRisk.Low)
        ),
    ];

    public static Decision Decide(FollowUpDraft draft) => Decision.On(Requirements, draft);

    private static Requirement<FollowUpDraft> New(string id, string words, Func<FollowUpDraft, bool> isMet) =>
        new(id, Hard, words, Standard, isMet) { CuredBy = Curer.Therapist };
}
