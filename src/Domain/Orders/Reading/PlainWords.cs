namespace Reknit.Domain.Orders.Reading;

/// <summary>
/// The sentence as it would stand with "the child" for a named child, a daughter or a minor, and "the therapist" for a named
/// therapist: what is known of the one word is known of all.
/// </summary>
internal static class PlainWords
{
    private static readonly HashSet<string> One = WordForm.Set("son daughter boy girl kid adolescent youth youngster");

    private static readonly HashSet<string> Many = WordForm.Set(
        "sons daughters boys girls kids adolescents youths twins triplets"
    );

    /// <summary>Things said of "the therapist" by name in the lexicon's phrases; of others the name is enough.</summary>
    private static readonly HashSet<string> OfTherapists = ["lefttotherapist", "rectherapist", "outofscope"];

    public static List<Hit> More(List<Token> words, List<Hit> hits)
    {
        var names = new Dictionary<int, string>();
        foreach (var hit in hits)
        {
            if (hit.Thing is "child" or "therapist" && hit.End - hit.Start <= 2)
            {
                names.TryAdd(hit.End - 1, hit.Thing);
            }
        }
        var more = Read(words, i => Child(words, i, names));
        more.AddRange(Read(words, i => Therapist(words, i, names)).Where(h => OfTherapists.Contains(h.Thing)));
        return more;
    }

    private static List<Hit> Read(List<Token> words, Func<int, string?> plain)
    {
        List<Token>? changed = null;
        List<int> places = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (plain(i) is { } form)
            {
                changed ??= [.. words];
                changed[i] = words[i] with { Form = form };
                places.Add(i);
            }
        }
        return changed is null ? [] : Lexicon.FindAgain(changed, places);
    }

    private static string? Child(List<Token> words, int i, Dictionary<int, string> names)
    {
        var form = words[i].Form;
        var isPossessive = words[i].End - words[i].Start > form.Length && form.EndsWith('s');
        if (One.Contains(form))
        {
            return "child";
        }
        if (Many.Contains(form))
        {
            return isPossessive ? "childs" : "children";
        }
        if (form is "minor" or "minors")
        {
            return (
                    i + 1 < words.Count
                    && words[i + 1].Form is "child" or "children" or "childs" or "childrens" or "counsel"
                )
                    ? null
                : form is "minor" ? "child"
                : isPossessive ? "childs"
                : "children";
        }
        if (
            !words[i].Capital
            || !names.TryGetValue(i, out var thing)
            || thing is not "child"
            || form.StartsWith("child", StringComparison.Ordinal)
        )
        {
            return null;
        }
        return isPossessive ? "childs" : "child";
    }

    private static string? Therapist(List<Token> words, int i, Dictionary<int, string> names)
    {
        if (names.TryGetValue(i, out var thing) && thing is "therapist")
        {
            return "therapist";
        }
        return words[i].Form is "dr" && names.TryGetValue(i + 1, out var next) && next is "therapist" ? "the" : null;
    }
}
