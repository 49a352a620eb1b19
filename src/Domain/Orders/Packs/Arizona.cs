namespace Reknit.Domain.Orders.Packs;

/// <summary>Arizona: limits on reunification programmes, which both parents may lift by consent.</summary>
internal static class Arizona
{
    private const string Citation = "A.R.S. 25-418";
    public static readonly RuleSource Source = new(
        "Official fact sheet of the bill as introduced and a secondary summary as enacted. The first day in force is not confirmed.",
        "bestlawaz.com",
        null
    );
    private static readonly DateOnly? From = new DateOnly(2024, 9, 14);

    public static readonly IReadOnlyList<PackRule> Rules =
    [
        new(
            "P1",
            Trigger.NoContact,
            FlagEffect.Stop,
            "Unless both parents consent, no reunification programme may require or result in an order of no contact.",
            Citation,
            From,
            Source
        )
        {
            Override = RuleYield.BothParentsConsent,
        },
        new(
            "P2",
            Trigger.OvernightStay,
            FlagEffect.Stop,
            "Unless both parents consent, no reunification programme may require or result in an overnight, out-of-state or multi-day stay.",
            Citation,
            From,
            Source
        )
        {
            Override = RuleYield.BothParentsConsent,
        },
        new(
            "P3",
            Trigger.CustodyChange,
            FlagEffect.Stop,
            "Unless both parents consent, no reunification programme may require or result in a transfer of physical or legal custody.",
            Citation,
            From,
            Source
        )
        {
            Override = RuleYield.BothParentsConsent,
        },
        new(
            "P4",
            Trigger.Transporters,
            FlagEffect.Stop,
            "Unless both parents consent, no reunification programme may use private transporters who use force, threat, obstruction or distress.",
            Citation,
            From,
            Source
        )
        {
            Override = RuleYield.BothParentsConsent,
        },
        new(
            "P5",
            Trigger.Coercion,
            FlagEffect.Stop,
            "Unless both parents consent, no reunification programme may use threats, undue coercion, verbal abuse, or isolation from family and community.",
            Citation,
            From,
            Source
        )
        {
            Override = RuleYield.BothParentsConsent,
        },
    ];
}
