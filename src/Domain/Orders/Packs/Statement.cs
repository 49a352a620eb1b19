using System.Text;
using System.Text.RegularExpressions;
using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Packs;

/// <summary>
/// A sentence that may lift a stop: the order's own, of the order itself and not of what hangs on it. What somebody asked
/// for, what was struck, and an empty box lift nothing.
/// </summary>
/// <param name="Plain">Its words and marks in small letters, one space between them, with the list's lead-in.</param>
/// <param name="IsUnderFindings">It stands under the heading or the words "the Court makes these findings".</param>
internal sealed partial record Statement(Clause Clause, string Plain, bool IsUnderFindings)
{
    /// <summary>What the court itself found, and not whether, if, or what the law asks.</summary>
    public bool IsFound => (IsUnderFindings || CourtFinds().IsMatch(Plain)) && !IsOpen;

    /// <summary>It asks, supposes, leaves a blank, tells the law or tells what somebody else said.</summary>
    public bool IsOpen => Open().IsMatch(Plain) || Law().IsMatch(Plain) || Told().IsMatch(Plain);

    /// <summary>Whether the order speaks of it only for a case that may come.</summary>
    public bool IsSupposed => Supposed().IsMatch(Plain);

    public static IReadOnlyList<Statement> Of(string text, IReadOnlyList<Clause> clauses)
    {
        var statements = new List<Statement>();
        var isUnder = false;
        foreach (var clause in clauses.Take(OrdersEnd.At(clauses)))
        {
            var plain = PlainOf(text, clause);
            if (clause.Sentence.IsHeading)
            {
                isUnder = FindingsHead().IsMatch(plain) && !plain.Contains("order", StringComparison.Ordinal);
                continue;
            }

            if (Ordering().IsMatch(plain))
            {
                isUnder = false;
            }

            if (IsOrdersVoice(clause, plain) && !clause.IsUnticked)
            {
                statements.Add(new(clause, plain, isUnder));
            }

            isUnder |= FindingsFollow().IsMatch(plain);
        }
        return statements;
    }

    /// <summary>"Generally" tells of orders in general, but not in "generally accepted".</summary>
    private static bool IsOrdersVoice(Clause clause, string plain) =>
        clause.Voice is Voice.Operative or Voice.Recital
        || (clause.Voice == Voice.Meta && plain.Contains("generally accepted", StringComparison.Ordinal));

    private static string PlainOf(string text, Clause clause)
    {
        var plain = new StringBuilder();
        foreach (var word in clause.Words)
        {
            if (plain.Length > 0)
            {
                plain.Append(' ');
            }
            if (word.Kind == TokenKind.Blank)
            {
                plain.Append("____");
                continue;
            }
            var slice = text.AsSpan(word.Start, word.End - word.Start);
            foreach (var c in slice)
            {
                if (word.Kind != TokenKind.Word || char.IsLetter(c))
                {
                    plain.Append(char.ToLowerInvariant(c));
                }
            }
        }
        return plain.ToString();
    }

    /// <summary>"The Court, having heard the evidence, finds"; not "orders therapy as long as the therapist finds".</summary>
    [GeneratedRegex(
        @"(?:\b(?:court|judge|magistrate|referee|commissioner|tribunal|i)(?: ,[^;]{0,240}? ,)?(?: (?!(?:order|direct|requir|appoint|therap|counsel|mother|father|part(?:y|ies)\b|parent|petitioner|respondent|child|declin|(?:that|whether|if|shall|may|must|not|cannot|never|unable|no|did|does|could|would|will|should|can|previously|once|earlier)\b))\S+){0,14}? (?:finds?|found|findings?|concludes?|concluded|determines?|determined|satisfied|persuaded|convinced)\b|\bit is (?:hereby |further |therefore |also )*(?:found|determined|concluded)\b|^(?:having found|finding) )",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CourtFinds();

    [GeneratedRegex(
        @"\bwhether\b|\bif\b|\bunless\b|_{2,}|\?|\b(?:must|may|can|could|might|should|would|shall|will|to|cannot) (?:\w+ )?(?:finds?|make (?:a |any |the |such )?(?:\w+ )?findings?|determine|conclude|show|prove|establish|demonstrate|rebut|overcome)\b|\bburden\b|\bstandard of proof\b|\b(?:has|have|needs?) to (?:be )?(?:find|found|show|prove|establish|rebut)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Open();

    /// <summary>"Utah law speaks of valid proof"; "as the statute requires" tells how the court found.</summary>
    [GeneratedRegex(
        @"(?<!\bas (?:\S+ ){0,4})\b(?:law|laws|statutes?|legislature|section|code|act|§)(?: \S+){0,4}? (?:speaks?|requires?|provides?|asks?|says?|calls?|demands?|directs?|permits?|allows?|forbids?|presumes?|states?|contemplates?|prohibits?)\b|\b(?:mindful|cognizant|reminded)\b|\bis aware\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Law();

    [GeneratedRegex(
        @"\b(?:mother|father|mom|dad|petitioner|respondent|plaintiff|defendant|husband|wife|part(?:y|ies)|counsel|attorney|guardian|evaluator|expert|therapist|counselor|he|she|they)(?: \S+){0,3}? (?:says?|said|argues?|argued|claims?|claimed|contends?|contended|asserts?|asserted|believes?|believed|testif\w+|alleges?|alleged|maintains?|submits?|submitted|opin\w+|urges?|urged|asks?|asked|requests?|requested|hopes?|wishes|proposes?|proposed|recommends?|recommended that)\b|\baccording to (?!(?:law|the court))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Told();

    [GeneratedRegex(
        @"^(?:if|unless|should|where|when|in the event|in case|to the extent|absent)\b|\bmay (?:ask|request|seek|move|propose)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Supposed();

    [GeneratedRegex(@"\bfindings?\b", RegexOptions.CultureInvariant)]
    private static partial Regex FindingsHead();

    [GeneratedRegex(
        @"\b(?:court|judge|magistrate)\b[^;]{0,60}\b(?:(?:following|these) (?:\w+ )?findings|finds(?: as follows| that)?) ?[:.]?$|\bfindings ?:$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex FindingsFollow();

    [GeneratedRegex(
        @"\b(?:is|hereby|therefore|so|further) (?:\w+ )?ordered\b|\bcourt (?:\w+ )?orders\b|\bshall\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Ordering();
}
