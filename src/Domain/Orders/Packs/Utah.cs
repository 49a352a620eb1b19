namespace Reknit.Domain.Orders.Packs;

/// <summary>Utah: the federal model, wording to be confirmed.</summary>
internal static class Utah
{
    public const string Citation = "Utah Code 81-9-104";

    /// <summary>The number under which it was enacted.</summary>
    public const string FirstCitation = "Utah Code 30-3-41";

    /// <summary>One law under two numbers.</summary>
    public static readonly IReadOnlySet<string> Citations = new HashSet<string>(StringComparer.Ordinal)
    {
        FirstCitation,
        Citation,
    };

    public static readonly DateOnly From = new(2024, 5, 1);

    public static readonly DateOnly RenumberedOn = new(2024, 9, 1);

    public static readonly RuleSource Source = new(
        "Primary text read in part; limits follow the federal model, wording to be confirmed. The days of its coming into force and of its new number are not confirmed.",
        "le.utah.gov/~2024/bills/static/HB0272.html",
        null
    );

    public static readonly IReadOnlyList<PackRule> Rules =
    [
        .. Under(FirstCitation, From).Select(r => r with { EffectiveTo = RenumberedOn }),
        .. Under(Citation, RenumberedOn),
    ];

    private static PackRule[] Under(string citation, DateOnly from) =>
        [
            new(
                "P1",
                Trigger.NoContact,
                FlagEffect.Stop,
                "Reunification treatment may not rest on cutting the child off from a parent to whom the child is bonded (wording to be confirmed).",
                citation,
                from,
                Source
            ),
            new(
                "P6",
                Trigger.NoProofFound,
                FlagEffect.Stop,
                "Reunification treatment needs generally accepted and scientifically valid proof (wording to be confirmed).",
                citation,
                from,
                Source
            )
            {
                Said = [Finding.Proof],
            },
            new(
                "P7",
                Trigger.RemovalOrRestriction,
                FlagEffect.Stop,
                "The child may not be removed or restricted solely to improve the other relationship (wording to be confirmed).",
                citation,
                from,
                Source
            ),
            new(
                "P10",
                Trigger.ViolenceAndChildsResistance,
                FlagEffect.Flag,
                "Orders about a child's resistance first address the behaviour of the violent or abusive parent (wording to be confirmed).",
                citation,
                from,
                Source
            ),
            new(
                "P12",
                Trigger.FindingsNotSaid,
                FlagEffect.Stop,
                "The order says on what proof the treatment rests (wording to be confirmed).",
                citation,
                from,
                Source
            )
            {
                Said = [Finding.Proof],
            },
            new(
                "P13",
                Trigger.ClinicianNotSaid,
                FlagEffect.Flag,
                "Expert evidence comes from one with demonstrated experience with victims that is not only forensic.",
                citation,
                from,
                Source
            )
            {
                Said = [Finding.LicenceOrExperience],
            },
        ];
}
