namespace Reknit.Domain.Orders.Packs;

/// <summary>Tennessee: reunification therapy where a parent has harmed or abandoned the child.</summary>
internal static class Tennessee
{
    private const string Citation = "Tenn. Code 36-6-703";
    public static readonly RuleSource Source = new(
        "Secondary copy current to July 2025; first day in force from the official bill history.",
        "nocache.womenslaw.org",
        "28 July 2025"
    );
    private static readonly DateOnly? From = new DateOnly(2024, 1, 1);

    public static readonly IReadOnlyList<PackRule> Rules =
    [
        new(
            "P1",
            Trigger.NoContact,
            FlagEffect.Stop,
            "An order of reunification may not end contact between the child and the other parent.",
            Citation,
            From,
            Source
        ),
        new(
            "P12",
            Trigger.FindingsNotSaid,
            FlagEffect.Stop,
            "After listed harm, the judge finds the therapy in the child's best interest, and that the child will suffer no additional abuse or harm.",
            Citation,
            From,
            Source
        )
        {
            Said = [Finding.BestInterest, Finding.NoHarm],
            Override = RuleYield.NoHarmAlleged,
        },
    ];
}
