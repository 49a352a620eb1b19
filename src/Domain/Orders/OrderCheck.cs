using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Packs;
using Reknit.Domain.Orders.Reading;
using Reknit.Domain.Orders.Terms;

namespace Reknit.Domain.Orders;

/// <summary>Reads the text of an order against this practice's list, deterministically and with the order's own words.</summary>
public static partial class OrderCheck
{
    private const int MostQuotes = 3;

    /// <summary>States whose rules are on file; of any other nothing is known, which is not the same as permitted.</summary>
    public static IReadOnlySet<string> StatesOnFile { get; } =
        Packs.Packs.ByState.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether an order met the rules that a case's state has on file: it was read under that state, or a person said that
    /// it is another state's.
    /// </summary>
    /// <param name="casesState">Two letters.</param>
    /// <param name="said">The order's state, where a person said it.</param>
    public static bool HasMetRulesOf(string casesState, OrderReading reading, string? said)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var readUnder = reading.Terms.State;
        return readUnder == casesState
            || !reading.IsRuled
            || (readUnder is null ? !StatesOnFile.Contains(casesState) : readUnder == said);
    }

    /// <summary>The day on which the document itself was signed, where the text has one.</summary>
    public static DateOnly? SignedOn(string text) => SigningDay.In(RunningText.Of(text).Words).Day;

    /// <summary>
    /// Whether other rules hold today than those an order was held against, so that its words have to be looked at again.
    /// </summary>
    public static bool HasLaterRules(OrderReading reading, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.IsRuled
            && reading.Terms is { State: { } state, SignedOn: { } signedOn }
            && Packs.Packs.ByState.TryGetValue(state, out var pack)
            && PackReader.InForce(pack, today).Except(PackReader.InForce(pack, signedOn)).Any();
    }

    /// <summary>What today's rules say of an order read before, beyond the flags its reading has.</summary>
    /// <param name="text">The words that were read.</param>
    public static IReadOnlyList<OrderFlag> LaterFlags(string text, OrderReading reading, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var now = Read(
            text,
            new(reading.Terms.State, reading.Terms.SignedOn)
            {
                Proceeding = reading.SaidProceeding,
                IsForTherapy = reading.SaidTherapy,
                IsDayNotKnown = reading.IsDayNotKnown,
                Today = today,
            }
        );
        return
        [
            .. now
                .LaterFlags.Concat(now.Flags)
                .Where(f => !reading.Flags.Any(had => SaysAsMuch(had, f)))
                .Select(f => f with { IsLater = true }),
        ];
    }

    /// <summary>The sentences that speak of harm, in whatever words and whoever says it; the first ones, to be looked at.</summary>
    public static IReadOnlyList<Quote> HarmSpokenOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. ClausesOf(text)
                .Clauses.Where(clause => Harm.IsSpokenOf(text, clause))
                .Select(clause => clause.Sentence.QuoteFrom(text))
                .Take(MostQuotes),
        ];
    }

    /// <summary>Whether the consent of both parents lowers what that state's law stops.</summary>
    public static bool YieldsToConsent(string? state) =>
        Packs.Packs.ByState.GetValueOrDefault(state ?? "", []).Any(r => r.Override == RuleYield.BothParentsConsent);

    /// <summary>
    /// The reading with what the consents on record lower. Where the order's own words say that a parent did not consent,
    /// only consents count that both signed after its day.
    /// </summary>
    public static OrderReading UnderConsents(
        string text,
        OrderReading reading,
        IReadOnlyList<StandingProgrammeConsent> consents
    )
    {
        ArgumentNullException.ThrowIfNull(reading);
        var pack = Packs.Packs.ByState.GetValueOrDefault(reading.Terms.State ?? "", []);
        if (
            !ProgrammeConsentRules.Both(ProgrammeConsentRules.ParentsOf(reading.Terms), consents)
            || (SaysRefusal(text) && !(consents.Min(c => c.SignedOn) > reading.Terms.SignedOn))
        )
        {
            return reading;
        }

        return reading with
        {
            Flags = [.. reading.Flags.Select(Lowered)],
            LaterFlags = [.. reading.LaterFlags.Select(Lowered)],
        };

        OrderFlag Lowered(OrderFlag flag) =>
            flag.Effect == FlagEffect.Stop && pack.Any(r => Yields(r, flag))
                ? flag with
                {
                    Effect = FlagEffect.Flag,
                    IsConsented = true,
                    Why = flag.Why.Length > 0 ? $"{flag.Why.TrimEnd('.')}{FlagWhy.Lowered.Consented}." : "",
                }
                : flag;
    }

    private static bool IsOnLength(PackRule rule) => rule.Trigger == Trigger.LongerThanOneYear;

    private static bool Yields(PackRule rule, OrderFlag flag) =>
        (rule.Override, rule.Code, rule.Citation) == (RuleYield.BothParentsConsent, flag.Code, flag.Citation);

    private static bool SaysRefusal(string text) => ParentsConsent.IsRefused(text, ClausesOf(text).Clauses);

    private static (RunningText Page, Cast Cast, List<Clause> Clauses) ClausesOf(string text)
    {
        var page = RunningText.Of(text);
        var tokens = Tokens.Of(page);
        var cast = Cast.Of(page, tokens);
        List<Clause> clauses = [.. Sentences.Of(tokens).Select(s => new Clause(s, cast))];
        Pronouns.Assign(clauses);
        Topics.Assign(clauses);
        Voices.Assign(clauses);
        if (OrdersEnd.Signed(clauses) is var signed && signed < clauses.Count)
        {
            // Whose voice the order speaks with is not told by what hangs below its signature.
            Voices.Assign(clauses[..signed]);
        }
        return (page, cast, clauses);
    }

    /// <summary>
    /// Whether what was raised before is the same rule, also under the number that it had then, and stops where the later
    /// one does.
    /// </summary>
    private static bool SaysAsMuch(OrderFlag had, OrderFlag now) =>
        (had.Code, had.Rule) == (now.Code, now.Rule)
        && (
            (had.Citation, had.EffectiveFrom) == (now.Citation, now.EffectiveFrom)
            || (Utah.Citations.Contains(had.Citation) && Utah.Citations.Contains(now.Citation))
        )
        && (had.Effect == FlagEffect.Stop || now.Effect == FlagEffect.Flag);

    /// <summary>Reads <paramref name="text"/>, as extracted, with no normalisation: offsets refer to it.</summary>
    public static OrderReading Read(string text, OrderContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var (page, cast, clauses) = ClausesOf(text);
        List<Clause> own = [.. clauses.Take(OrdersEnd.At(clauses))];
        var signed = OrdersEnd.Signed(clauses);
        var read = signed < clauses.Count ? clauses[..signed] : OrdersEnd.WithoutOthers(clauses);
        // What hangs on it may make it an order for this therapy, and never another paper.
        var proceeding = Proceedings.Of(page, clauses);
        var ofOwn = own.Count == clauses.Count ? proceeding.Kind : Proceedings.Of(page, own).Kind;
        var ownKind = DocumentKinds.Of(text, own, ofOwn);
        var document = ownKind.IsReunificationTherapy ? ownKind : DocumentKinds.Of(text, clauses, proceeding.Kind);
        var components =
            context.IsForTherapy != true
            && DocumentKinds.IsSomethingElse(text, signed < clauses.Count ? ownKind : document, own, ofOwn)
                ? Verdicts.Nothing(document.Why)
                : new Verdicts(text, read).All();
        var terms = OrderTermsReader.Read(page, read, cast, context);
        var reading = new OrderReading(document, components, terms, [])
        {
            Proceeding = proceeding,
            SaidProceeding = context.Proceeding,
            SaidTherapy = context.IsForTherapy,
            IsDayNotKnown = context.IsDayNotKnown,
        };
        var flags = reading.IsRuled ? FlagsOn(terms.SignedOn) : [];
        var today = reading.IsRuled && context.Today is { } day ? FlagsOn(day) : [];
        return reading with
        {
            Flags = flags,
            LaterFlags =
            [
                .. today
                    .Where(now => !flags.Any(then => SaysAsMuch(then, now)))
                    .Select(now => now with { IsLater = true }),
            ],
        };

        IReadOnlyList<OrderFlag> FlagsOn(DateOnly? on) =>
            PackReader.Read(text, clauses, terms, on, PaperFacts.Of(reading));
    }
}
