using System.Collections.Frozen;
using Reknit.Domain.Disclosure.Routes;
using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure;

/// <summary>A guardian ad litem's or minor's counsel's access, from the order that appointed them.</summary>
/// <param name="Until">Last day; null while the appointment has no end.</param>
public sealed record Appointment(Guid Id, PersonId Guardian, CompartmentSet Scope, DateOnly? Until);

/// <summary>A court's order that the record be given, and exactly what it names.</summary>
/// <param name="Of">Whose information; null for everybody's.</param>
public sealed record CourtsDemand(Guid Id, CompartmentSet Named, PersonId? Of, AudienceKind ToKind, PersonId To);

/// <summary>What a clinician granted to somebody who asked for their own record.</summary>
public sealed record AccessGranted(Guid Id, PersonId Asker, CompartmentSet Granted);

/// <summary>A consultant who is asked for one decision of this case.</summary>
/// <param name="Agreement">In force on the day; null where none is.</param>
/// <param name="IsLicensed">On the day, in the case's state.</param>
/// <param name="IsOfTheCase">They have a part in it themselves.</param>
public sealed record ConsultantAsked(PersonId Consultant, Guid? Agreement, bool IsLicensed, bool IsOfTheCase);

/// <summary>Somebody is protected from somebody else.</summary>
public readonly record struct ProtectiveFlag(PersonId Protected, PersonId From);

/// <summary>What confirmed orders say of telling; each ground is an order of its own.</summary>
/// <param name="Counsel">By which the therapist may speak with counsel for both sides; null where none says so.</param>
/// <param name="Reports">By which the therapist may report; null where none says so.</param>
public sealed record OrderSays(Guid? Counsel, Guid? Reports)
{
    /// <summary>One order that says all there is.</summary>
    public OrderSays(Guid Id, bool Counsel, bool Reports)
        : this(Counsel ? Id : null, Reports ? Id : null) { }
}

/// <summary>All that a decision looks at, found once and asked often.</summary>
public sealed class DisclosureFacts
{
    private readonly ReleasesOnFile _releases;
    private readonly AccessGranted[] _granted;
    private readonly FrozenSet<ProtectiveFlag> _flags;
    private readonly FrozenSet<PersonId> _protected;
    private readonly FrozenSet<PersonId> _keptAway;
    private readonly FrozenSet<ProtectiveFlag> _homes;
    private readonly FrozenDictionary<PersonId, Appointment[]> _appointments;
    private readonly CourtsDemand[] _demands;
    private readonly FrozenSet<TermKind> _limits;

    public DisclosureFacts(
        IEnumerable<ReleaseFact> releases,
        IEnumerable<Appointment> appointments,
        IEnumerable<CourtsDemand> demands,
        IEnumerable<ProtectiveFlag> flags,
        IEnumerable<TermKind> limits,
        OrderSays? order,
        IEnumerable<AccessGranted>? granted = null,
        Guid? orderOnFile = null,
        IEnumerable<ProtectiveFlag>? homes = null
    )
    {
        _releases = new(releases);
        _appointments = appointments.GroupBy(a => a.Guardian).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        _demands = [.. demands];
        _flags = flags.ToFrozenSet();
        _protected = _flags.Select(flag => flag.Protected).ToFrozenSet();
        _keptAway = _flags.Select(flag => flag.From).ToFrozenSet();
        _limits = limits.ToFrozenSet();
        _granted = [.. granted ?? []];
        (Order, OrderOnFile) = (order, orderOnFile);
        _homes = (homes ?? []).ToFrozenSet();
    }

    public static DisclosureFacts None { get; } = new([], [], [], [], [], null);

    public OrderSays? Order { get; }

    /// <summary>An order of the case that holds; whoever it binds may hear what stands in it.</summary>
    public Guid? OrderOnFile { get; }

    /// <summary>The way by which orders have court papers go; null while nobody has put one on record.</summary>
    public RouteInForce? Route { get; init; }

    /// <summary>Null where nobody outside the practice is asked.</summary>
    public ConsultantAsked? Consultant { get; init; }

    /// <summary>Parties for whom counsel of the case speaks.</summary>
    public IReadOnlySet<PersonId> WithCounsel { get; init; } = FrozenSet<PersonId>.Empty;

    public bool HasCounsel(PersonId party) => WithCounsel.Contains(party);

    /// <summary>A release in force that opens this; null where there is none.</summary>
    public Guid? Opening(Telling telling, DateOnly today) => _releases.Opening(telling, today);

    /// <summary>Why each release of this owner's information to this audience does not open this.</summary>
    public void AddShut(List<BarReason> reasons, Telling telling, DateOnly today) =>
        _releases.AddShut(reasons, telling, today);

    public ReadOnlySpan<Appointment> Appointments(PersonId guardian) =>
        _appointments.TryGetValue(guardian, out var found) ? found : [];

    public ReadOnlySpan<CourtsDemand> Demands => _demands;

    public ReadOnlySpan<AccessGranted> Granted => _granted;

    public bool IsProtected(PersonId person, PersonId from) => _flags.Count > 0 && _flags.Contains(new(person, from));

    /// <summary>A child of whose family somebody is protected from this person: where the child is tells where they are.</summary>
    public bool TellsWhereabouts(PersonId child, PersonId to) => _homes.Count > 0 && _homes.Contains(new(child, to));

    /// <summary>Somebody is protected from anybody; counsel of whom nobody knows for whom they speak may be theirs.</summary>
    public bool IsProtectedFromAnybody(PersonId person) => _protected.Contains(person);

    /// <summary>Somebody of the case is protected from this side.</summary>
    public bool KeepsAway(PersonId side) => _keptAway.Contains(side);

    public bool ProtectsSomebody => _protected.Count > 0;

    public bool Has(TermKind limit) => _limits.Contains(limit);
}
