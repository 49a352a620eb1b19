namespace Reknit.Domain.Orders.Reading;

/// <summary>What a party is called and what part they have in the case: Mother, petitioner.</summary>
internal static class PartyRoles
{
    private static readonly HashSet<string> Family = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mother",
        "Father",
        "Mom",
        "Dad",
        "Husband",
        "Wife",
    };

    /// <param name="both">Two titles with a stroke between, where the document gives two.</param>
    public static NamedParty Of(string label, string? both, string? name)
    {
        var titles = (both is null ? [label] : both.Split('/')).Select(Titled).ToList();
        var family = titles.Find(Family.Contains);
        var inCase = titles.Find(t => !Family.Contains(t));
        return new(family ?? inCase!, name, inCase is null ? "parent" : Lower(inCase));
    }

    /// <summary>The same person under two titles: the family's word is the label, the court's is the role.</summary>
    public static NamedParty Merge(NamedParty one, NamedParty other)
    {
        var (family, inCase) = Family.Contains(one.Label) ? (one, other) : (other, one);
        return Family.Contains(family.Label) && !Family.Contains(inCase.Label)
            ? family with
            {
                Role = Lower(inCase.Label),
            }
            : one;
    }

    private static string Titled(string word) => char.ToUpperInvariant(word[0]) + Lower(word[1..]);

    private static string Lower(string word) =>
        string.Create(word.Length, word, static (to, from) => from.AsSpan().ToLowerInvariant(to));
}
