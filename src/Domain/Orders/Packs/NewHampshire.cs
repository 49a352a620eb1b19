namespace Reknit.Domain.Orders.Packs;

/// <summary>New Hampshire: limits on reunification programmes, without an override.</summary>
internal static class NewHampshire
{
    private const string Citation = "N.H. Rev. Stat. 461-A:4, III";
    public static readonly RuleSource Source = new(
        "Primary text read in part, full list from a secondary copy current to July 2025; the first day in force was not found.",
        "womenslaw.org",
        "30 July 2025"
    );

    public static readonly IReadOnlyList<PackRule> Rules =
    [
        new(
            "P1",
            Trigger.NoContact,
            FlagEffect.Stop,
            "No reunification programme may require or result in an order of no contact.",
            Citation,
            null,
            Source
        ),
        new(
            "P2",
            Trigger.OvernightStay,
            FlagEffect.Stop,
            "No reunification programme may require or result in an overnight, out-of-state or multi-day stay.",
            Citation,
            null,
            Source
        ),
        new(
            "P3",
            Trigger.CustodyChange,
            FlagEffect.Stop,
            "No reunification programme may require or result in a transfer of physical or legal custody.",
            Citation,
            null,
            Source
        ),
        new(
            "P4",
            Trigger.Transporters,
            FlagEffect.Stop,
            "No reunification programme may use private transporters who use force, threat, obstruction or distress.",
            Citation,
            null,
            Source
        ),
        new(
            "P5",
            Trigger.Coercion,
            FlagEffect.Stop,
            "No reunification programme may use threats, undue coercion, verbal abuse, or isolation from family and community.",
            Citation,
            null,
            Source
        ),
        new(
            "P13",
            Trigger.ClinicianNotSaid,
            FlagEffect.Flag,
            "The court gives due weight to a counsellor whom the parties recommend and whom their insurance network holds.",
            Citation,
            null,
            Source
        )
        {
            Said = [Finding.Network],
        },
    ];
}
