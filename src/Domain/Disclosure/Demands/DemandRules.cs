namespace Reknit.Domain.Disclosure.Demands;

/// <summary>A demand as it is about to be put on record.</summary>
/// <param name="IsFromKnown">Somebody of the case, the court, or somebody named in words asks.</param>
/// <param name="IsFromOwner">Whoever asks is a parent, a caregiver or a child of the case.</param>
/// <param name="HasReceiver">Of a court's order: somebody of the case, or the court, gets the record.</param>
public sealed record DemandDraft(
    DemandKind? Kind,
    bool IsFromKnown,
    bool IsFromOwner,
    bool HasReceiver,
    string Asked,
    DateOnly? ReceivedOn,
    DateOnly? DueOn,
    CompartmentSet Named,
    DateOnly Today
);

/// <summary>What must hold before a demand is put on record.</summary>
public static class DemandRules
{
    /// <summary>45 CFR 164.524(b)(2)(i).</summary>
    public const int OwnRecordDays = 30;

    /// <summary>45 CFR 164.528(c)(1)(i).</summary>
    public const int AccountingDays = 60;

    /// <summary>The one extension of either; 45 CFR 164.524(b)(2)(iii), 164.528(c)(1)(ii).</summary>
    public const int ExtensionDays = 30;

    private const string Standard = "Practice standard: demands for records";

    /// <summary>What a court's order can open at all.</summary>
    public static CompartmentSet CanOrder { get; } =
        CompartmentSet.Of(DisclosureTable.All.Where(w => w.CourtOrder == Way.Yes).Select(w => w.What));

    public static readonly IReadOnlyList<Requirement<DemandDraft>> Requirements =
    [
        Hard("DM.1", "It says what came: a request, a subpoena, a court's order.", Standard, d => d.Kind is not null),
        Hard("DM.2", "It says who asks.", Standard, d => d.IsFromKnown),
        Hard(
            "DM.3",
            "Who asks for their own record, or to whom it was told, is a parent, a caregiver or a child of the case.",
            "45 CFR 164.524(a)(1); 164.528(a)(1)",
            d => d.Kind is not (DemandKind.OwnRecord or DemandKind.Accounting) || d.IsFromOwner
        ),
        Hard(
            "DM.4",
            "What is asked stands in the demand's own words.",
            Standard,
            d => !string.IsNullOrWhiteSpace(d.Asked)
        ),
        Hard("DM.5", "The day on which it came is given and is not to come.", Standard, d => d.ReceivedOn <= d.Today),
        Hard(
            "DM.6",
            "A subpoena, a court's order and a letter have the day by which they must be answered.",
            Standard,
            d => LawfulDue(d.Kind, d.ReceivedOn) is not null || d.DueOn >= d.ReceivedOn
        ),
        Hard(
            "DM.7",
            "A court's order names kinds of record, and who gets them.",
            "45 CFR 164.512(e)(1)(i): only what the order expressly authorizes",
            d => d.Kind != DemandKind.CourtOrder || (d.Named.Bits != 0 && d.HasReceiver)
        ),
        Hard(
            "DM.8",
            "Nothing else than a court's order names kinds of record, and none that no order opens here.",
            "45 CFR 164.512(e)(1)",
            d => d.Kind == DemandKind.CourtOrder ? (d.Named.Bits & ~CanOrder.Bits) == 0 : d.Named.Bits == 0
        ),
    ];

    public static Decision Decide(DemandDraft draft) => Decision.On(Requirements, draft);

    /// <summary>The day by which the law itself wants an answer; null where the paper says it.</summary>
    public static DateOnly? LawfulDue(DemandKind? kind, DateOnly? received) =>
        kind switch
        {
            DemandKind.OwnRecord => received?.AddDays(OwnRecordDays),
            DemandKind.Accounting => received?.AddDays(AccountingDays),
            _ => null,
        };

    private static Requirement<DemandDraft> Hard(
        string id,
        string words,
        string source,
        Func<DemandDraft, bool> isMet
    ) => new(id, RequirementKind.Hard, words, source, isMet);
}
