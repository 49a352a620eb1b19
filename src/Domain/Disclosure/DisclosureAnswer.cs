using Reknit.Domain.Disclosure.Routes;

namespace Reknit.Domain.Disclosure;

/// <summary>What a telling rests on.</summary>
public enum Basis
{
    /// <summary>It is their own.</summary>
    Own,
    Release,

    /// <summary>The order's words on reporting or on counsel.</summary>
    Order,
    Appointment,

    /// <summary>A court's order that names it.</summary>
    CourtOrder,

    /// <summary>A clinician granted it to somebody who asked for their own record.</summary>
    Request,

    /// <summary>A consultant's agreement on file: one decision with its facts.</summary>
    Agreement,
}

/// <summary>Why something may not be told; each says which way is shut, and what would open it.</summary>
public enum Bar
{
    /// <summary>It leaves the practice on no ground.</summary>
    NeverLeaves,

    /// <summary>Somebody is protected from whoever would hear it.</summary>
    Protected,

    /// <summary>A limit of the order forbids it.</summary>
    Limit,

    /// <summary>This way is never open to the other side.</summary>
    OtherSide,

    /// <summary>The child's words are the child's.</summary>
    ChildsOwn,

    /// <summary>Only a request for records, which a person decides, opens it.</summary>
    NeedsRequest,
    NoRelease,

    /// <summary>A release names this audience, but is not in force.</summary>
    ReleaseNotInForce,

    /// <summary>A release in force does not name this compartment.</summary>
    NotInRelease,

    /// <summary>Substance-use records need a release that names them; 42 CFR 2.31.</summary>
    SubstanceUseNotNamed,

    /// <summary>No confirmed order says that this may be told.</summary>
    OrderSilent,
    NotAppointed,
    AppointmentOver,

    /// <summary>No court's order names it.</summary>
    NoCourtOrder,

    /// <summary>Nobody has put on record by which way the order has papers go to the court.</summary>
    RouteNotKnown,

    /// <summary>The order has court papers go another way than to them.</summary>
    OtherRoute,

    /// <summary>Whoever pays is told their own account, and nothing else.</summary>
    NotForPayers,

    /// <summary>A consultant is shown one decision with its facts, and nothing else.</summary>
    NotForConsultants,

    /// <summary>No agreement with the consultant is in force.</summary>
    NoAgreement,

    /// <summary>The consultant is not licensed where the case is.</summary>
    NotLicensed,

    /// <summary>Whoever is part of a case is not its consultant.</summary>
    OfTheCase,
}

/// <summary>How much of a kind of record may be told.</summary>
public enum Extent
{
    Whole,

    /// <summary>No more than attendance and progress; the order says so.</summary>
    AttendanceAndProgress,

    /// <summary>No more than dates and amounts: what a bill needs.</summary>
    DatesAndAmounts,
}

/// <summary>One reason for a refusal.</summary>
/// <param name="Record">The release, appointment or order that it is about; null where there is none.</param>
public readonly record struct BarReason(Bar Bar, Guid? Record);

/// <summary>Whether something may be told, and why.</summary>
public abstract record DisclosureAnswer
{
    private DisclosureAnswer() { }

    /// <param name="Record">The release, appointment or order; null where it is their own.</param>
    public sealed record Allowed(Basis Basis, Guid? Record, Extent Extent = Extent.Whole) : DisclosureAnswer
    {
        /// <summary>The only way by which it goes to the court; null where any way is right.</summary>
        public CourtRoute? Route { get; init; }
    }

    /// <param name="Reasons">Every shut way; none empty.</param>
    public sealed record Refused(IReadOnlyList<BarReason> Reasons) : DisclosureAnswer;
}
