namespace Reknit.Domain.Orders.Reading;

/// <summary>A thing of the field met in a sentence: which, and where in its words.</summary>
/// <param name="End">Exclusive.</param>
internal readonly record struct Hit(string Thing, int Start, int End);

/// <summary>
/// Finds the field's things by their words. A phrase is words in a row: <c>sign*</c> any ending, <c>a/b</c> either,
/// <c>?the</c> may be left out. One pass over the words, so that reading stays linear.
/// </summary>
internal static class Lexicon
{
    private sealed record Entry(string Thing, WordPattern[] Words);

    private readonly record struct WordPattern(string[] Forms, string[] Prefixes)
    {
        public bool Matches(string form)
        {
            foreach (var exact in Forms)
            {
                if (string.Equals(exact, form, StringComparison.Ordinal))
                {
                    return true;
                }
            }
            foreach (var prefix in Prefixes)
            {
                if (form.StartsWith(prefix, StringComparison.Ordinal))
                {
                    return true;
                }
            }
            return false;
        }
    }

    private static readonly HashSet<string> Modals = ["shal", "must", "wil", "may", "should", "is", "are"];
    private static readonly string[] Changes =
    [
        "change",
        "modif",
        "alter",
        "vary",
        "suspend",
        "increas",
        "decreas",
        "expand",
        "reduc",
        "extend",
        "adjust",
        "restrict",
        "shorten",
        "lengthen",
        "pause",
        "halt",
        "cancel",
        "delay",
        "amend",
        "revis",
        "enlarg",
        "aprov",
        "set",
        "schedul",
    ];
    private static readonly Dictionary<string, List<Entry>> ByForm = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, List<Entry>> ByPrefix = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> PrefixLookup;
    private static readonly HashSet<string> Vocabulary = new(StringComparer.Ordinal);
    private static readonly List<string> Stems = [];
    private static readonly HashSet<string> StemSet = new(StringComparer.Ordinal);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> StemLookup = StemSet.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly int LongestPhrase;

    static Lexicon()
    {
        PrefixLookup = ByPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (thing, phrases) in Words.All)
        {
            foreach (
                var phrase in phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            {
                foreach (var words in Readings(phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                {
                    Enter(new(thing, words));
                    LongestPhrase = Math.Max(LongestPhrase, words.Length);
                }
            }
        }
    }

    public static bool IsModal(string form) => Modals.Contains(form);

    /// <summary>A verb of changing, by its stem.</summary>
    public static bool IsChange(string form) => Changes.Any(stem => form.StartsWith(stem, StringComparison.Ordinal));

    public static bool IsParty(string form) => Words.PartyWords.Contains(form);

    /// <summary>Whether a word is one of the field's own, so that a hyphen at a line's end stood between two words.</summary>
    public static bool Knows(string form) =>
        form.Length >= 3
        && (
            Vocabulary.Contains(form)
            || Stems.Exists(s => s.Length >= 5 && form.StartsWith(s, StringComparison.Ordinal))
        );

    /// <summary>"Coope-rate": two words of the field by themselves, and one of its own together.</summary>
    public static bool IsCut(string form, string tail)
    {
        var whole = form + tail;
        return Vocabulary.Contains(whole)
            || Stems.Exists(s => s.Length >= form.Length + 2 && whole.StartsWith(s, StringComparison.Ordinal));
    }

    /// <summary>Whether a word is read as it stands, so that nothing needs mending.</summary>
    public static bool Reads(string form)
    {
        if (Vocabulary.Contains(form))
        {
            return true;
        }
        for (var length = 4; length <= form.Length; length++)
        {
            if (StemLookup.Contains(form.AsSpan(0, length)))
            {
                return true;
            }
        }
        return false;
    }

    public static List<Hit> Find(List<Token> words)
    {
        var hits = new List<Hit>();
        Find(words, 0, words.Count, hits);
        return hits;
    }

    /// <summary>What may be met with any of these words, which are written otherwise than when all was looked for.</summary>
    public static List<Hit> FindAgain(List<Token> words, List<int> changed)
    {
        var hits = new List<Hit>();
        var from = 0;
        foreach (var at in changed)
        {
            Find(words, Math.Max(from, at - LongestPhrase + 1), at + 1, hits);
            from = at + 1;
        }
        return hits;
    }

    private static void Find(List<Token> words, int from, int to, List<Hit> hits)
    {
        for (var i = from; i < to; i++)
        {
            var form = words[i].Form;
            if (words[i].Kind == TokenKind.Mark)
            {
                continue;
            }
            if (ByForm.TryGetValue(form, out var exact))
            {
                Collect(exact, words, i, hits);
            }
            for (var length = 2; length <= form.Length; length++)
            {
                if (PrefixLookup.TryGetValue(form.AsSpan(0, length), out var stems))
                {
                    Collect(stems, words, i, hits);
                }
            }
        }
    }

    private static void Collect(List<Entry> entries, List<Token> words, int at, List<Hit> hits)
    {
        foreach (var entry in entries)
        {
            if (at + entry.Words.Length > words.Count)
            {
                continue;
            }
            var matches = true;
            for (var k = 1; k < entry.Words.Length && matches; k++)
            {
                matches = words[at + k].Kind != TokenKind.Mark && entry.Words[k].Matches(words[at + k].Form);
            }
            if (matches)
            {
                var hit = new Hit(entry.Thing, at, at + entry.Words.Length);
                if (!IsMet(hits, hit))
                {
                    hits.Add(hit);
                }
            }
        }
    }

    /// <summary>Hits come in the order of their first words, so only the last ones can be the same.</summary>
    private static bool IsMet(List<Hit> hits, Hit hit)
    {
        for (var i = hits.Count - 1; i >= 0 && hits[i].Start == hit.Start; i--)
        {
            if (hits[i] == hit)
            {
                return true;
            }
        }
        return false;
    }

    private static List<WordPattern[]> Readings(string[] words)
    {
        List<WordPattern[]> readings =
        [
            [],
        ];
        foreach (var word in words)
        {
            var isOptional = word.StartsWith('?');
            var pattern = Pattern(isOptional ? word[1..] : word);
            readings =
            [
                .. readings.SelectMany<WordPattern[], WordPattern[]>(r =>
                    isOptional
                        ? [r, [.. r, pattern]]
                        :
                        [
                            [.. r, pattern],
                        ]
                ),
            ];
        }
        return readings.FindAll(r => r.Length > 0);
    }

    private static WordPattern Pattern(string word)
    {
        var choices = word.Split('/');
        return new(
            [
                .. choices
                    .Where(c => !c.EndsWith('*'))
                    .Select(c =>
                        c == "%" ? "percent"
                        : c == "_" ? "_"
                        : WordForm.Of(c)
                    ),
            ],
            [.. choices.Where(c => c.EndsWith('*')).Select(c => WordForm.Of(c.AsSpan(0, c.Length - 1)))]
        );
    }

    private static void Enter(Entry entry)
    {
        foreach (var word in entry.Words)
        {
            Vocabulary.UnionWith(word.Forms);
            foreach (var stem in word.Prefixes.Where(StemSet.Add))
            {
                Stems.Add(stem);
            }
        }
        foreach (var form in entry.Words[0].Forms)
        {
            At(ByForm, form).Add(entry);
        }
        foreach (var prefix in entry.Words[0].Prefixes)
        {
            At(ByPrefix, prefix).Add(entry);
        }
    }

    private static List<Entry> At(Dictionary<string, List<Entry>> index, string key)
    {
        if (!index.TryGetValue(key, out var entries))
        {
            index[key] = entries = [];
        }
        return entries;
    }
}
