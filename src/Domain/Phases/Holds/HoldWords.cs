using Reknit.Domain.People;
using Reknit.Domain.Words;

namespace Reknit.Domain.Phases.Holds;

/// <summary>Words about a rest that name no cause, and what words about it must not tell.</summary>
public static class HoldWords
{
    private static readonly IReadOnlyList<string> OfScreens =
    [
        "screen",
        "questionnaire",
        "suicid",
        "self harm",
        "selfharm",
        "risk",
        "score",
    ];

    /// <summary>Beginnings of words that tell of an answer, a report, or who said what.</summary>
    private static readonly IReadOnlyList<string> OfCauses =
    [
        "said no",
        "said that",
        "she said",
        "he said",
        "they said",
        "says no",
        "says that",
        "she says",
        "he says",
        "saying",
        "refus",
        "declin",
        "not want",
        "didnt want",
        "doesnt want",
        "assent",
        "afraid",
        "scared",
        "fear",
        "told me",
        "told us",
        "told the",
        "told his",
        "told her",
        "told their",
        "disclos",
        "report",
        "hotline",
        "child protect",
        "caseworker",
        "social worker",
        "police",
        "investigat",
        "abus",
        "neglect",
        "violen",
        "alleg",
        "accus",
        "maltreat",
        "harm",
        "hurt",
        "hit her",
        "hit him",
        "hit them",
        "hit me",
        "punch",
        "slap",
        "threat",
        "weapon",
        "drunk",
        "sober",
        "intoxic",
        "pushed",
        "danger",
        "unsafe",
        "hostil",
        "blam",
        "fault",
        "because of you",
    ];

    /// <summary>Of a hold, for anybody: it names no cause, no day of an event and nobody who spoke.</summary>
    public static string OfHold(string child, string adult) =>
        $"For now the practice plans no new step in the work of {child} with {adult}. Each person's own sessions go on. "
        + "I will tell you when the next step is planned. Please do not ask the children about it. "
        + "Time together that a court order gives is not part of this, and goes on as the order says.";

    /// <summary>What the words say that they must not, each as it stands in them; empty where there is nothing.</summary>
    /// <param name="ofChildsScreen">The child's own screen may be named: to the safe adult whom the child chose.</param>
    public static IReadOnlyList<string> TellsTooMuch(string words, bool ofChildsScreen = false)
    {
        ArgumentNullException.ThrowIfNull(words);
        return [.. WordingRules.Beginning(words, ofChildsScreen ? OfCauses : [.. OfCauses, .. OfScreens])];
    }

    /// <summary>Whether they tell of a screen at all.</summary>
    public static bool TellOfScreen(string words) => WordingRules.Beginning(words, OfScreens).Any();

    /// <summary>Whether two texts are the same once folded, so that a changed comma makes no second notice.</summary>
    public static bool AreSame(string one, string other) =>
        string.Equals(PersonName.Fold(one).Trim(), PersonName.Fold(other).Trim(), StringComparison.Ordinal);
}
