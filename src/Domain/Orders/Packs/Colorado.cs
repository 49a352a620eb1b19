namespace Reknit.Domain.Orders.Packs;

/// <summary>Colorado: limits in cases in which domestic violence or child abuse is alleged.</summary>
internal static class Colorado
{
    private const string Citation = "C.R.S. 14-10-127.5";
    public static readonly RuleSource Source = new(
        "Official abstract and secondary sources.",
        "open.pluralpolicy.com/co/bills/2023A/HB23-1178",
        null
    );
    private static readonly DateOnly? From = new DateOnly(2023, 5, 25);

    public static readonly IReadOnlyList<PackRule> Rules =
    [
        new(
            "P1",
            Trigger.NoContact,
            FlagEffect.Stop,
            "In a case of alleged violence or abuse, reunification treatment may not rest on cutting the child off from a protective party to whom the child is bonded.",
            Citation,
            From,
            Source
        )
        {
            Override = RuleYield.NoHarmAlleged,
        },
        new(
            "P6",
            Trigger.NoProofFound,
            FlagEffect.Stop,
            "In a case of alleged violence or abuse, treatment is generally accepted and there is scientifically valid proof of its safety, effectiveness and value.",
            Citation,
            From,
            Source
        )
        {
            Said = [Finding.Proof],
            Override = RuleYield.NoHarmAlleged,
        },
        new(
            "P7",
            Trigger.RemovalOrRestriction,
            FlagEffect.Stop,
            "In a case of alleged violence or abuse, the child may not be removed from, or restricted in contact with, a protective party solely to improve the other relationship.",
            Citation,
            From,
            Source
        )
        {
            Override = RuleYield.NoHarmAlleged,
        },
        new(
            "P10",
            Trigger.ViolenceAndChildsResistance,
            FlagEffect.Flag,
            "Orders about a child's resistance first address the behaviour of the accused party.",
            Citation,
            From,
            Source
        ),
        new(
            "P12",
            Trigger.FindingsNotSaid,
            FlagEffect.Stop,
            "In a case of alleged violence or abuse, the order says on what proof the treatment rests.",
            Citation,
            From,
            Source
        )
        {
            Said = [Finding.Proof],
            Override = RuleYield.NoHarmAlleged,
        },
    ];
}
