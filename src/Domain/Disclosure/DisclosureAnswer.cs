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
}

/// <summary>One reason for a refusal.</summary>
/// <param name="Record">The release, appointment or order that it is about; null where there is none.</param>
public readonly record struct BarReason(Bar Bar, Guid? Record);

/// <summary>Whether something may be told, and why.</summary>
public abstract record DisclosureAnswer
{
    private DisclosureAnswer() { }

    /// <param name="Record">The release, appointment or order; null where it is their own.</param>
    /// <param name="AttendanceOnly">No more than attendance and progress.</param>
    public sealed record Allowed(Basis Basis, Guid? Record, bool AttendanceOnly) : DisclosureAnswer;

    /// <param name="Reasons">Every shut way; none empty.</param>
    public sealed record Refused(IReadOnlyList<BarReason> Reasons) : DisclosureAnswer;
}
