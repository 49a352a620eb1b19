namespace Reknit.Domain.Disclosure.Appointments;

/// <summary>An appointment as it is about to be put on record.</summary>
/// <param name="IsGuardian">The person is a guardian ad litem or minor's counsel of the case.</param>
/// <param name="Today">In the practice's zone.</param>
public sealed record AppointmentDraft(
    bool IsGuardian,
    CompartmentSet Scope,
    string Words,
    DateOnly? Since,
    DateOnly? Until,
    DateOnly Today
);

/// <summary>What must hold before an appointment opens anything.</summary>
public static class AppointmentRules
{
    private const string Source = "Practice decision 26: a guardian's access comes from the appointment order";

    /// <summary>What an appointment can open at all.</summary>
    public static CompartmentSet CanOpen { get; } =
        CompartmentSet.Of(DisclosureTable.All.Where(w => w.Appointment == Way.Yes).Select(w => w.What));

    public static readonly IReadOnlyList<Requirement<AppointmentDraft>> Requirements =
    [
        Hard(
            "AP.1",
            "It says who was appointed: a guardian ad litem or minor's counsel of the case.",
            a => a.IsGuardian
        ),
        Hard("AP.2", "It names the order and gives its words on access.", a => !string.IsNullOrWhiteSpace(a.Words)),
        Hard("AP.3", "It says what the order opens to them.", a => a.Scope.Bits != 0),
        Hard("AP.4", "It opens nothing that no appointment can open.", a => (a.Scope.Bits & ~CanOpen.Bits) == 0),
        Hard("AP.5", "It has begun.", a => a.Since <= a.Today),
        Hard("AP.6", "Its last day, where it has one, is not before its first.", a => !(a.Until < a.Since)),
    ];

    /// <summary>Of ending one: why, in words.</summary>
    public static readonly IReadOnlyList<Requirement<string>> Ending =
    [
        new(
            "AE.1",
            RequirementKind.Hard,
            "It says why it ends, such as the order that discharged them.",
            Source,
            because => !string.IsNullOrWhiteSpace(because)
        ),
    ];

    public static Decision Decide(AppointmentDraft draft) => Decision.On(Requirements, draft);

    private static Requirement<AppointmentDraft> Hard(string id, string words, Func<AppointmentDraft, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
