namespace Reknit.Domain.Orders.Reading;

/// <summary>Finds two parents named side by side: Mother and Father, Petitioner and Respondent.</summary>
internal static class Both
{
    public static void Add(Clause clause)
    {
        var parents = clause.All("parent").OrderBy(h => h.Start).ToList();
        for (var i = 0; i + 1 < parents.Count; i++)
        {
            var after = parents[i + 1].End;
            var joined =
                after < clause.Words.Count
                && clause.Words[after].Form is "and" or ","
                && parents[i + 1].Start > parents[i].End
                && clause.Words[parents[i].End].IsMark(',');
            joined |= clause.Words.Skip(parents[i].End).Take(2).Any(w => w.Kind == TokenKind.Ticked);
            var plain = true;
            for (var k = parents[i].End; k < parents[i + 1].Start; k++)
            {
                var word = clause.Words[k];
                joined |= word.Form is "and";
                plain &=
                    word.Kind is TokenKind.Mark or TokenKind.Ticked
                    || word.Capital
                    || word.Form
                        is "and"
                            or "the"
                            or "both"
                            or "his"
                            or "her"
                            or "a"
                            or "in"
                            or "petitioner"
                            or "by"
                            or "of"
                            or "with"
                            or "from";
            }
            if (
                joined
                && plain
                && parents[i + 1].Start - parents[i].End <= 9
                && !Same(clause, parents[i], parents[i + 1])
            )
            {
                clause.Of("both").Add(new("both", parents[i].Start, parents[i + 1].End));
            }
        }
    }

    private static bool Same(Clause clause, Hit one, Hit other) =>
        string.Equals(Spelt(clause, one), Spelt(clause, other), StringComparison.Ordinal);

    private static string Spelt(Clause clause, Hit hit) =>
        string.Join(' ', clause.Words.Skip(hit.Start).Take(hit.End - hit.Start).Select(w => w.Form)).TrimEnd('s');
}
