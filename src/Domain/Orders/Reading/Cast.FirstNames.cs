namespace Reknit.Domain.Orders.Reading;

/// <summary>Parents whom a document calls by their first names alone: who pays, picks and drives is no child.</summary>
internal sealed partial class Cast
{
    private static readonly HashSet<string> ParentDeeds = WordForm.Set(
        """
        pay pays bear bears give gives send sends pick picks choose chooses bring brings drive drives sign signs propose
        proposes select selects transport transports deliver delivers reimburse reimburses cover covers earns earn
        """
    );

    private static readonly HashSet<string> ParentThings = WordForm.Set(
        "parent parenting parental visits visitation weekends overnights house attorney lawyer counsel custodial income insurance"
    );

    private void ReadFirstNamedParents(string text, IReadOnlyList<Token> tokens, HashSet<string> names)
    {
        if (_names.ContainsValue("parent") || names.Count == 0)
        {
            return;
        }
        var acting = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            var name = IsPossessive(text, tokens[i]) ? tokens[i].Form[..^1] : tokens[i].Form;
            if (!tokens[i].Capital || !names.Contains(name.TrimEnd('s')))
            {
                continue;
            }
            var verb = Lexicon.IsModal(tokens[i + 1].Form) ? tokens[i + 2].Form : tokens[i + 1].Form;
            if (IsPossessive(text, tokens[i]) ? ParentThings.Contains(tokens[i + 1].Form) : ParentDeeds.Contains(verb))
            {
                acting.Add(name.TrimEnd('s'));
            }
        }
        acting.ExceptWith(_others);
        if (acting.Count == MostParents)
        {
            foreach (var name in acting)
            {
                _names.TryAdd(name, "parent");
            }
        }
    }
}
