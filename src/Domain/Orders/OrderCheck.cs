using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Packs;
using Reknit.Domain.Orders.Reading;
using Reknit.Domain.Orders.Terms;

namespace Reknit.Domain.Orders;

/// <summary>Reads the text of an order against this practice's list, deterministically and with the order's own words.</summary>
public static class OrderCheck
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
    public static OrderReading UnderConsents(string text, OrderReading reading, IReadOnlyList<StandingConsent> consents)
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

    /// <summary>Whether that state's law limits how long an order may last, so that an end that a person says matters to it.</summary>
    public static bool LimitsLength(string? state) =>
        Packs.Packs.ByState.GetValueOrDefault(state ?? "", []).Any(IsOnLength);

    /// <summary>
    /// The reading with the flags on its length that an end calls up which a person says. None that stops is taken away;
    /// what only asked for an end rests once somebody says one.
    /// </summary>
    public static OrderReading UnderEnd(string text, OrderReading reading, DateOnly? endsOn)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (!reading.IsRuled)
        {
            return reading;
        }

        var codes = Packs.Packs.ByState.GetValueOrDefault(reading.Terms.State ?? "", []).Where(IsOnLength);
        var (_, clauses) = ClausesOf(text);
        var raised = PackReader
            .Read(text, clauses, reading.Terms with { EndsOn = endsOn }, reading.Terms.SignedOn, PaperFacts.Of(reading))
            .Where(f => codes.Any(r => r.Code == f.Code) && !reading.AllFlags().Any(had => SaysAsMuch(had, f)));
        return reading with
        {
            Flags = [.. reading.Flags.Where(f => !IsAnswered(f)), .. raised],
            LaterFlags = [.. reading.LaterFlags.Where(f => !IsAnswered(f))],
        };

        bool IsAnswered(OrderFlag flag) =>
            flag.Effect == FlagEffect.Flag
            && !reading.IsUnclear
            && reading.Terms.EndsOn is null
            && endsOn is not null
            && codes.Any(r => (r.Code, r.Rule) == (flag.Code, flag.Rule));
    }

    /// <summary>Whether that state has rules that bind only after violence, so that what is on file matters to its orders.</summary>
    public static bool BindsAfterHarm(string? state) =>
        Packs.Packs.ByState.GetValueOrDefault(state ?? "", []).Any(PackReader.BindsAfterHarm);

    /// <summary>
    /// The reading with what the state's rules of today say where the practice has violence on record: law that binds
    /// where it is alleged does not ask in which paper.
    /// </summary>
    public static OrderReading UnderFile(string text, OrderReading reading, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (!reading.IsRuled)
        {
            return reading;
        }

        var rules = Packs
            .Packs.ByState.GetValueOrDefault(reading.Terms.State ?? "", [])
            .Where(PackReader.BindsAfterHarm);
        var (_, clauses) = ClausesOf(text);
        var raised = PackReader
            .Read(text, clauses, reading.Terms, today, PaperFacts.Of(reading, isHarmOnFile: true))
            .Where(f => rules.Any(r => (r.Code, r.Citation, r.Rule) == (f.Code, f.Citation, f.Rule)))
            .Where(f => !reading.AllFlags().Any(had => SaysAsMuch(had, f)));
        return reading with { FileFlags = [.. raised.Select(f => f with { IsOfFile = true })] };
    }

    private static bool IsOnLength(PackRule rule) => rule.Trigger == Trigger.LongerThanOneYear;

    private static bool Yields(PackRule rule, OrderFlag flag) =>
        (rule.Override, rule.Code, rule.Citation) == (RuleYield.BothParentsConsent, flag.Code, flag.Citation);

    private static bool SaysRefusal(string text)
    {
        var (_, clauses) = ClausesOf(text);
        return ParentsConsent.IsRefused(text, clauses);
    }

    private static (Cast Cast, List<Clause> Clauses) ClausesOf(string text)
    {
        var tokens = Tokens.Of(text);
        var cast = Cast.Of(text, tokens);
        List<Clause> clauses = [.. Sentences.Of(tokens).Select(s => new Clause(s, cast))];
        Pronouns.Assign(clauses);
        Topics.Assign(clauses);
        Voices.Assign(clauses);
        return (cast, clauses);
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
        var (cast, clauses) = ClausesOf(text);
        List<Clause> own = [.. clauses.Take(OrdersEnd.At(clauses))];
        var read = OrdersEnd.WithoutOthers(clauses);
        // What hangs on it may make it an order for this therapy, and never another paper.
        var document = DocumentKinds.Of(text, own) is { IsReunificationTherapy: true } whole
            ? whole
            : DocumentKinds.Of(text, clauses);
        var components =
            context.IsForTherapy != true && DocumentKinds.IsSomethingElse(text, document, own)
                ? Verdicts.Nothing(document.Why)
                : new Verdicts(text, read).All();
        var terms = OrderTermsReader.Read(text, read, cast, context);
        var proceeding = Proceedings.Of(text, clauses);
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
