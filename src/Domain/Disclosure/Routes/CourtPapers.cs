namespace Reknit.Domain.Disclosure.Routes;

/// <summary>Holds court papers to the order's route, whatever else would open them; a court's order that names them goes before.</summary>
public static class CourtPapers
{
    /// <summary>What the decision said, bound to the route: narrowed, refused, or as it was.</summary>
    public static DisclosureAnswer Follow(Telling telling, DisclosureFacts facts, DisclosureAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (!IsCourtPaper(telling))
        {
            return answer;
        }

        return (answer, Shut(telling, facts, answer)) switch
        {
            (DisclosureAnswer.Allowed { Basis: Basis.CourtOrder } ordered, _) => Named(telling, facts, ordered),
            (DisclosureAnswer.Allowed allowed, null) => telling.To.Kind == AudienceKind.Court
                ? allowed with
                {
                    Route = facts.Route?.Route,
                }
                : allowed,
            (DisclosureAnswer.Refused refused, { } shut) => new DisclosureAnswer.Refused([shut, .. refused.Reasons]),
            (_, { } shut) => new DisclosureAnswer.Refused([shut, new(Bar.NoCourtOrder, null)]),
            _ => answer,
        };
    }

    /// <summary>All that goes to the court, and its papers to anybody; whoever has the order may read its own words.</summary>
    private static bool IsCourtPaper(Telling telling) =>
        telling.To.Kind == AudienceKind.Court || telling is { What: Compartment.CourtFacing, IsOfOrderOnly: false };

    /// <summary>The order that names it says where it goes; what is under seal goes sealed all the same.</summary>
    private static DisclosureAnswer.Allowed Named(
        Telling telling,
        DisclosureFacts facts,
        DisclosureAnswer.Allowed ordered
    ) =>
        telling.To.Kind == AudienceKind.Court && facts.Route is { Route: CourtRoute.UnderSeal }
            ? ordered with
            {
                Route = CourtRoute.UnderSeal,
            }
            : ordered;

    /// <summary>Null where the route leads to them; without a route it leads to both sides, and nothing goes to the court.</summary>
    private static BarReason? Shut(Telling telling, DisclosureFacts facts, DisclosureAnswer answer)
    {
        var isCourt = telling.To.Kind == AudienceKind.Court;
        return facts.Route switch
        {
            null => isCourt ? new(Bar.RouteNotKnown, null) : null,
            { Route: CourtRoute.CounselOnly } held => IsForCounsel(telling, facts, answer)
                ? null
                : new(Bar.OtherRoute, held.Id),
            { } held => isCourt ? null : new(Bar.OtherRoute, held.Id),
        };
    }

    /// <summary>Counsel, or a party who represents themselves and has none; a guardian by the own appointment.</summary>
    private static bool IsForCounsel(Telling telling, DisclosureFacts facts, DisclosureAnswer answer) =>
        telling.To.Kind switch
        {
            AudienceKind.Counsel => true,
            AudienceKind.Parent => telling.To.SpeaksFor == telling.To.Person && !facts.HasCounsel(telling.To.Person),
            AudienceKind.Guardian => answer is DisclosureAnswer.Allowed { Basis: Basis.Appointment },
            _ => false,
        };
}
