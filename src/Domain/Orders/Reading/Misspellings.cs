namespace Reknit.Domain.Orders.Reading;

/// <summary>
/// Mends the field's own long words where one letter is lost, added, changed or swapped. Short words are left alone:
/// "other" is one letter from "mother".
/// </summary>
internal static class Misspellings
{
    private static readonly Dictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["partys"] = "parties",
        ["ordred"] = "ordered",
        ["orded"] = "ordered",
        ["orderd"] = "ordered",
        ["mothr"] = "mother",
        ["fathr"] = "father",
        ["shal"] = "shal",
        ["recieve"] = "receive",
        ["attny"] = "atorney",
        ["atty"] = "atorney",
        ["attys"] = "atorneys",
        ["aty"] = "atorney",
        ["atys"] = "atorneys",
        ["childs"] = "childs",
        ["reccomendations"] = "recomendations",
        ["recomendation"] = "recomendation",
        ["thier"] = "their",
        ["theripist"] = "therapist",
        ["councelor"] = "counselor",
        ["councelling"] = "counseling",
        ["counciling"] = "counseling",
        ["councilor"] = "counselor",
    };

    private static readonly string[] Words =
    [
        .. new[]
        {
            "therapist",
            "therapists",
            "therapy",
            "therapeutic",
            "reunification",
            "reintegration",
            "reconciliation",
            "counseling",
            "counselor",
            "counselors",
            "parties",
            "parents",
            "children",
            "childrens",
            "petitioner",
            "respondent",
            "plaintiff",
            "defendant",
            "ordered",
            "recommendation",
            "recommendations",
            "recommend",
            "recommended",
            "releases",
            "attorney",
            "attorneys",
            "sessions",
            "session",
            "visitation",
            "parenting",
            "custody",
            "equally",
            "determine",
            "determines",
            "determined",
            "discretion",
            "participate",
            "confidential",
            "individual",
            "interventionist",
            "intervention",
            "frequency",
            "responsible",
            "authorization",
            "authorizations",
            "conjoint",
            "evaluator",
            "communicate",
        }.Select(w => WordForm.Of(w)),
    ];

    private static readonly Dictionary<string, List<string>> ByDeletion = Deletions();

    /// <summary>A machine that reads pictures takes l for 1 and o for 0: shal1, chi1dren.</summary>
    public static string Letters(string word) =>
        word.AsSpan().ContainsAnyInRange('0', '9') ? word.Replace('1', 'l').Replace('0', 'o').Replace('5', 's') : word;

    public static string Mend(string form)
    {
        if (Known.TryGetValue(form, out var known))
        {
            return WordForm.Of(known);
        }
        if (form.Length is < 6 or > 18 || Lexicon.Reads(form))
        {
            return form;
        }
        foreach (var shorter in Shorter(form).Prepend(form))
        {
            if (ByDeletion.TryGetValue(shorter, out var words))
            {
                foreach (var word in words)
                {
                    if (Math.Abs(word.Length - form.Length) <= 1 && word[0] == form[0])
                    {
                        return word;
                    }
                }
            }
        }
        return form;
    }

    private static IEnumerable<string> Shorter(string word) =>
        Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1));

    private static Dictionary<string, List<string>> Deletions()
    {
        var index = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var word in Words)
        {
            foreach (var key in Shorter(word).Prepend(word))
            {
                if (!index.TryGetValue(key, out var words))
                {
                    index[key] = words = [];
                }
                words.Add(word);
            }
        }
        return index;
    }
}
