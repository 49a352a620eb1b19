using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.People;
using Reknit.Domain.Words;

namespace Reknit.Domain.Orders.Own;

/// <summary>What is known when a component of the practice's own is about to stand on the list.</summary>
/// <param name="Before">The words it has now; null where it is new or comes back.</param>
/// <param name="OtherTitles">Of all other components on the list, shipped and own.</param>
/// <param name="OthersOnList">How many others of the practice's own stand on the list.</param>
public sealed record OwnComponentFacts(
    OwnWords Words,
    OwnWords? Before,
    IReadOnlyList<string> OtherTitles,
    int OthersOnList
);

/// <summary>What a component must be that a practice puts on its list in words of its own.</summary>
public static class OwnComponentRules
{
    public const int MostOnList = 20;
    private const int FewestLetters = 3;
    private const string Listed = "Practice standard: this practice's list";
    private const string Leaves = "Practice standard: the list's words go into letters to both sides";

    private static readonly IReadOnlySet<string> StatesOnFile = OrderCheck.StatesOnFile;

    /// <summary>What stops in a bare order for reunification therapy, by state.</summary>
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> StopsAnyway = new(() =>
        StatesOnFile.ToDictionary(state => state, state => (IReadOnlyList<string>)[.. Stops(state, "")])
    );

    public static readonly IReadOnlyList<Requirement<OwnComponentFacts>> Requirements =
    [
        Hard("OL.1", "It has a title.", Listed, f => Says(f.Words.Title)),
        Hard("OL.2", "It says in one sentence what an order should say.", Listed, f => Says(f.Words.Asks)),
        Hard("OL.3", "It says why the practice wants it.", Listed, f => Says(f.Words.Why)),
        Hard("OL.4", "No other component on the list has the same title.", Listed, f => !IsTaken(f)),
        Hard(
            "OL.5",
            $"The title has at most {OwnWords.TitleLength} characters, the sentence {OwnWords.AsksLength} and the reason {OwnWords.WhyLength}.",
            Listed,
            f =>
                f.Words.Title.Length <= OwnWords.TitleLength
                && f.Words.Asks.Length <= OwnWords.AsksLength
                && f.Words.Why.Length <= OwnWords.WhyLength
        ),
        Hard(
            "OL.6",
            $"Each phrase to look for has at least {FewestLetters} letters and at most {OwnWords.PhraseLength} characters.",
            Listed,
            f => f.Words.LookFor.All(p => p.Count(char.IsLetter) >= FewestLetters && p.Length <= OwnWords.PhraseLength)
        ),
        Hard(
            "OL.7",
            $"There are at most {OwnWords.MostPhrases} phrases to look for, each of them once.",
            Listed,
            f =>
                f.Words.LookFor.Count <= OwnWords.MostPhrases
                && f.Words.LookFor.Select(PersonName.Fold).Distinct(StringComparer.Ordinal).Count()
                    == f.Words.LookFor.Count
        ),
        Hard(
            "OL.8",
            "Title and sentence take no side between the parents.",
            Leaves,
            f => !WordingRules.Forbidden($"{f.Words.Title} {f.Words.Asks}").Any()
        ),
        Hard(
            "OL.9",
            "It does not ask that the therapist judge custody or a schedule.",
            "Practice standard: the therapist is never the judge",
            f => !AsksToJudge(f.Words.Asks) && !AsksToJudge(f.Words.Title)
        ),
        Hard(
            "OL.10",
            $"With it, the practice has at most {MostOnList} components of its own on the list.",
            "Practice decision 31: confirming must not become a burden",
            f => f.OthersOnList < MostOnList
        ),
        Hard("OL.11", "Something is worded otherwise than before.", Listed, f => f.Words != f.Before),
        Hard(
            "OL.12",
            "What may be asked for where people are kept apart speaks of no joint session and no shared cost.",
            "Practice decision 29",
            f => !f.Words.FitsApart || SharedWords.In($"{f.Words.Title}\n{f.Words.Asks}").Count == 0
        ),
        Hard(
            "OL.13",
            "Read as an order's sentence, it raises no flag that stops, under the rules of any state on file.",
            "Practice standard: no letter asks for a term that some state's rule stops",
            f => !StatesOnFile.Any(state => Stops(state, f.Words.Asks).Except(StopsAnyway.Value[state]).Any())
        ),
    ];

    public static Decision Decide(OwnComponentFacts facts) => Decision.On(Requirements, facts);

    private static bool Says(string words) => PersonName.Fold(words).Length > 0;

    private static bool IsTaken(OwnComponentFacts facts)
    {
        var title = PersonName.Fold(facts.Words.Title);
        return title.Length > 0 && facts.OtherTitles.Any(t => PersonName.Fold(t) == title);
    }

    /// <summary>There the check finds a therapist who is asked to judge.</summary>
    private static bool AsksToJudge(string words) =>
        AsOrdered(words, null)
            .Components.Any(f => f is { Component: Component.RoleLimit, Status: ComponentStatus.Contrary });

    private static IEnumerable<string> Stops(string state, string words) =>
        AsOrdered(words, state).Flags.Where(f => f.Effect == FlagEffect.Stop).Select(f => f.Code);

    /// <summary>Read as the sentence of an order for reunification therapy.</summary>
    private static OrderReading AsOrdered(string words, string? state) =>
        OrderCheck.Read(
            $"IT IS ORDERED that the family attends reunification therapy.\n\n{words}\n",
            new OrderContext(state, Dated: null)
        );

    private static Requirement<OwnComponentFacts> Hard(
        string id,
        string words,
        string source,
        Func<OwnComponentFacts, bool> isMet
    ) => new(id, RequirementKind.Hard, words, source, isMet);
}
