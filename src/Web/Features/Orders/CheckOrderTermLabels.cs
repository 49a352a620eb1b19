using System.Globalization;
using Reknit.Domain.Orders;

namespace Reknit.Web.Features.Orders;

/// <summary>The terms of a reading in the words in which labels give them: "none" where there is nothing.</summary>
internal static class CheckOrderTermLabels
{
    public const string None = "none";

    public static IEnumerable<(string Code, string Value)> Of(OrderTerms terms)
    {
        yield return ("state", terms.State ?? None);
        yield return ("court", terms.Court ?? None);
        yield return ("case", terms.CaseNumber ?? None);
        yield return ("signed", Day(terms.SignedOn));
        yield return ("therapist", terms.Therapist ?? None);
        yield return ("parties", Joined(terms.Parties.Select(p => $"{p.Label}={p.Name}")));
        yield return ("children", Joined(terms.Children));
        yield return ("shares", Joined(terms.Costs.Select(Shares)));
        yield return ("sessions", terms.SessionCount?.ToString(CultureInfo.InvariantCulture) ?? None);
        yield return ("ends", Day(terms.EndsOn));
        yield return ("contact", Kinds(terms.Contact));
        yield return ("reports", Kinds(terms.Reports));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? None;

    private static string Kinds(IReadOnlyList<QuotedTerm> terms) =>
        terms.Count == 0 ? None : string.Join(' ', terms.Select(t => t.Kind).Distinct(StringComparer.Ordinal));

    private static string Shares(CostTerm term) =>
        $"{term.Service}: "
        + string.Join(
            ", ",
            term.Shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Party} {s.Percent}"))
        );

    private static string Joined(IEnumerable<string> words) =>
        string.Join("; ", words) is { Length: > 0 } joined ? joined : None;
}
