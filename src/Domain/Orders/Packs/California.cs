namespace Reknit.Domain.Orders.Packs;

/// <summary>California: limits on programmes, and on counselling ordered by a court.</summary>
internal static class California
{
    private const string Citation = "Cal. Fam. Code 3193";
    public static readonly RuleSource Source = new(
        "Official digest and enactment read; full wording from general knowledge and the matching New Hampshire text.",
        "leginfo.legislature.ca.gov (SB 331, 2023-2024)",
        null
    );

    public static readonly RuleSource OfCounselling = new(
        "Primary text read.",
        "self-law.org/code/ca/family-code/3190",
        null
    );

    public static readonly RuleSource OfSeparate = new(
        "Primary text read.",
        "self-law.org/code/ca/family-code/3192",
        null
    );
    private static readonly DateOnly? From = new DateOnly(2024, 1, 1);

    public static readonly IReadOnlyList<PackRule> Rules =
    [
        new(
            "P1",
            Trigger.NoContact,
            FlagEffect.Stop,
            "No reunification programme may require or result in an order of no contact.",
            Citation,
            From,
            Source
        ),
        new(
            "P2",
            Trigger.OvernightStay,
            FlagEffect.Stop,
            "No reunification programme may require or result in an overnight, out-of-state or multi-day stay.",
            Citation,
            From,
            Source
        ),
        new(
            "P3",
            Trigger.CustodyChange,
            FlagEffect.Stop,
            "No reunification programme may require or result in a transfer of physical or legal custody.",
            Citation,
            From,
            Source
        ),
        new(
            "P4",
            Trigger.Transporters,
            FlagEffect.Stop,
            "No reunification programme may use private transporters who use force, threat, obstruction or distress.",
            Citation,
            From,
            Source
        ),
        new(
            "P5",
            Trigger.Coercion,
            FlagEffect.Stop,
            "No reunification programme may use threats, undue coercion, verbal abuse, or isolation from family and community.",
            Citation,
            From,
            Source
        ),
        new(
            "P8",
            Trigger.SharedSessionAfterViolence,
            FlagEffect.Flag,
            "After abuse, with a protective order in force, the court may order counselling apart and at separate times.",
            "Cal. Fam. Code 3192",
            null,
            OfSeparate
        ),
        new(
            "P9",
            Trigger.PayerAfterViolence,
            FlagEffect.Flag,
            "After abuse, with a protective order in force, each party bears the cost of their own counselling unless there is good cause.",
            "Cal. Fam. Code 3192",
            null,
            OfSeparate
        ),
        new(
            "P11",
            Trigger.LongerThanOneYear,
            FlagEffect.Stop,
            "Counselling ordered by the court may last no more than one year.",
            "Cal. Fam. Code 3190(a)",
            null,
            OfCounselling
        ),
        new(
            "P12",
            Trigger.FindingsNotSaid,
            FlagEffect.Stop,
            "The court finds a substantial danger to the best interest of the child, and that counselling is in that interest.",
            "Cal. Fam. Code 3190",
            null,
            OfCounselling
        )
        {
            Said = [Finding.Danger, Finding.BestInterest],
        },
        new(
            "P13",
            Trigger.ClinicianNotSaid,
            FlagEffect.Stop,
            "Counselling is outpatient and with a licensed mental health professional, or a community programme.",
            "Cal. Fam. Code 3190(a)",
            null,
            OfCounselling
        )
        {
            Said = [Finding.Licence],
        },
    ];
}
