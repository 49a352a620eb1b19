using Reknit.Domain.Orders.Packs;

namespace Reknit.Domain.Orders;

/// <summary>What people say of an order, and what the practice has on record, calls rules up as its words do.</summary>
public static partial class OrderCheck
{
    /// <summary>Whether that state's law limits how long an order may last, so that an end that a person says matters to it.</summary>
    public static bool LimitsLength(string? state) =>
        Packs.Packs.ByState.GetValueOrDefault(state ?? "", []).Any(IsOnLength);

    /// <summary>
    /// The reading with the flags on its length that an end calls up which a person says. None that stops is taken away;
    /// what only asked for an end rests once somebody says one.
    /// </summary>
    /// <param name="receivedOn">For an order whose day is not known: it was signed on this day at the latest.</param>
    public static OrderReading UnderEnd(
        string text,
        OrderReading reading,
        DateOnly? endsOn,
        DateOnly? receivedOn = null
    )
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (!reading.IsRuled)
        {
            return reading;
        }

        var codes = Packs.Packs.ByState.GetValueOrDefault(reading.Terms.State ?? "", []).Where(IsOnLength);
        var clauses = ClausesOf(text).Clauses;
        var facts = PaperFacts.Of(reading) with { ReceivedOn = receivedOn };
        var raised = PackReader
            .Read(text, clauses, reading.Terms with { EndsOn = endsOn }, reading.Terms.SignedOn, facts)
            .Where(f => codes.Any(r => r.Code == f.Code) && !reading.AllFlags().Any(had => SaysAsMuch(had, f)))
            .ToList();
        return reading with
        {
            Flags = [.. reading.Flags.Where(f => !IsAnswered(f)), .. raised],
            LaterFlags = [.. reading.LaterFlags.Where(f => !IsAnswered(f))],
        };

        // Without the day of signing an end answers nothing; what stops now takes the place of what asked for a look.
        bool IsAnswered(OrderFlag flag) =>
            flag.Effect == FlagEffect.Flag
            && codes.Any(r => (r.Code, r.Rule) == (flag.Code, flag.Rule))
            && (
                raised.Any(r => (r.Code, r.Rule, r.Effect) == (flag.Code, flag.Rule, FlagEffect.Stop))
                || (!reading.IsUnclear && reading.Terms is { EndsOn: null, SignedOn: not null } && endsOn is not null)
            );
    }

    /// <summary>What calls a rule up where a person says it of contact or of who pays.</summary>
    private static readonly Trigger[] OnWhatIsSaid =
    [
        Trigger.NoContact,
        Trigger.CustodyChange,
        Trigger.PossessionChange,
        Trigger.RemovalOrRestriction,
        Trigger.PayerAfterViolence,
    ];

    /// <summary>
    /// The reading with the flags that terms on contact and costs call up which a person says and the check did not read.
    /// None is taken away.
    /// </summary>
    /// <param name="standing">The terms as the desk works with them.</param>
    public static OrderReading UnderSaid(string text, OrderReading reading, OrderTerms standing, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(standing);
        if (
            !reading.IsRuled
            || !(standing.Contact.Any(t => t.SaidBecause is not null) || standing.Costs.Any(c => c.IsSaid))
        )
        {
            return reading;
        }

        var rules = Packs
            .Packs.ByState.GetValueOrDefault(reading.Terms.State ?? "", [])
            .Concat(FederalBenchmark.Rules)
            .Where(r => OnWhatIsSaid.Contains(r.Trigger))
            .ToList();
        var clauses = ClausesOf(text).Clauses;
        var flags = Raised(reading.Terms.SignedOn, reading.AllFlags());
        var later = reading.Terms.SignedOn is null ? [] : Raised(today, [.. reading.AllFlags(), .. flags]);
        return reading with
        {
            Flags = [.. reading.Flags, .. flags],
            LaterFlags = [.. reading.LaterFlags, .. later.Select(f => f with { IsLater = true })],
        };

        List<OrderFlag> Raised(DateOnly? on, IEnumerable<OrderFlag> had) =>
            [
                .. PackReader
                    .Read(text, clauses, With(reading.Terms, standing), on, PaperFacts.Of(reading))
                    .Where(f => rules.Exists(r => (r.Code, r.Citation, r.Rule) == (f.Code, f.Citation, f.Rule)))
                    .Where(f => !had.Any(h => SaysAsMuch(h, f))),
            ];
    }

    private static OrderTerms With(OrderTerms read, OrderTerms? standing) =>
        standing is null ? read : read with { Contact = standing.Contact, Costs = standing.Costs };

    /// <summary>Whether that state has rules that bind only after violence, so that what is on file matters to its orders.</summary>
    public static bool BindsAfterHarm(string? state) =>
        Packs.Packs.ByState.GetValueOrDefault(state ?? "", []).Any(PackReader.BindsAfterHarm);

    /// <summary>
    /// The reading with what the state's rules of today say where the practice has violence on record: law that binds
    /// where it is alleged does not ask in which paper.
    /// </summary>
    /// <param name="standing">The terms as the desk works with them; null where nobody says otherwise than was read.</param>
    public static OrderReading UnderFile(string text, OrderReading reading, DateOnly today, OrderTerms? standing = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (!reading.IsRuled)
        {
            return reading;
        }

        var rules = Packs
            .Packs.ByState.GetValueOrDefault(reading.Terms.State ?? "", [])
            .Where(PackReader.BindsAfterHarm);
        var clauses = ClausesOf(text).Clauses;
        var raised = PackReader
            .Read(text, clauses, With(reading.Terms, standing), today, PaperFacts.Of(reading, isHarmOnFile: true))
            .Where(f => rules.Any(r => (r.Code, r.Citation, r.Rule) == (f.Code, f.Citation, f.Rule)))
            .Where(f => !reading.AllFlags().Any(had => SaysAsMuch(had, f)));
        return reading with { FileFlags = [.. raised.Select(f => f with { IsOfFile = true })] };
    }
}
