namespace Reknit.Domain.Orders.Packs;

/// <summary>South Dakota: a presumption against the therapy after domestic abuse.</summary>
internal static class SouthDakota
{
    private const string Citation = "SDCL 25-4-84";
    public static readonly RuleSource Source = new(
        "Secondary sources. The first day in force is not confirmed.",
        "womenslaw.org (node 80463)",
        null
    );
    private static readonly DateOnly? From = new DateOnly(2025, 7, 1);

    public static readonly IReadOnlyList<PackRule> Rules =
    [
        new(
            "P8",
            Trigger.TherapyAfterViolence,
            FlagEffect.Flag,
            "After domestic abuse of a party or of the child, the therapy is presumed not to be in the child's best interest unless evidence rebuts it.",
            Citation,
            From,
            Source
        )
        {
            Said = [Finding.Rebuttal],
        },
        new(
            "P12",
            Trigger.TherapyAfterViolence,
            FlagEffect.Stop,
            "After domestic abuse, the order says what evidence rebuts the presumption against the therapy.",
            Citation,
            From,
            Source
        )
        {
            Said = [Finding.Rebuttal],
        },
    ];
}
