namespace Reknit.Domain.Disclosure;

/// <summary>Whether one way leads out of a compartment, and for whom it does not.</summary>
public enum Way
{
    /// <summary>This way is shut.</summary>
    No,
    Yes,

    /// <summary>Never to the other side, nor to its counsel.</summary>
    NotToOtherSide,

    /// <summary>To the person's own counsel and to nobody else.</summary>
    OwnCounsel,

    /// <summary>Never to a parent, nor to a parent's counsel.</summary>
    NotToParents,

    /// <summary>By a request for records, which a person decides; never by itself.</summary>
    ByRequest,
}

/// <summary>The ways out of one compartment; where none leads, nothing leaves.</summary>
/// <param name="Own">To the person whose information it is.</param>
/// <param name="Release">By a release in force that names it.</param>
/// <param name="Order">By the order's own words on reporting and on counsel.</param>
/// <param name="Appointment">To a guardian or minor's counsel, within the scope of the appointment.</param>
/// <param name="Agreement">To a consultant who is asked for one decision, by the agreement on file.</param>
/// <param name="CourtOrder">By a court's order that names it; a subpoena alone opens nothing.</param>
public sealed record Ways(
    Compartment What,
    Way Own,
    Way Release,
    Way Order,
    Way Appointment,
    Way Agreement,
    Way CourtOrder,
    string Source
);

/// <summary>Who may be told what, on one screen. Every compartment has exactly one row.</summary>
public static class DisclosureTable
{
    private static readonly Ways[] Rows =
    [
        // compartment, own, release, order, appointment, agreement, court's order
        new(
            Compartment.PracticeAdministration,
            Way.No,
            Way.No,
            Way.No,
            Way.No,
            Way.No,
            Way.No,
            "Practice standard: how the practice runs concerns no party"
        ),
        new(
            Compartment.ContactOrdinary,
            Way.Yes,
            Way.Yes,
            Way.No,
            Way.No,
            Way.No,
            Way.Yes,
            "45 CFR 164.508; 164.512(e)(1)(i)"
        ),
        new(
            Compartment.ContactProtected,
            Way.Yes,
            Way.OwnCounsel,
            Way.No,
            Way.No,
            Way.No,
            Way.No,
            "45 CFR 164.522(b); address confidentiality programmes, such as Minn. Stat. 5B.05: a court asks the person or the programme"
        ),
        new(Compartment.Schedule, Way.Yes, Way.NotToOtherSide, Way.No, Way.Yes, Way.No, Way.Yes, "Practice decision 4"),
        new(
            Compartment.SharedClinicalRecord,
            Way.ByRequest,
            Way.Yes,
            Way.No,
            Way.Yes,
            Way.Yes,
            Way.Yes,
            "AAMFT 2015, 2.2: every competent participant signs; 45 CFR 164.524; consultation: 164.506(c)(1)"
        ),
        new(
            Compartment.ParentsPart,
            Way.Yes,
            Way.NotToOtherSide,
            Way.No,
            Way.No,
            Way.No,
            Way.Yes,
            "AAMFT 2015, 2.2; 45 CFR 164.508"
        ),
        new(
            Compartment.ChildsPart,
            Way.Yes,
            Way.NotToParents,
            Way.No,
            Way.Yes,
            Way.Yes,
            Way.Yes,
            "Practice decisions 15 and 26; 45 CFR 164.502(g)(3)(i)(C)"
        ),
        new(
            Compartment.SafetyScreening,
            Way.ByRequest,
            Way.NotToOtherSide,
            Way.No,
            Way.No,
            Way.Yes,
            Way.Yes,
            "AFCC 2016: results hidden from the other party; 45 CFR 164.524"
        ),
        new(
            Compartment.PsychotherapyNotes,
            Way.No,
            Way.NotToOtherSide,
            Way.No,
            Way.No,
            Way.No,
            Way.Yes,
            "45 CFR 164.501, 164.508(a)(2); 164.512(e) is not in its list"
        ),
        new(
            Compartment.CourtFacing,
            Way.Yes,
            Way.Yes,
            Way.Yes,
            Way.Yes,
            Way.No,
            Way.Yes,
            "Practice decision 25; 45 CFR 164.512(e)(1)(i)"
        ),
        new(
            Compartment.PayersLedger,
            Way.Yes,
            Way.NotToOtherSide,
            Way.No,
            Way.No,
            Way.No,
            Way.Yes,
            "Practice standard: no payer sees another"
        ),
        new(
            Compartment.MessageThread,
            Way.Yes,
            Way.NotToOtherSide,
            Way.No,
            Way.No,
            Way.No,
            Way.Yes,
            "Practice standard"
        ),
    ];

    /// <summary>The rows, in the order of <see cref="Compartment"/>.</summary>
    public static IReadOnlyList<Ways> All { get; } = Rows;

    public static Ways Of(Compartment compartment) => Rows[(int)compartment];
}
