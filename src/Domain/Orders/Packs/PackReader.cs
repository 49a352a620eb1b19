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
        DateOnly? on,
        PaperFacts facts
    )
    {
        if (terms.State is not { } state || !Packs.ByState.TryGetValue(state, out var pack))
        {
            return [];
        }
        var paper = new Paper(
            text,
            clauses,
            [.. clauses.Where(c => c.Voice == Voice.Operative)],
            [.. clauses.Take(OrdersEnd.At(clauses))],
            Statement.Of(text, clauses),
            terms,
            facts
        );
        return [.. InForce(pack, on).Select(rule => Flag(rule, paper)).OfType<OrderFlag>()];
    }

    private static OrderFlag? Flag(PackRule rule, Paper paper)
    {
        if (Raise(rule, paper) is not { } raised)
        {
            return null;
        }

        var lowered =
            rule.Effect != FlagEffect.Stop ? ""
            : raised.Lowered.Length > 0 ? raised.Lowered
            : paper.Facts.IsUnclear ? FlagWhy.Lowered.Unclear
            : "";
        return new(
            rule.Code,
            lowered.Length > 0 ? FlagEffect.Flag : rule.Effect,
            rule.Rule,
            rule.Citation,
            rule.EffectiveFrom,
            rule.LookedUpOn,
            raised.Quotes
        )
        {
            VerifiedBy = rule.VerifiedBy,
            Source = rule.Source.Words,
            ReviewDue = rule.ReviewDue,
            Why = $"{raised.Why}{lowered}.",
        };
    }

    /// <summary>A state's own rule stands above the benchmark from the day on which it holds, and not before.</summary>
    public static IReadOnlyList<PackRule> InForce(IReadOnlyList<PackRule> pack, DateOnly? on)
    {
        var own = pack.Where(r => r.IsInForce(on)).ToList();
        if (on is null)
        {
            // The same rule under the number that it had before is no rule more.
            own.RemoveAll(r =>
                r.EffectiveTo is not null
                && own.Exists(o => o.EffectiveTo is null && (o.Code, o.Rule) == (r.Code, r.Rule))
            );
        }
        return [.. own, .. FederalBenchmark.Rules.Where(r => r.IsInForce(on) && !own.Exists(o => o.Code == r.Code))];
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
    /// <param name="Own">Up to where other papers hang on it.</param>
    /// <param name="Statements">What may lift a stop.</param>
    private sealed record Paper(
        string Text,
        IReadOnlyList<Clause> All,
        List<Clause> Operative,
        List<Clause> Own,
        IReadOnlyList<Statement> Statements,
        OrderTerms Terms,
        PaperFacts Facts
    )
    {
        public List<Clause> OfHarm { get; } = [.. All.Where(c => Harm.IsSpokenOf(Text, c))];
    }

    /// <summary>A rule that is called up: the words it rests on, why, and what makes it a flag where it would stop.</summary>
    private sealed record Raised(List<Quote> Quotes, string Why)
    {
        public string Lowered { get; init; } = "";
    }

    private static Raised? Raise(PackRule rule, Paper paper)
    {
        var raised = rule.Trigger switch
        {
            Trigger.NoProofFound or Trigger.FindingsNotSaid or Trigger.ClinicianNotSaid => Unsaid(rule, paper),
            Trigger.TherapyAfterViolence => AfterViolence(rule, paper, Unsaid(rule, paper)),
            Trigger.SharedSessionAfterViolence or Trigger.PayerAfterViolence => AfterViolence(
                rule,
                paper,
                Terms(rule, paper)
            ),
            Trigger.ViolenceAndChildsResistance => AfterViolence(rule, paper, WithoutOwnWork(paper)),
            Trigger.LongerThanOneYear => TooLong(paper),
            _ => Terms(rule, paper),
        };
        return raised is null || rule.Override != RuleYield.NoHarmAlleged || paper.OfHarm.Count > 0 ? raised
            : paper.Facts.IsHarmOnFile ? raised with { Why = raised.Why + FlagWhy.OnFile }
            : raised with { Lowered = FlagWhy.Lowered.NoHarm };
    }

    private static Raised? Terms(PackRule rule, Paper paper) =>
        Words(rule.Trigger, paper) is { Count: > 0 } quotes ? new(quotes, FlagWhy.Of(rule.Trigger))
        : IsSaid(rule.Trigger, paper) ? new([], FlagWhy.OfSaid(rule.Trigger))
        : null;

    /// <summary>A person says that the order sets it, in words that were not found: there are none to show.</summary>
    private static bool IsSaid(Trigger trigger, Paper paper) =>
        trigger switch
        {
            Trigger.NoContact => SaysContact(paper, "noContact", "suspension"),
            Trigger.CustodyChange or Trigger.PossessionChange => SaysContact(paper, "custodyChange"),
            Trigger.RemovalOrRestriction => SaysContact(paper, "noContact", "suspension", "custodyChange"),
            Trigger.PayerAfterViolence => VictimCosts.AreSaid(paper.Own, paper.Terms),
            _ => false,
        };

    private static bool SaysContact(Paper paper, params string[] kinds) =>
        paper.Terms.Contact.Any(t => t.SaidBecause is not null && kinds.Contains(t.Kind));

    private static List<Quote> Words(Trigger trigger, Paper paper)
    {
        var (text, all, operative) = (paper.Text, paper.All, paper.Operative);
        return trigger switch
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
            Trigger.SharedSessionAfterViolence => Found(text, operative, PackSigns.Joint),
            Trigger.PayerAfterViolence => VictimCosts.Quotes(text, all, paper.Own, paper.Terms),
            _ => [],
        };
    }

    /// <summary>What a rule asks the order to say and the order does not; a rule on silence needs no words to quote.</summary>
    private static Raised? Unsaid(PackRule rule, Paper paper)
    {
        var missing = rule.Said.Where(f => !Findings.IsSaid(f, paper.Statements)).ToList();
        return missing.Count > 0 && Therapy(paper) is { } quotes ? new(quotes, FlagWhy.Without(missing)) : null;
    }

    private static Raised? WithoutOwnWork(Paper paper) =>
        Found(paper.Text, [.. paper.Operative.Where(paper.Own.Contains)], PackSigns.OwnWorkFirst).Count == 0
        && Therapy(paper) is { } quotes
            ? new(quotes, FlagWhy.WithoutOwnWork)
            : null;

    /// <summary>
    /// The words that order the therapy; where a person says that it is ordered and no name of it stands there, the words on
    /// its therapist, the child or the first duty. Null where the paper is not for this therapy.
    /// </summary>
    private static List<Quote>? Therapy(Paper paper)
    {
        var named = Found(paper.Text, paper.Operative, PackSigns.Therapy, isNegation: true);
        if (named.Count > 0 || !paper.Facts.IsForTherapy)
        {
            return named.Count > 0 ? named : null;
        }

        string[][] instead =
        [
            ["therapist", "therapy"],
            ["child"],
            ["shall", "both", "parent"],
        ];
        var clauses = instead
            .Select(things => paper.Operative.Where(c => c.HasAny(things) && !c.Sentence.IsHeading).ToList())
            .FirstOrDefault(found => found.Count > 0);
        return [.. (clauses ?? []).Select(c => c.Sentence.QuoteFrom(paper.Text)).Take(MostQuotes)];
    }

    private static Raised? TooLong(Paper paper)
    {
        if (Found(paper.Text, paper.Operative, PackSigns.LongTherapy) is { Count: > 0 } found)
        {
            return new(found, FlagWhy.Of(Trigger.LongerThanOneYear));
        }

        return Therapy(paper) is not { } therapy ? null
            : EndsLate(paper) ? new(therapy, FlagWhy.Of(Trigger.LongerThanOneYear))
            : paper.Terms is { EndsOn: not null, SignedOn: null }
                ? new(therapy, FlagWhy.WithoutDay) { Lowered = FlagWhy.Lowered.NoDay }
            : HasNoEnd(paper) ? new(therapy, FlagWhy.WithoutEnd) { Lowered = FlagWhy.Lowered.NoEnd }
            : null;
    }

    /// <summary>Neither a day nor a span: nobody can tell from its words whether it lasts longer than it may.</summary>
    private static bool HasNoEnd(Paper paper) =>
        paper.Terms.EndsOn is null
        && !paper.Own.Exists(c => c.Voice == Voice.Operative && Array.Exists(PackSigns.Capped, s => s.Find(c).Any()));

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

    private static bool EndsLate(Paper paper) =>
        paper.Terms.EndsOn is { } end
        && (paper.Terms.SignedOn ?? paper.Facts.ReceivedOn) is { } from
        && end > from.AddYears(1);

    /// <summary>
    /// Law that binds where violence is alleged or evidence of it is presented does not ask in which words, nor who says so;
    /// where it asks for a finding, words that tell of none make a flag. Where only the practice knows of violence, there
    /// are no words of the order to show for it.
    /// </summary>
    private static Raised? AfterViolence(PackRule rule, Paper paper, Raised? raised)
    {
        if (raised is null)
        {
            return null;
        }

        var told = paper.OfHarm;
        if (told.Count == 0)
        {
            return paper.Facts.IsHarmOnFile ? raised with { Why = raised.Why + FlagWhy.OnFile } : null;
        }

        var found = told.Find(Harm.IsHeldTrue);
        var isOnlyTold = rule.NeedsFinding && found is null;
        return raised with
        {
            Quotes =
            [
                .. raised
                    .Quotes.Take(MostQuotes - 1)
                    .Append((found ?? told[0]).Sentence.QuoteFrom(paper.Text))
                    .Distinct(),
            ],
            Why = raised.Why + (isOnlyTold && paper.Facts.IsHarmOnFile ? FlagWhy.OnFile : FlagWhy.InOrder),
            Lowered = isOnlyTold && !paper.Facts.IsHarmOnFile ? FlagWhy.Lowered.NoFinding : "",
        };
    }

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
