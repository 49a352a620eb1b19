namespace Reknit.Domain.Orders.Reading;

/// <summary>What a word stands for through the whole document: "we" for the parents who write, "Phase Two" for its visits.</summary>
internal static partial class Pronouns
{
    private const int Head = 5;

    /// <summary>"We keep going", in a paper that both parents write themselves.</summary>
    private static void BindUs(IReadOnlyList<Clause> clauses)
    {
        var isTheirs = clauses.Any(c =>
            c.All("both")
                .Any(h => c.Words[h.End - 1].Form is "us" || (c.Words[h.Start].Form is "we" && h.End - h.Start == 2))
            || c.All("lawyer").Any(h => h.Start > 0 && c.Words[h.Start - 1].Form is "our")
        );
        if (!isTheirs || clauses.Any(c => c.Words.Any(w => w.Form is "apeal" or "apeals" or "apelant" or "apelate")))
        {
            return;
        }
        foreach (var clause in clauses)
        {
            for (var i = clause.Sentence.OwnFrom; i < clause.Words.Count; i++)
            {
                if (clause.Words[i].Form is "we" && !clause.All("both").Any(h => h.Start <= i && i < h.End))
                {
                    clause.Of("both").Add(new("both", i, i + 1));
                }
            }
            clause.Of("both").Sort((a, b) => a.Start.CompareTo(b.Start));
        }
    }

    /// <summary>"I decide whom I see, and you will keep the appointments": a therapist's own agreement with both parents.</summary>
    private static void BindMe(IReadOnlyList<Clause> clauses)
    {
        var head = clauses.Take(Head).SelectMany(c => c.Words).ToList();
        var isTherapists =
            head.Exists(w => w.Form is "agrement" or "consent" or "policies" or "terms")
            && clauses.Take(Head).Any(c => c.HasAny("rt", "therapist"))
            && clauses.Count(c => c.Words.Any(w => w.Form is "you")) >= 2
            && clauses.Count(c => c.Words.Any(w => w.Form is "i")) >= 2
            && !clauses.Any(c => c.Orders || c.Words.Any(w => w.Form is "honor" or "ruling"));
        if (!isTherapists)
        {
            return;
        }
        foreach (var clause in clauses)
        {
            for (var i = clause.Sentence.OwnFrom; i < clause.Words.Count; i++)
            {
                if (clause.Words[i].Form is "i")
                {
                    clause.Of("therapist").Add(new("therapist", i, i + 1));
                }
                if (clause.Words[i].Form is "you" && !clause.All("both").Any(h => h.Start <= i && i < h.End))
                {
                    clause.Of("both").Add(new("both", i, i + 1));
                }
            }
            clause.Of("therapist").Sort((a, b) => a.Start.CompareTo(b.Start));
            clause.Of("both").Sort((a, b) => a.Start.CompareTo(b.Start));
        }
    }

    /// <summary>"Phase Two is one visit a week": where Phase Two is spoken of again, so is time with the child.</summary>
    private static void BindPhases(IReadOnlyList<Clause> clauses)
    {
        var phases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in clauses)
        {
            for (var i = clause.Sentence.OwnFrom; i + 1 < clause.Words.Count; i++)
            {
                if (Phase(clause, i) is not { } phase)
                {
                    continue;
                }
                if (clause.HasAny("contactthing", "custody") && !clause.HasAny("session", "rt", "therapist"))
                {
                    phases.Add(phase);
                }
                else if (phases.Contains(phase) && !clause.HasAny("contactthing", "custody"))
                {
                    clause.Of("contactthing").Add(new("contactthing", i, i + 2));
                    clause.Of("custody").Add(new("custody", i, i + 2));
                }
            }
        }
    }

    private static string? Phase(Clause clause, int at) =>
        clause.Words[at] is { Form: "phase" or "stage" or "step" or "tier" or "level", Capital: true }
        && clause.Words[at + 1].IsWord
            ? $"{clause.Words[at].Form} {clause.Words[at + 1].Form}"
            : null;
}
