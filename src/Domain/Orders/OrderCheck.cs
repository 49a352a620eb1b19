using Reknit.Domain.Orders.Packs;
using Reknit.Domain.Orders.Reading;
using Reknit.Domain.Orders.Terms;

namespace Reknit.Domain.Orders;

/// <summary>Reads the text of an order against this practice's list, deterministically and with the order's own words.</summary>
public static class OrderCheck
{
    /// <summary>States whose rules are on file; of any other nothing is known, which is not the same as permitted.</summary>
    public static IReadOnlySet<string> StatesOnFile { get; } =
        Packs.Packs.ByState.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads <paramref name="text"/>, as extracted, with no normalisation: offsets refer to it.</summary>
    public static OrderReading Read(string text, OrderContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var tokens = Tokens.Of(text);
        var cast = Cast.Of(text, tokens);
        List<Clause> clauses = [.. Sentences.Of(tokens).Select(s => new Clause(s, cast))];
        Pronouns.Assign(clauses);
        Topics.Assign(clauses);
        Voices.Assign(clauses);
        var document = DocumentKinds.Of(clauses);
        var components = DocumentKinds.IsSomethingElse(document, clauses)
            ? Verdicts.Nothing(document.Why)
            : new Verdicts(text, clauses).All();
        var terms = OrderTermsReader.Read(text, clauses, cast, context);
        var flags = PackReader.Read(text, clauses, terms, document, terms.SignedOn);
        var later = context.Today is { } today ? PackReader.Read(text, clauses, terms, document, today) : [];
        return new(document, components, terms, flags)
        {
            LaterFlags = [.. later.Where(f => !flags.Any(then => then.Code == f.Code))],
        };
    }
}
