using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure;

/// <summary>The one decision that whatever leaves the practice passes. The default is no.</summary>
public static class DisclosureRules
{
    private static readonly DisclosureAnswer.Allowed TheirOwn = new(Basis.Own, null, AttendanceOnly: false);

    /// <summary>Allowed on the first basis that holds; refused with every way that is shut.</summary>
    /// <param name="today">In the practice's zone.</param>
    public static DisclosureAnswer Decide(Telling telling, DisclosureFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var ways = DisclosureTable.Of(telling.What);
        if (IsBarred(telling, facts) is { } bar)
        {
            return new DisclosureAnswer.Refused([bar]);
        }

        if (IsOwn(telling) && ways.Own == Way.Yes)
        {
            return TheirOwn;
        }

        if (ByCourtOrder(telling, ways, facts) is { } ordered)
        {
            return ordered;
        }

        if (ByAppointment(telling, ways, facts, today) is { } appointed)
        {
            return appointed;
        }

        if (ByOrder(telling, ways, facts) is { } said)
        {
            return said;
        }

        if (ByRequest(telling, ways, facts) is { } granted)
        {
            return granted;
        }

        return ByRelease(telling, ways, facts, today) ?? (DisclosureAnswer)Refusal(telling, ways, facts, today);
    }

    /// <summary>What shuts every way: no release, order or appointment opens it.</summary>
    private static BarReason? IsBarred(Telling telling, DisclosureFacts facts)
    {
        if (telling.What == Compartment.PracticeAdministration)
        {
            return new(Bar.NeverLeaves, null);
        }

        // Both sides get the same court papers; a protected person's contact is no part of them.
        if (telling.What != Compartment.CourtFacing && IsShutOff(telling, facts))
        {
            return new(Bar.Protected, null);
        }

        return
            telling is { What: Compartment.CourtFacing, To.Kind: AudienceKind.Court }
            && facts.Has(TermKind.NothingReported)
            ? new(Bar.Limit, null)
            : null;
    }

    private static bool IsShutOff(Telling telling, DisclosureFacts facts)
    {
        if (telling.To.IsOfUnknownSide)
        {
            return facts.IsProtectedFromAnybody(telling.Owner);
        }

        return telling.To.Side is { } side
            && side != telling.Owner
            && (
                facts.IsProtected(telling.Owner, side)
                || (
                    telling.What is Compartment.ContactOrdinary or Compartment.Schedule
                    && facts.TellsWhereabouts(telling.Owner, side)
                )
            );
    }

    private static bool IsOwn(Telling telling) =>
        telling.To.Kind is AudienceKind.Parent or AudienceKind.Child or AudienceKind.Payer
        && telling.Owner == telling.To.Person;

    private static DisclosureAnswer.Allowed? ByCourtOrder(Telling telling, Ways ways, DisclosureFacts facts)
    {
        if (ways.CourtOrder != Way.Yes)
        {
            return null;
        }

        foreach (var demand in facts.Demands)
        {
            if (
                demand.Named.Has(telling.What)
                && demand.ToKind == telling.To.Kind
                && demand.To == telling.To.Person
                && (demand.Of is null || demand.Of == telling.Owner)
            )
            {
                return new(Basis.CourtOrder, demand.Id, AttendanceOnly: false);
            }
        }

        return null;
    }

    private static DisclosureAnswer.Allowed? ByAppointment(
        Telling telling,
        Ways ways,
        DisclosureFacts facts,
        DateOnly today
    )
    {
        if (ways.Appointment != Way.Yes || telling.To.Kind != AudienceKind.Guardian || telling.IsSubstanceUse)
        {
            return null;
        }

        foreach (var appointment in facts.Appointments(telling.To.Person))
        {
            if (appointment.Scope.Has(telling.What) && !(appointment.Until < today))
            {
                return new(Basis.Appointment, appointment.Id, AttendanceOnly: false);
            }
        }

        return null;
    }

    /// <summary>The order lets the therapist speak with each side's counsel, and report to the court and the guardian.</summary>
    private static DisclosureAnswer.Allowed? ByOrder(Telling telling, Ways ways, DisclosureFacts facts)
    {
        if (ways.Order != Way.Yes || telling.IsSubstanceUse)
        {
            return null;
        }

        if (telling.IsOfOrderOnly && facts.OrderOnFile is { } onFile && IsBoundByOrder(telling.To))
        {
            return new(Basis.Order, onFile, AttendanceOnly: false);
        }

        if (facts.Order is not { } order)
        {
            return null;
        }

        var speaks = telling.To.Kind switch
        {
            AudienceKind.Counsel => order.Counsel,
            AudienceKind.Parent => order.Counsel && telling.To.SpeaksFor == telling.To.Person,
            AudienceKind.Court or AudienceKind.Guardian => order.Reports,
            _ => false,
        };
        return speaks ? new(Basis.Order, order.Id, facts.Has(TermKind.AttendanceReportsOnly)) : null;
    }

    /// <summary>Those who have the order themselves: each side, by counsel or alone, the guardian and the court.</summary>
    private static bool IsBoundByOrder(Audience to) =>
        to.Kind is AudienceKind.Counsel or AudienceKind.Guardian or AudienceKind.Court
        || (to.Kind == AudienceKind.Parent && to.SpeaksFor == to.Person);

    /// <summary>What a clinician granted to somebody who asked for their own, or for the family's record.</summary>
    private static DisclosureAnswer.Allowed? ByRequest(Telling telling, Ways ways, DisclosureFacts facts)
    {
        if (ways.Own != Way.ByRequest || !MayRequest(telling) || telling.IsSubstanceUse)
        {
            return null;
        }

        foreach (var grant in facts.Granted)
        {
            if (grant.Asker == telling.To.Person && grant.Granted.Has(telling.What))
            {
                return new(Basis.Request, grant.Id, AttendanceOnly: false);
            }
        }

        return null;
    }

    /// <summary>Their own, and the family's record that they are part of.</summary>
    private static bool MayRequest(Telling telling) =>
        IsOwn(telling) || (telling.Owner == default && telling.To.Kind is AudienceKind.Parent or AudienceKind.Child);

    private static DisclosureAnswer.Allowed? ByRelease(
        Telling telling,
        Ways ways,
        DisclosureFacts facts,
        DateOnly today
    )
    {
        return ReleaseBar(telling, ways) is null && facts.Opening(telling, today) is { } release
            ? new(Basis.Release, release, AttendanceOnly: false)
            : null;
    }

    /// <summary>Whether a release is no way at all for this audience.</summary>
    private static Bar? ReleaseBar(Telling telling, Ways ways)
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

    private static DisclosureAnswer.Refused Refusal(Telling telling, Ways ways, DisclosureFacts facts, DateOnly today)
    {
        var reasons = new List<BarReason>();
        if (ways.Own == Way.ByRequest && MayRequest(telling))
        {
            reasons.Add(new(Bar.NeedsRequest, null));
        }

        if (ReleaseBar(telling, ways) is { } shut)
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
            reasons.Add(new(Bar.OrderSilent, facts.Order?.Id));
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
