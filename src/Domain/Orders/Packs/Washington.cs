namespace Reknit.Domain.Orders.Packs;

/// <summary>Washington: no shared room after a finding of domestic violence.</summary>
internal static class Washington
{
    private const string Citation = "RCW 26.09.191(6)(b)";
    public static readonly RuleSource Source = new(
        "Session law read; first day in force from secondary sources.",
        null,
        null
    );
    private static readonly DateOnly? From = new DateOnly(2025, 7, 27);

    public static readonly IReadOnlyList<PackRule> Rules =
    [
        new(
            "P8",
            Trigger.SharedSessionAfterViolence,
            FlagEffect.Stop,
            "After a finding of domestic violence the court may not require a therapeutic intervention in which the parties share a room, in person or by video.",
            Citation,
            From,
            Source
        )
        {
            NeedsFinding = true,
        },
        new(
            "P12",
            Trigger.TherapyAfterViolence,
            FlagEffect.Stop,
            "After violence, limits rest on clear and convincing proof and on findings for each factor.",
            "RCW 26.09.191",
            From,
            Source
        )
        {
            Said = [Finding.ClearProof],
            NeedsFinding = true,
        },
    ];
}
