using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Packs;

/// <summary>Holds an order's words against its state's pack, as of a given day. It never says what is lawful.</summary>
internal static class PackReader
{
    private const int MostQuotes = 3;

    /// <param name="on">Null where the day is not known: then every rule is held against the order.</param>
    /// <param name="isHarmOnFile">The practice knows of violence, whatever the order's words say: as if they spoke of it.</param>
    public static IReadOnlyList<OrderFlag> Read(
        string text,
        IReadOnlyList<Clause> clauses,
        OrderTerms terms,
        DateOnly? on,
        bool isHarmOnFile = false
    )
    {
        if (terms.State is not { } state || !Packs.ByState.TryGetValue(state, out var pack))
        {
            return [];
        }
        var paper = new Paper(text, clauses, [.. clauses.Where(c => c.Voice == Voice.Operative)], terms, isHarmOnFile);
        var flags = new List<OrderFlag>();
        foreach (var rule in InForce(pack, on))
        {
            if (Quotes(rule, paper) is { Count: > 0 } quotes)
            {
                flags.Add(
                    new(
                        rule.Code,
                        Effect(rule, paper),
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

    /// <summary>Whether the rule binds only after harm, or asks for more after it.</summary>
    public static bool BindsAfterHarm(PackRule rule) =>
        rule
            is { Override: RuleYield.NoHarmAlleged }
                or {
                    Trigger: Trigger.SharedSessionAfterViolence
                        or Trigger.PayerAfterViolence
                        or Trigger.ViolenceAndChildsResistance
                        or Trigger.TherapyAfterViolence
                };

    /// <summary>An order as rules are held against it.</summary>
    private sealed record Paper(
        string Text,
        IReadOnlyList<Clause> All,
        List<Clause> Operative,
        OrderTerms Terms,
        bool IsHarmOnFile
    );

    private static FlagEffect Effect(PackRule rule, Paper paper) =>
        rule switch
        {
            { Override: RuleYield.NoHarmAlleged }
                when !paper.IsHarmOnFile && !paper.All.Any(c => Harm.IsSpokenOf(paper.Text, c)) => FlagEffect.Flag,
            { Trigger: Trigger.LongerThanOneYear } when TooLong(paper).Count == 0 => FlagEffect.Flag,
            _ => rule.Effect,
        };

    private static List<Quote> Quotes(PackRule rule, Paper paper)
    {
        var (text, all, operative, terms, _) = paper;
        return rule.Trigger switch
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
                : Therapy(paper),
            Trigger.SharedSessionAfterViolence => AfterViolence(paper, Found(text, operative, PackSigns.Joint)),
            Trigger.PayerAfterViolence => AfterViolence(paper, VictimCosts.Quotes(text, all, terms)),
            Trigger.ViolenceAndChildsResistance => Found(text, operative, PackSigns.OwnWorkFirst).Count > 0
                ? []
                : AfterViolence(paper, Therapy(paper)),
            Trigger.TherapyAfterViolence => IsSaid(rule, all) ? [] : AfterViolence(paper, Therapy(paper)),
            Trigger.LongerThanOneYear => TooLong(paper) is { Count: > 0 } tooLong ? tooLong
            : HasNoEnd(paper) ? Therapy(paper)
            : [],
            _ => [],
        };
    }

    private static List<Quote> Therapy(Paper paper) =>
        Found(paper.Text, paper.Operative, PackSigns.Therapy, isNegation: true);

    private static List<Quote> TooLong(Paper paper) =>
        Found(paper.Text, paper.Operative, PackSigns.LongTherapy) is { Count: > 0 } found ? found
        : EndsLate(paper.Terms) ? Therapy(paper)
        : [];

    /// <summary>Neither a day nor a span: nobody can tell from its words whether it lasts longer than it may.</summary>
    private static bool HasNoEnd(Paper paper) =>
        paper.Terms.EndsOn is null
        && !paper.Operative.Exists(c => Array.Exists(PackSigns.Capped, s => s.Find(c).Any()));

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
            .Any(h =>
                thing is "noharmfound" or "noviolencefound"
                || !Negation.Governs(clause, new Match(h.Start, h.End, h.Start))
            );

    /// <summary>Where only the practice knows of violence, there are no words of the order to show for it.</summary>
    private static List<Quote> AfterViolence(Paper paper, List<Quote> quotes) =>
        quotes.Count == 0 ? []
        : paper.All.FirstOrDefault(IsOfViolence) is { } violence
            ? [.. quotes.Append(violence.Sentence.QuoteFrom(paper.Text)).Distinct().Take(MostQuotes)]
        : paper.IsHarmOnFile ? [.. quotes.Take(MostQuotes)]
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
