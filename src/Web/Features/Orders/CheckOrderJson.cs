using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reknit.Domain.Orders;
using Reknit.Web.Outside.Text;

namespace Reknit.Web.Features.Orders;

/// <summary>Writes a reading as the JSON that other programs take.</summary>
internal static class CheckOrderJson
{
    // For a terminal or a file, never for a page: letters such as é and § stay readable.
    private static readonly CheckOrderJsonContext Context = new(
        new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            NewLine = "\n",
        }
    );

    public static string Write(OrderReading reading, DocumentText.Words words, bool withText)
    {
        var text = words.Text;
        var document = new DocumentJson(
            Code(reading.Document.Kind),
            reading.Document.IsReunificationTherapy,
            reading.Document.Why,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            words.PagesReadByMachine.Count > 0 ? words.PagesReadByMachine : null,
            words.PagesWithoutText.Count > 0 ? words.PagesWithoutText : null,
            words.HasStruckWords ? true : null,
            withText ? text : null
        );
        var result = new CheckOrderResultJson(
            document,
            [.. reading.Components.Select(OfComponent)],
            OfTerms(reading.Terms),
            [.. reading.Flags.Select(OfFlag)],
            Code(reading.SaidProceeding ?? reading.Proceeding.Kind),
            reading.Proceeding.Why,
            RulesOf(reading),
            reading.IsUnclear ? true : null,
            reading.LaterFlags.Count > 0 ? [.. reading.LaterFlags.Select(OfFlag)] : null
        );
        return JsonSerializer.Serialize(result, Context.CheckOrderResultJson) + "\n";
    }

    private static ComponentJson OfComponent(ComponentFinding found) =>
        new(Code(found.Component), Code(found.Status), OfQuotes(found.Quotes), found.Note, found.Missing, found.Why);

    private static TermsJson OfTerms(OrderTerms terms) =>
        new(
            terms.State,
            terms.Court,
            terms.CaseNumber,
            terms.SignedOn,
            terms.Therapist,
            [.. terms.Parties.Select(p => new PartyJson(p.Label, p.Name, p.Role))],
            terms.Children,
            [.. terms.Costs.Select(OfCost)],
            terms.SessionCount,
            terms.EndsOn,
            [.. terms.Reports.Select(OfQuotedTerm)],
            [.. terms.Contact.Select(OfQuotedTerm)],
            [
                .. terms.Dates.Select(d => new DateJson(
                    Code(d.Kind),
                    d.On,
                    d.At?.ToString("HH:mm", CultureInfo.InvariantCulture),
                    d.IsCounted,
                    OfQuotes(d.Quotes)
                )),
            ],
            OrNull(terms.SignedOnNote)
        );

    private static CostJson OfCost(CostTerm cost) =>
        new(
            cost.Service,
            [.. cost.Shares.Select(s => new ShareJson(s.Party, WithoutTrailingZeros(s.Percent)))],
            OfQuotes(cost.Quotes),
            OrNull(cost.Note)
        );

    private static QuotedTermJson OfQuotedTerm(QuotedTerm term) => new(term.Kind, term.Summary, OfQuotes(term.Quotes));

    private static FlagJson OfFlag(OrderFlag flag) =>
        new(
            flag.Code,
            Code(flag.Effect),
            flag.Rule,
            flag.Citation,
            flag.EffectiveFrom,
            flag.VerifiedOn,
            flag.VerifiedBy,
            OfQuotes(flag.Quotes),
            flag.Why,
            flag.Source,
            flag.ReviewDue
        );

    /// <summary>An empty list of flags says nothing where no rule was looked up.</summary>
    private static string RulesOf(OrderReading reading) =>
        reading.SaidProceeding == ProceedingKind.ChildWelfare ? "otherLaw"
        : !reading.IsRuled ? "notOfThisTherapy"
        : reading.Terms.State is not { } state ? "stateNotKnown"
        : OrderCheck.StatesOnFile.Contains(state) ? "onFile"
        : "noneOnFile";

    private static string? OrNull(string words) => words.Length == 0 ? null : words;

    private static QuoteJson[] OfQuotes(IReadOnlyList<Quote> quotes) =>
        [.. quotes.Select(q => new QuoteJson(q.Text, q.Start, q.End, q.Paragraph))];

    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    // A decimal remembers how it was written: 50.00 is to print as 50.
    private static decimal WithoutTrailingZeros(decimal percent) => percent / 1.000000000000000000000000000000m;
}
