using System.Text.RegularExpressions;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>Turns a clause's words into what stands on paper: names in the slots, lines in the blanks.</summary>
internal static partial class ClauseSlots
{
    /// <summary>The words for the slots of a family: "the child" or "the children", never an address.</summary>
    public static IReadOnlyDictionary<string, DraftSpan> Of(DraftFacts facts)
    {
        var isOne = facts.Case.Children.Count <= 1;
        return new Dictionary<string, DraftSpan>(StringComparer.Ordinal)
        {
            ["parentOne"] = Words(facts.Case.One.Label),
            ["parentTwo"] = Words(facts.Case.Two.Label),
            ["child"] = Words(isOne ? "the child" : "the children"),
            ["childs"] = Words(isOne ? "the child's" : "the children's"),
            ["therapist"] = Therapist(facts.Therapist),
            ["custody"] = Words(StateWords.Custody(facts.State)),
        };
    }

    /// <summary>Words of a name as its bearer writes them, with what follows it.</summary>
    public static DraftSpan Therapist(DraftTherapist? therapist) =>
        therapist is null
            ? new DraftSpan.Blank(BlankKind.Words, "name of the therapist")
            : Words(
                string.IsNullOrWhiteSpace(therapist.Credentials)
                    ? PersonName.Tidy(therapist.Name)
                    : $"{PersonName.Tidy(therapist.Name)}, {PersonName.Tidy(therapist.Credentials)}"
            );

    public static IReadOnlyList<DraftSpan> Fill(string words, IReadOnlyDictionary<string, DraftSpan> slots)
    {
        var (spans, from) = (new List<DraftSpan>(), 0);
        foreach (Match gap in Gap().Matches(words))
        {
            spans.Add(Words(words[from..gap.Index]));
            from = gap.Index + gap.Length;
            spans.Add(
                gap.Groups["slot"].Success
                    ? AtStart(words, gap.Index, slots[gap.Groups["slot"].Value])
                    : new DraftSpan.Blank(
                        Enum.Parse<BlankKind>(gap.Groups["kind"].Value, ignoreCase: true),
                        gap.Groups["prompt"].Value
                    )
            );
        }

        spans.Add(Words(words[from..]));
        return [.. spans.Where(span => span is not DraftSpan.Words { Text: "" })];
    }

    /// <summary>The blanks of a clause, in order, by what they wait for.</summary>
    public static IReadOnlyList<BlankKind> Blanks(string words) =>
        [
            .. Gap()
                .Matches(words)
                .Where(gap => gap.Groups["kind"].Success)
                .Select(gap => Enum.Parse<BlankKind>(gap.Groups["kind"].Value, ignoreCase: true)),
        ];

    /// <summary>Whether brackets stand in it that are no blank.</summary>
    public static bool HasLoneBracket(string words) => Gap().Replace(words, "").AsSpan().ContainsAny('[', ']');

    /// <summary>The words without their blanks, for the rules about slots.</summary>
    public static string WithoutBlanks(string words) =>
        Gap().Replace(words, gap => gap.Groups["kind"].Success ? "" : gap.Value);

    /// <summary>A sentence begins with a capital, whatever the slot brings.</summary>
    private static DraftSpan AtStart(string words, int at, DraftSpan span) =>
        span is DraftSpan.Words { Text: [var first, .. var rest] }
        && (at == 0 || words[..at].EndsWith(". ", StringComparison.Ordinal))
            ? Words($"{char.ToUpperInvariant(first)}{rest}")
            : span;

    private static DraftSpan.Words Words(string text) => new(text);

    [GeneratedRegex(
        @"\{(?<slot>[a-z][A-Za-z0-9]*)\}|\[\[(?<kind>words|percent|payer|date): (?<prompt>[^\[\]]+)\]\]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Gap();
}
