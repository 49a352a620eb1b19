namespace Reknit.Domain.Orders.Packs;

/// <summary>Utah: the federal model, wording to be confirmed.</summary>
internal static class Utah
{
    private const string Citation = "Utah Code 81-9-104";
    private const string Source =
        "Primary text read in part; limits follow the federal model, wording to be confirmed.";
    private static readonly DateOnly? From = new DateOnly(2024, 5, 1);

    public static readonly IReadOnlyList<PackRule> Rules =
    [
        new(
            "P1",
            Trigger.NoContact,
            FlagEffect.Stop,
            "Reunification treatment may not rest on cutting the child off from a parent to whom the child is bonded (wording to be confirmed).",
            Citation,
            From,
            Source
        ),
        new(
            "P6",
            Trigger.NoProofFound,
            FlagEffect.Stop,
            "Reunification treatment needs generally accepted and scientifically valid proof (wording to be confirmed).",
            Citation,
            From,
            Source
        )
        {
            Said = ["proofword"],
        },
        new(
            "P7",
            Trigger.RemovalOrRestriction,
            FlagEffect.Stop,
            "The child may not be removed or restricted solely to improve the other relationship (wording to be confirmed).",
            Citation,
            From,
            Source
        ),
        new(
            "P10",
            Trigger.ViolenceAndChildsResistance,
            FlagEffect.Flag,
            "Orders about a child's resistance first address the behaviour of the violent or abusive parent (wording to be confirmed).",
            Citation,
            From,
            Source
        ),
        new(
            "P12",
            Trigger.FindingsNotSaid,
            FlagEffect.Stop,
            "The order says on what proof the treatment rests (wording to be confirmed).",
            Citation,
            From,
            Source
        )
        {
            Said = ["proofword"],
        },
        new(
            "P13",
            Trigger.ClinicianNotSaid,
            FlagEffect.Flag,
            "Expert evidence comes from one with demonstrated experience with victims that is not only forensic.",
            Citation,
            From,
            Source
        )
        {
            Said = ["licenceword|victimexpert"],
        },
    ];
}
