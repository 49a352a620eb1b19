namespace Reknit.Domain.Orders.Packs;

/// <summary>Nevada: findings and limits for reunification treatment in a custody case.</summary>
internal static class Nevada
{
    private const string Citation = "NRS 125C.243";
    public static readonly RuleSource Source = new(
        "Primary text read; first day in force from secondary sources.",
        "self-law.org/code/nv/chapter-125c-custody-and-visitation/125c-243",
        null
    );
    private static readonly DateOnly? From = new DateOnly(2025, 7, 1);

    public static readonly IReadOnlyList<PackRule> Rules =
    [
        new(
            "P1",
            Trigger.NoContact,
            FlagEffect.Stop,
            "Reunification treatment may not rest on isolating the child from, or forbidding contact with, a capable, protective parent to whom the child is bonded.",
            Citation,
            From,
            Source
        ),
        new(
            "P5",
            Trigger.Isolation,
            FlagEffect.Stop,
            "Reunification treatment may not rest on isolating the child from a capable, protective parent.",
            Citation,
            From,
            Source
        ),
        new(
            "P6",
            Trigger.NoProofFound,
            FlagEffect.Stop,
            "Reunification treatment needs specific findings of generally accepted and scientifically valid proof that it is safe, effective, of therapeutic value, and will not harm the child.",
            Citation,
            From,
            Source
        )
        {
            Said = [Finding.Proof, Finding.NoHarm],
        },
        new(
            "P7",
            Trigger.RemovalOrRestriction,
            FlagEffect.Stop,
            "The child may not be removed from, or restricted in contact with, such a parent for the sole purpose of improving another relationship.",
            Citation,
            From,
            Source
        ),
        new(
            "P12",
            Trigger.FindingsNotSaid,
            FlagEffect.Stop,
            "The court makes specific findings that the treatment is safe, effective, of therapeutic value, and will not harm the child.",
            Citation,
            From,
            Source
        )
        {
            Said = [Finding.Proof, Finding.NoHarm],
        },
    ];
}
