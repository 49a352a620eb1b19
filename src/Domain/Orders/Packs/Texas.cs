namespace Reknit.Domain.Orders.Packs;

/// <summary>Texas: limits on counselling that a court may order in a custody suit.</summary>
internal static class Texas
{
    private const string Citation = "Tex. Fam. Code 153.010(d)";
    public static readonly RuleSource Source = new(
        "Primary text read in part; items (d)(2) to (4) from a summary. The first day in force is from a secondary source and not confirmed.",
        "capitol.texas.gov/tlodocs/89R/billtext/html/HB03783F.htm",
        null
    );
    private static readonly DateOnly? From = new DateOnly(2025, 6, 20);

    public static readonly IReadOnlyList<PackRule> Rules =
    [
        new(
            "P1",
            Trigger.NoContact,
            FlagEffect.Stop,
            "Counselling may not require the child to be isolated, or kept from contact with a parent or other family.",
            Citation,
            From,
            Source
        ),
        new(
            "P2",
            Trigger.OvernightStay,
            FlagEffect.Stop,
            "Counselling may not require an overnight out-of-state or multi-day stay.",
            Citation,
            From,
            Source
        ),
        new(
            "P3",
            Trigger.PossessionChange,
            FlagEffect.Stop,
            "Counselling may not require a change in the possession or access that a conservator otherwise has.",
            Citation,
            From,
            Source
        ),
        new(
            "P4",
            Trigger.Transporters,
            FlagEffect.Stop,
            "Counselling may not require that the child be moved by force, threat, obstruction or danger.",
            Citation,
            From,
            Source
        ),
        new(
            "P5",
            Trigger.Coercion,
            FlagEffect.Stop,
            "Counselling may not require isolation from family, school, faith, community or other support.",
            Citation,
            From,
            Source
        ),
        new(
            "P8",
            Trigger.SharedSessionAfterViolence,
            FlagEffect.Stop,
            "Where credible evidence of family violence or sexual abuse is presented, victim and perpetrator may not be ordered into sessions together.",
            "Tex. Fam. Code 153.010(c)(1)",
            From,
            Source
        ),
        new(
            "P9",
            Trigger.PayerAfterViolence,
            FlagEffect.Stop,
            "Where credible evidence of family violence or sexual abuse is presented, a victim may not be ordered to pay any of the cost.",
            "Tex. Fam. Code 153.010(c)(2)",
            From,
            Source
        ),
        new(
            "P12",
            Trigger.FindingsNotSaid,
            FlagEffect.Stop,
            "Counselling rests on a history of conflict, and the court considers evidence of family violence or sexual abuse.",
            "Tex. Fam. Code 153.010(a), (c)",
            From,
            Source
        )
        {
            Said = [Finding.Conflict, Finding.ViolenceWeighed],
        },
        new(
            "P13",
            Trigger.ClinicianNotSaid,
            FlagEffect.Stop,
            "The counsellor has a background in family therapy, a licence that needs a master's degree, and training in family violence where it matters.",
            "Tex. Fam. Code 153.010(a)",
            From,
            Source
        )
        {
            Said = [Finding.Licence],
        },
    ];
}
