namespace Reknit.Domain.Disclosure.Demands;

/// <summary>A step on the way of a demand, as it is about to be taken.</summary>
/// <param name="IsOpen">The demand is not closed.</param>
/// <param name="CanBeExtended">The law gives one extension, and it was not used.</param>
/// <param name="Granted">Of a grant: which kinds.</param>
/// <param name="Privilege">How it stands; of a look at it, how it stands from now on.</param>
/// <param name="HasHolder">Of a look at the privilege: it says who holds it.</param>
/// <param name="IsClinician">Whoever takes the step may decide on access.</param>
public sealed record DemandStepFacts(
    DemandKind Demand,
    DemandStepKind? Step,
    bool IsOpen,
    bool IsObjected,
    bool CanBeExtended,
    PrivilegeState Privilege,
    bool HasHolder,
    CompartmentSet Granted,
    bool IsClinician,
    string Words,
    DateOnly? On,
    DateOnly ReceivedOn,
    DateOnly Today
);

/// <summary>What must hold before a step is taken on a demand.</summary>
public static class DemandStepRules
{
    private const string Standard = "Practice standard: demands for records";

    /// <summary>What somebody can be granted of what is their own, by request.</summary>
    public static CompartmentSet CanGrant { get; } =
        CompartmentSet.Of(DisclosureTable.All.Where(w => w.Own == Way.ByRequest).Select(w => w.What));

    public static readonly IReadOnlyList<Requirement<DemandStepFacts>> Requirements =
    [
        Hard("DS.1", "The demand is open.", Standard, s => s.IsOpen),
        Hard("DS.2", "It says what was done.", Standard, s => s.Step is not null),
        Hard(
            "DS.3",
            "The day is given; it is not before the demand came and not to come.",
            Standard,
            s => s.On >= s.ReceivedOn && s.On <= s.Today
        ),
        Hard(
            "DS.4",
            "It says in words who did or said what.",
            Standard,
            s => s.Step is DemandStepKind.Came || !string.IsNullOrWhiteSpace(s.Words)
        ),
        Hard(
            "DS.5",
            "A request for somebody's own record, or for an accounting, can be extended once, with the reason.",
            "45 CFR 164.524(b)(2)(iii); 164.528(c)(1)(ii)",
            s => s.Step != DemandStepKind.Extended || s.CanBeExtended
        ),
        Hard(
            "DS.6",
            "A clinician grants or refuses access, to somebody who asks for their own record; a grant says which kinds.",
            "45 CFR 164.524(a)(3), (d)",
            s =>
                s.Step is not (DemandStepKind.Granted or DemandStepKind.Denied)
                || (
                    s.Demand == DemandKind.OwnRecord
                    && s.IsClinician
                    && (
                        s.Step == DemandStepKind.Denied
                        || (s.Granted.Bits != 0 && (s.Granted.Bits & ~CanGrant.Bits) == 0)
                    )
                )
        ),
        Hard(
            "DS.7",
            "Only an objection that was raised can be settled.",
            Standard,
            s => s.Step != DemandStepKind.ObjectionSettled || s.IsObjected
        ),
        Hard(
            "DS.8",
            "Before a demand is closed its objection is settled, and of a subpoena or a court's order it is known how the privilege stands.",
            "45 CFR 164.512(e)(1)(iii)(C); state privilege",
            s =>
                s.Step != DemandStepKind.Closed
                || (
                    !s.IsObjected
                    && (
                        s.Demand is not (DemandKind.Subpoena or DemandKind.CourtOrder)
                        || s.Privilege != PrivilegeState.NotKnown
                    )
                )
        ),
        Hard(
            "DS.9",
            "A clinician says how the privilege stands, with who holds it, and that an objection is settled: either can open a record.",
            "State privilege; 45 CFR 164.512(e)(1)",
            s =>
                s.Step switch
                {
                    DemandStepKind.PrivilegeLookedAt => s.IsClinician
                        && (s.Privilege == PrivilegeState.NotKnown || s.HasHolder),
                    DemandStepKind.ObjectionSettled => s.IsClinician,
                    _ => true,
                }
        ),
    ];

    public static Decision Decide(DemandStepFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<DemandStepFacts> Hard(
        string id,
        string words,
        string source,
        Func<DemandStepFacts, bool> isMet
    ) => new(id, RequirementKind.Hard, words, source, isMet);
}
