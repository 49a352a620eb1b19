namespace Reknit.Domain.Orders.Reading;

/// <summary>Says what the document is, and whether it orders reunification therapy.</summary>
internal static class DocumentKinds
{
    public static DocumentFinding Of(string text, IReadOnlyList<Clause> clauses)
    {
        var kind = Kind(clauses);
        var voiced = clauses.Where(c => c.Voice is Voice.Operative or Voice.Recital or Voice.Struck).ToList();
        var strong = voiced.Find(c => c.Has("rtstrong"));
        if (strong is not null)
        {
            return new(kind, true, $"It names the therapy: “{Words(strong, "rtstrong")}”.");
        }
        var isLookalike = clauses.Any(c => Proceedings.SpeaksOfWelfare(text, c));
        var weak = voiced.Find(c => c.Has("rtweak"));
        if (weak is not null && !isLookalike && voiced.Exists(c => c.Has("estranged")))
        {
            return new(
                kind,
                true,
                $"It names “{Words(weak, "rtweak")}” where a child's contact with a parent is at stake."
            );
        }
        return new(
            kind,
            false,
            isLookalike ? "It speaks of reunification in a child-welfare case, not of this therapy."
                : clauses.Any(c => c.Has("othercoach"))
                    ? "It speaks of coordination or supervision, not of this therapy."
                : "No name of this therapy was found."
        );
    }

    /// <summary>Whether the document is about something that only looks like the therapy.</summary>
    public static bool IsSomethingElse(string text, DocumentFinding document, IReadOnlyList<Clause> clauses) =>
        !document.IsReunificationTherapy
        && (
            clauses.Any(c => Proceedings.SpeaksOfWelfare(text, c))
            || (
                clauses.Any(c => c.Has("otherwork"))
                && !clauses.Any(NamesTherapist)
                && !clauses.Any(c => c.HasAny("rt", "childtherapist"))
            )
            || (clauses.Any(c => c.Has("othercoach")) && !clauses.Any(c => c.Has("therapist")))
        );

    private static bool NamesTherapist(Clause clause) =>
        clause.Words.Any(w => w.Form.StartsWith("therapist", StringComparison.Ordinal));

    private static DocumentKind Kind(IReadOnlyList<Clause> clauses)
    {
        var operative = clauses.Where(c => c.Voice is Voice.Operative or Voice.Struck or Voice.Recital).ToList();
        if (clauses.Count(c => c.Voice == Voice.Meta) * 2 > clauses.Count && clauses.Count > 0)
        {
            return DocumentKind.Other;
        }
        var isOrdered = operative.Exists(c =>
            c.Words.Any(w =>
                w.Form is "ordered" or "orders" or "decred" or "decre" or "adjudged" or "ordred" or "judgment"
            )
        );
        var isAgreed = operative.Exists(c =>
            c.Words.Any(w =>
                w.Form.StartsWith("stipulat", StringComparison.Ordinal) || w.Form is "agrement" or "agre" or "agred"
            )
        );
        var headings = clauses.Take(14).Where(c => c.Sentence.IsHeading || c.Words.Count <= 14).ToList();
        isOrdered |= headings.Exists(c =>
            c.Words.Any(w => w is { Form: "order" or "decre" or "judgment", Capital: true })
        );
        var isSoOrdered = operative.Exists(c =>
            c.Words.Any(w => w.Form is "ordered" or "orders" or "order")
            && c.Words.Any(w => w.Form is "it" or "court" or "so" or "hereby")
        );
        if (isAgreed && !isSoOrdered && !isOrdered)
        {
            return DocumentKind.Agreement;
        }
        var hasDuty = operative.Exists(c => c.HasAny("shall", "both", "parent", "therapist") && c.IsAboutTherapy);
        return isOrdered || isSoOrdered || hasDuty ? DocumentKind.Order : DocumentKind.Other;
    }

    private static string Words(Clause clause, string thing) =>
        string.Join(
            ' ',
            clause
                .Words.Skip(clause.All(thing)[0].Start)
                .Take(clause.All(thing)[0].End - clause.All(thing)[0].Start)
                .Select(w => w.Form)
        );
}
