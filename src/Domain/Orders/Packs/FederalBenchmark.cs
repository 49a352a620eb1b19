namespace Reknit.Domain.Orders.Packs;

/// <summary>The federal benchmark: an incentive for states, not the law of a case; a state's own rule stands above it.</summary>
internal static class FederalBenchmark
{
    private const string Citation = "34 U.S.C. 10446(k)(3)(B)";
    private static readonly RuleSource Source = new(
        "Primary text read (copy of April 2023). The first day in force is not confirmed.",
        "self-law.org/code/statute-compilations/comps-16906/sec-1504",
        "April 2023"
    );
    private static readonly DateOnly? From = new DateOnly(2022, 10, 1);

    public static readonly IReadOnlyList<PackRule> Rules =
    [
        new(
            "P1",
            Trigger.NoContact,
            FlagEffect.Flag,
            "Benchmark, binding on no court: treatment does not rest on cutting the child off from a parent to whom the child is bonded.",
            Citation,
            From,
            Source
        ),
        new(
            "P6",
            Trigger.NoProofFound,
            FlagEffect.Flag,
            "Benchmark, binding on no court: treatment has generally accepted and scientifically valid proof of safety, effectiveness and value.",
            Citation,
            From,
            Source
        )
        {
            Said = [Finding.Proof],
        },
        new(
            "P7",
            Trigger.RemovalOrRestriction,
            FlagEffect.Flag,
            "Benchmark, binding on no court: the child is not removed or restricted solely to improve the other relationship.",
            Citation,
            From,
            Source
        ),
        new(
            "P10",
            Trigger.ViolenceAndChildsResistance,
            FlagEffect.Flag,
            "Benchmark, binding on no court: orders about resistance first address the violent or abusive parent's own behaviour.",
            Citation,
            From,
            Source
        ),
        new(
            "P13",
            Trigger.ClinicianNotSaid,
            FlagEffect.Flag,
            "Benchmark, binding on no court: those who give opinions on abuse have demonstrated experience with victims.",
            "34 U.S.C. 10446(k)(3)(A)(i), (3)(C)",
            From,
            Source
        )
        {
            Said = [Finding.LicenceOrExperience],
        },
    ];
}
