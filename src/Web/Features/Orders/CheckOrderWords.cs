using System.Globalization;
using Reknit.Domain.Orders;

namespace Reknit.Web.Features.Orders;

/// <summary>Plain words for the codes of a reading.</summary>
internal static class CheckOrderWords
{
    public static string Of(Component component) =>
        component switch
        {
            Component.BothParents => "The child and both parents take part.",
            Component.Attendance => "The parties attend what the therapist asks, and bring the child.",
            Component.SessionMix => "The therapist decides the kinds of sessions, how often, and who attends.",
            Component.Duration => "It goes on as long as the therapist finds it productive and good for the child.",
            Component.Releases => "Both parents sign all releases the therapist wants.",
            Component.Counsel => "The therapist may speak with counsel for both parents.",
            Component.Costs => "Who pays for each kind of session and for collateral work.",
            Component.FollowRecommendations => "The parents follow the recommendations of the therapy process.",
            Component.RoleLimit => "The therapist makes no custody recommendation and no schedule.",
            Component.TherapistNamed => "A therapist is named, or the way to choose one.",
            Component.Reporting => "What may be reported, and to whom.",
            Component.ChildPace => "The pace is the child's; no contact is forced.",
            Component.ChildTherapist => "The child has an individual therapist of their own.",
            _ => component.ToString(),
        };

    public static string OfService(string code) =>
        code switch
        {
            "parentSessions" => "each parent's own sessions",
            "childSessions" => "the child's sessions",
            "familySessions" => "family sessions",
            "coparentingSessions" => "co-parenting sessions",
            "collateralWork" => "collateral work",
            "all" => "everything",
            _ => code,
        };

    public static string OfProceeding(ProceedingKind kind) =>
        kind switch
        {
            ProceedingKind.PrivateCustody => "A private custody case",
            ProceedingKind.ChildWelfare => "A child-welfare case",
            _ => "Not known",
        };

    /// <summary>"Cost of family sessions: Mother 60 %, Father 40 %"; the note where the shares could not be read.</summary>
    public static string OfCost(CostTerm cost)
    {
        var shares = cost.Shares.Select(s =>
            string.Create(CultureInfo.InvariantCulture, $"{s.Party} {s.Percent:0.##} %")
        );
        return $"Cost of {OfService(cost.Service)}: {(cost.Shares.Count == 0 ? cost.Note : string.Join(", ", shares))}";
    }

    /// <summary>"Hearing: 2026-03-04, 09:30"; the words are quoted where no day follows from them.</summary>
    public static string OfDate(DatedTerm date)
    {
        var what = date.Kind switch
        {
            DatedTermKind.Hearing => "Hearing",
            DatedTermKind.ReportDue => "Report due",
            _ => "Last day",
        };
        var day = date.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no day follows from the words";
        var time = date.At?.ToString(", HH:mm", CultureInfo.InvariantCulture);
        return $"{what}: {day}{time}{(date.IsCounted ? ", counted from the day of signing" : "")}";
    }

    public static IEnumerable<(string Name, string Value)> OfTerms(OrderTerms terms)
    {
        (string Name, string? Value)[] single =
        [
            ("State", terms.State),
            ("Court", terms.Court),
            ("Case number", terms.CaseNumber),
            ("Signed on", Day(terms.SignedOn)),
            ("Therapist", terms.Therapist),
            ("Sessions", terms.SessionCount?.ToString(CultureInfo.InvariantCulture)),
            ("Ends on", Day(terms.EndsOn)),
            ("Children", terms.Children.Count == 0 ? null : string.Join(", ", terms.Children)),
        ];
        var parties = terms.Parties.Select(p => (Name: p.Label, Value: p.Name is null ? p.Role : With(p.Name, p.Role)));
        foreach (var (name, value) in single.Concat(parties))
            yield return (name, value ?? "not found: please check");

        static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        static string With(string name, string? role) => role is null ? name : $"{name} ({role})";
    }
}
