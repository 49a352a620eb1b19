using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Packs;

/// <summary>Holds an order's words against its state's pack, as of a given day. It never says what is lawful.</summary>
internal static class PackReader
{
    private const int MostQuotes = 3;

    private static readonly Pattern[] NoContact =
    [
        new("nocontact &child|parent !betweenparents"),
        new("not > have > contactthing !betweenparents !required !force"),
        new("suspendword > custody"),
        new("custody >> suspendword ^not"),
        new("custody > barredword"),
        new("parent|child > not > seeword >8 parent|child ^therapist ^disparage !required !force"),
        new("cutoff >4 parent"),
    ];
    private static readonly Pattern[] CustodyChange =
    [
        new("custodyword > changeword &therapyish"),
        new("changeword > custodyword &therapyish"),
        new("custodyword >> necessaryword &therapyish"),
        new("liveword >4 parent >3 only &therapyish"),
        new("liveword > only >4 parent &therapyish"),
    ];
    private static readonly Pattern[] Stay = [new("stayword")];
    private static readonly Pattern[] Transport = [new("transporter")];
    private static readonly Pattern[] Coercion =
    [
        new("coercionword"),
        new("child > phoneword > takenword"),
        new("child >> not > seeword > kinword ^therapist"),
    ];
    private static readonly Pattern[] Joint = [new("jointword")];
    private static readonly Pattern[] Therapy = [new("rt")];

    public static IReadOnlyList<OrderFlag> Read(
        string text,
        IReadOnlyList<Clause> clauses,
        OrderTerms terms,
        DocumentFinding document,
        DateOnly? on
    )
    {
        var isPrivate = document.IsReunificationTherapy && !clauses.Any(c => c.Has("lookalike"));
        if (!isPrivate || terms.State is not { } state || !Packs.ByState.TryGetValue(state, out var pack))
        {
            return [];
        }
        var operative = clauses.Where(c => c.Voice == Voice.Operative).ToList();
        var codes = pack.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var flags = new List<OrderFlag>();
        foreach (
            var rule in pack.Concat(FederalBenchmark.Rules.Where(r => !codes.Contains(r.Code)))
                .Where(r => r.IsInForce(on))
        )
        {
            if (Quotes(rule.Trigger, text, clauses, operative, terms) is { Count: > 0 } quotes)
            {
                flags.Add(
                    new(
                        rule.Code,
                        Effect(rule, clauses),
                        rule.Rule,
                        rule.Citation,
                        rule.EffectiveFrom,
                        rule.VerifiedOn,
                        quotes
                    )
                );
            }
        }
        return flags;
    }

    private static FlagEffect Effect(PackRule rule, IReadOnlyList<Clause> clauses) =>
        rule.Override == Override.BothParentsConsent && clauses.Any(c => c.Has("bothconsent"))
            ? FlagEffect.Flag
            : rule.Effect;

    private static List<Quote> Quotes(
        Trigger trigger,
        string text,
        IReadOnlyList<Clause> all,
        List<Clause> operative,
        OrderTerms terms
    ) =>
        trigger switch
        {
            Trigger.NoContact => Found(text, operative, NoContact),
            Trigger.OvernightStay => Found(text, operative, Stay, Unless.Negated),
            Trigger.CustodyChange => Found(text, operative, CustodyChange),
            Trigger.Transporters => Found(text, operative, Transport, Unless.Negated),
            Trigger.Coercion => Found(text, operative, Coercion, Unless.Negated),
            Trigger.RemovalOrRestriction => Found(text, operative, [.. NoContact, .. CustodyChange]),
            Trigger.NoProofFound => all.Any(c => c.Has("proofword")) ? [] : Found(text, operative, Therapy),
            Trigger.FindingsNotSaid => all.Any(c => c.Has("findingword")) ? [] : Found(text, operative, Therapy),
            Trigger.ClinicianNotSaid => all.Any(c => c.Has("licenceword")) ? [] : Found(text, operative, Therapy),
            Trigger.SharedSessionAfterViolence => AfterViolence(
                text,
                all,
                Found(text, operative, Joint, Unless.Negated)
            ),
            Trigger.PayerAfterViolence => AfterViolence(text, all, [.. terms.Costs.SelectMany(c => c.Quotes)]),
            Trigger.ViolenceAndChildsResistance or Trigger.TherapyAfterViolence => AfterViolence(
                text,
                all,
                Found(text, operative, Therapy)
            ),
            Trigger.LongerThanOneYear => Found(text, operative, [new("longerword &therapy|rt")]) is { Count: > 0 } long_
                ? long_
            : EndsLate(terms) ? Found(text, operative, Therapy)
            : [],
            _ => [],
        };

    private static bool EndsLate(OrderTerms terms) =>
        terms is { EndsOn: { } end, SignedOn: { } signed } && end > signed.AddYears(1);

    private static List<Quote> AfterViolence(string text, IReadOnlyList<Clause> all, List<Quote> quotes) =>
        quotes.Count > 0 && all.FirstOrDefault(c => c.Has("violenceword") && c.Voice is not Voice.Meta) is { } violence
            ? [.. quotes.Append(violence.Sentence.QuoteFrom(text)).Distinct().Take(MostQuotes)]
            : [];

    /// <summary>"No force may be used" is no term of force; "no contact" carries its own negation.</summary>
    private enum Unless
    {
        Never,
        Negated,
    }

    private static List<Quote> Found(
        string text,
        List<Clause> clauses,
        Pattern[] signs,
        Unless unless = Unless.Never
    ) =>
        [
            .. clauses
                .Where(c =>
                    Array.Exists(
                        signs,
                        s => s.Find(c).Any(m => unless == Unless.Never || s == Coercion[^1] || !Negation.Governs(c, m))
                    )
                )
                .Select(c => c.Sentence.QuoteFrom(text))
                .Take(MostQuotes),
        ];
}
