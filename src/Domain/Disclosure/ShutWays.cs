using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure;

/// <summary>Says of what may not be told every way that is shut, and so what would open it.</summary>
internal static class ShutWays
{
    /// <summary>Whether a release is no way at all for this audience.</summary>
    public static Bar? OfReleases(Telling telling, Ways ways)
    {
        var isOther = telling.To.IsOtherSideThan(telling.Owner);
        return ways.Release switch
        {
            Way.No or Way.ByRequest => Bar.NeverLeaves,
            Way.NotToOtherSide when isOther => Bar.OtherSide,
            Way.NotToParents when telling.To.Side is not null || telling.To.IsOfUnknownSide => Bar.ChildsOwn,
            Way.OwnCounsel when telling.To.Kind != AudienceKind.Counsel || telling.To.SpeaksFor != telling.Owner =>
                Bar.OtherSide,
            _ => null,
        };
    }

    public static DisclosureAnswer.Refused Of(Telling telling, Ways ways, DisclosureFacts facts, DateOnly today)
    {
        var reasons = new List<BarReason>();
        if (ways.Own == Way.ByRequest && telling.CanBeRequested)
        {
            reasons.Add(new(Bar.NeedsRequest, null));
        }

        if (OfReleases(telling, ways) is { } shut)
        {
            reasons.Add(new(shut, null));
        }
        else
        {
            var before = reasons.Count;
            facts.AddShut(reasons, telling, today);
            if (reasons.Count == before)
            {
                reasons.Add(new(Bar.NoRelease, null));
            }
        }

        if (
            ways.Order == Way.Yes
            && telling.To.Kind is AudienceKind.Counsel or AudienceKind.Court or AudienceKind.Parent
        )
        {
            reasons.Add(new(Bar.OrderSilent, null));
        }

        if (ways.Appointment == Way.Yes && telling.To.Kind == AudienceKind.Guardian)
        {
            reasons.Add(OfAppointment(telling.To.Person, facts, today));
        }

        if (ways.CourtOrder == Way.Yes)
        {
            reasons.Add(new(Bar.NoCourtOrder, null));
        }

        return new(reasons);
    }

    private static BarReason OfAppointment(PersonId guardian, DisclosureFacts facts, DateOnly today)
    {
        foreach (var appointment in facts.Appointments(guardian))
        {
            if (appointment.Until < today)
            {
                return new(Bar.AppointmentOver, appointment.Id);
            }
        }

        return new(Bar.NotAppointed, null);
    }
}
