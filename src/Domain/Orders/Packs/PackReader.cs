using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Packs;

/// <summary>Holds an order's words against its state's pack, as of a given day. It never says what is lawful.</summary>
internal static class PackReader
{
    private const int MostQuotes = 3;

    /// <param name="on">Null where the day is not known: then every rule is held against the order.</param>
    public static IReadOnlyList<OrderFlag> Read(
        string text,
        IReadOnlyList<Clause> clauses,
        OrderTerms terms,
        DateOnly? on
    )
    {
        if (terms.State is not { } state || !Packs.ByState.TryGetValue(state, out var pack))
        {
            return [];
        }
        var operative = clauses.Where(c => c.Voice == Voice.Operative).ToList();
        var flags = new List<OrderFlag>();
        foreach (var rule in InForce(pack, on))
        {
            if (Quotes(rule, text, clauses, operative, terms) is { Count: > 0 } quotes)
            {
                flags.Add(
                    new(
                        rule.Code,
                        Effect(rule, text, clauses),
                        rule.Rule,
                        rule.Citation,
                        rule.EffectiveFrom,
                        rule.VerifiedOn,
                        quotes
                    )
                    {
                        Source = rule.Source,
                        ReviewDue = rule.ReviewDue,
                    }
                );
            }
        }
        return flags;
    }

    /// <summary>A state's own rule stands above the benchmark from the day on which it holds, and not before.</summary>
    public static IReadOnlyList<PackRule> InForce(IReadOnlyList<PackRule> pack, DateOnly? on)
    {
        var own = pack.Where(r => r.IsInForce(on)).ToList();
        var codes = own.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        return [.. own, .. FederalBenchmark.Rules.Where(r => r.IsInForce(on) && !codes.Contains(r.Code))];
    }

    private static FlagEffect Effect(PackRule rule, string text, IReadOnlyList<Clause> clauses) =>
        rule.Override switch
        {
            RuleYield.BothParentsConsent when ParentsConsent.IsGiven(text, clauses) => FlagEffect.Flag,
            RuleYield.NoHarmAlleged when !clauses.Any(c => Harm.IsSpokenOf(text, c)) => FlagEffect.Flag,
            _ => rule.Effect,
        };

    private static List<Quote> Quotes(
        PackRule rule,
        string text,
        IReadOnlyList<Clause> all,
        List<Clause> operative,
        OrderTerms terms
    ) =>
        rule.Trigger switch
        {
            Trigger.NoContact => NoContact(text, all, operative),
            Trigger.OvernightStay => Found(text, operative, PackSigns.Stay),
            Trigger.CustodyChange => Found(text, operative, PackSigns.CustodyChange),
            Trigger.PossessionChange => Found(text, operative, PackSigns.PossessionChange),
            Trigger.Transporters => Found(text, operative, PackSigns.Transport),
            Trigger.Coercion => Both(
                Found(text, operative, PackSigns.Coercion),
                Found(text, operative, PackSigns.Isolation, isNegation: true)
            ),
            Trigger.Isolation => Both(
                Found(text, operative, PackSigns.Sequestered),
                Found(text, operative, PackSigns.Isolation, isNegation: true)
            ),
            Trigger.RemovalOrRestriction => Both(
                NoContact(text, all, operative),
                Found(text, operative, PackSigns.CustodyChange)
            ),
            Trigger.NoProofFound or Trigger.FindingsNotSaid or Trigger.ClinicianNotSaid => IsSaid(rule, all)
                ? []
                : Found(text, operative, PackSigns.Therapy, isNegation: true),
            Trigger.SharedSessionAfterViolence => AfterViolence(text, all, Found(text, operative, PackSigns.Joint)),
            Trigger.PayerAfterViolence => AfterViolence(text, all, VictimCosts.Quotes(text, all, terms)),
            Trigger.ViolenceAndChildsResistance => Found(text, operative, PackSigns.OwnWorkFirst).Count > 0
                ? []
                : AfterViolence(text, all, Found(text, operative, PackSigns.Therapy, isNegation: true)),
            Trigger.TherapyAfterViolence => IsSaid(rule, all)
                ? []
                : AfterViolence(text, all, Found(text, operative, PackSigns.Therapy, isNegation: true)),
            Trigger.LongerThanOneYear => Found(text, operative, PackSigns.LongTherapy) is { Count: > 0 } long_ ? long_
            : EndsLate(terms) ? Found(text, operative, PackSigns.Therapy, isNegation: true)
            : [],
            _ => [],
        };

    private static List<Quote> NoContact(string text, IReadOnlyList<Clause> all, List<Clause> operative) =>
        [
            .. operative
                .Where(c =>
                    Array.Exists(PackSigns.NoContact, s => s.Find(c).Any(m => !KeptApart.AreOthers(all, c, m)))
                    || Array.Exists(PackSigns.Suspension, s => s.Find(c).Any(m => !IsDenied(c, m.Anchor)))
                )
                .Select(c => c.Sentence.QuoteFrom(text))
                .Take(MostQuotes),
        ];

    /// <summary>"Is not suspended", "nothing here suspends"; "barred" is a negation of its own and stays.</summary>
    internal static bool IsDenied(Clause clause, int at) =>
        clause.Words.Take(at).Skip(at - 4).Any(w => w.Form is "not" or "nor" or "never" or "nothing" or "neither");

    private static bool EndsLate(OrderTerms terms) =>
        terms is { EndsOn: { } end, SignedOn: { } signed } && end > signed.AddYears(1);

    /// <summary>Whether the order, not a party, says all that the rule asks it to say, and does not deny it.</summary>
    private static bool IsSaid(PackRule rule, IReadOnlyList<Clause> all) =>
        rule.Said.All(things => all.Any(c => c.Voice is not Voice.Request && things.Split('|').Any(t => Says(c, t))));

    private static bool Says(Clause clause, string thing) =>
        clause
            .All(thing)
            .Any(h => thing is "noharmfound" || !Negation.Governs(clause, new Match(h.Start, h.End, h.Start)));

    private static List<Quote> AfterViolence(string text, IReadOnlyList<Clause> all, List<Quote> quotes) =>
        quotes.Count > 0 && all.FirstOrDefault(IsOfViolence) is { } violence
            ? [.. quotes.Append(violence.Sentence.QuoteFrom(text)).Distinct().Take(MostQuotes)]
            : [];

    /// <summary>"No history of violence", "the petition was dismissed": nothing to go by.</summary>
    private static bool IsOfViolence(Clause clause) =>
        clause.Voice is not Voice.Meta
        && !clause.Has("unfounded")
        && clause.All("violenceword").Any(h => !Negation.Governs(clause, new Match(h.Start, h.End, h.Start)));

    private static List<Quote> Both(List<Quote> one, List<Quote> other) =>
        [.. one.Concat(other).Distinct().OrderBy(q => q.Start).Take(MostQuotes)];

    /// <param name="isNegation">The signs carry their own negation; of others "no force may be used" is no term of force.</param>
    private static List<Quote> Found(string text, List<Clause> clauses, Pattern[] signs, bool isNegation = false) =>
        [
            .. clauses
                .Where(c => Array.Exists(signs, s => s.Find(c).Any(m => isNegation || !Negation.Governs(c, m))))
                .Select(c => c.Sentence.QuoteFrom(text))
                .Take(MostQuotes),
        ];
}
