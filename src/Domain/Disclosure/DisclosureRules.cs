using Reknit.Domain.Disclosure.Routes;

namespace Reknit.Domain.Disclosure;

/// <summary>The one decision that whatever leaves the practice passes. The default is no.</summary>
public static class DisclosureRules
{
    private static readonly DisclosureAnswer.Allowed TheirOwn = new(Basis.Own, null);
    private static readonly DisclosureAnswer.Allowed TheirBill = new(Basis.Own, null, Extent.DatesAndAmounts);

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

        if (telling.To.Kind == AudienceKind.Consultant)
        {
            return ForConsultant.Decide(telling, ways, facts);
        }

        return CourtPapers.Follow(telling, facts, FirstWay(telling, ways, facts, today));
    }

    private static DisclosureAnswer FirstWay(Telling telling, Ways ways, DisclosureFacts facts, DateOnly today)
    {
        if (telling is { IsTheirsToSign: true, To.Kind: AudienceKind.Parent })
        {
            return TheirOwn;
        }

        if (telling.IsOwn && ways.Own == Way.Yes)
        {
            return telling.To.Kind == AudienceKind.Payer ? TheirBill : TheirOwn;
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

        return ByRelease(telling, ways, facts, today) ?? (DisclosureAnswer)ShutWays.Of(telling, ways, facts, today);
    }

    /// <summary>What shuts every way: no release, order or appointment opens it.</summary>
    private static BarReason? IsBarred(Telling telling, DisclosureFacts facts)
    {
        if (telling.What == Compartment.PracticeAdministration)
        {
            return new(Bar.NeverLeaves, null);
        }

        if (telling.To.Kind == AudienceKind.Payer && !(telling.IsOwn && telling.What == Compartment.PayersLedger))
        {
            return new(Bar.NotForPayers, null);
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
        if (telling.Owner == default)
        {
            return IsFamilysShutOff(telling, facts);
        }

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

    /// <summary>
    /// The family's own has everybody's in it: from whom anybody of the case is protected gets none of it, but what a
    /// court's order names.
    /// </summary>
    private static bool IsFamilysShutOff(Telling telling, DisclosureFacts facts) =>
        (telling.To.IsOfUnknownSide ? facts.ProtectsSomebody : telling.To.Side is { } side && facts.KeepsAway(side))
        && ByCourtOrder(telling, DisclosureTable.Of(telling.What), facts) is null;

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
                return new(Basis.CourtOrder, demand.Id);
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
                return new(Basis.Appointment, appointment.Id);
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
            return new(Basis.Order, onFile);
        }

        if (facts.Order is not { } order)
        {
            return null;
        }

        var ground = telling.To.Kind switch
        {
            AudienceKind.Counsel => order.Counsel,
            AudienceKind.Parent when telling.To.SpeaksFor == telling.To.Person => order.Counsel,
            AudienceKind.Court or AudienceKind.Guardian => order.Reports,
            _ => null,
        };
        var extent = facts.Has(TermKind.AttendanceReportsOnly) ? Extent.AttendanceAndProgress : Extent.Whole;
        return ground is { } record ? new(Basis.Order, record, extent) : null;
    }

    /// <summary>Those who have the order themselves: each side, by counsel or alone, the guardian and the court.</summary>
    private static bool IsBoundByOrder(Audience to) =>
        to.Kind is AudienceKind.Counsel or AudienceKind.Guardian or AudienceKind.Court
        || (to.Kind == AudienceKind.Parent && to.SpeaksFor == to.Person);

    /// <summary>What a clinician granted to somebody who asked for their own, or for the family's record.</summary>
    private static DisclosureAnswer.Allowed? ByRequest(Telling telling, Ways ways, DisclosureFacts facts)
    {
        if (ways.Own != Way.ByRequest || !telling.CanBeRequested || telling.IsSubstanceUse)
        {
            return null;
        }

        foreach (var grant in facts.Granted)
        {
            if (grant.Asker == telling.To.Person && grant.Granted.Has(telling.What))
            {
                return new(Basis.Request, grant.Id);
            }
        }

        return null;
    }

    private static DisclosureAnswer.Allowed? ByRelease(
        Telling telling,
        Ways ways,
        DisclosureFacts facts,
        DateOnly today
    )
    {
        return ShutWays.OfReleases(telling, ways) is null && facts.Opening(telling, today) is { } release
            ? new(Basis.Release, release)
            : null;
    }
}
