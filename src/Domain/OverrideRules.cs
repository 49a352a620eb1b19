namespace Reknit.Domain;

/// <summary>An override as it is about to be signed by the second clinician.</summary>
/// <param name="Override">With the second clinician's name in it.</param>
/// <param name="Of">How the requirement stands that it would pass; null where no table has it.</param>
/// <param name="Today">In the practice's zone.</param>
public sealed record OverrideFacts(Override Override, RequirementState? Of, DateOnly Today);

/// <summary>What must hold before a clinical requirement is passed unmet.</summary>
public static class OverrideRules
{
    private const string Standard = "Practice standard 2.6 [D]; decision 10";

    public static readonly IReadOnlyList<Requirement<OverrideFacts>> Requirements =
    [
        Hard("OV.1", "The requirement is a clinical one: nothing hard is ever passed.", IsClinical),
        Hard("OV.2", "It is not met: what is met needs no override.", f => f.Of is { IsMet: false }),
        Hard("OV.3", "It says why.", f => f.Override.HasReason),
        Hard(
            "OV.4",
            "The second clinician is another person than the therapist.",
            f => f.Override.CosignedBy is { } second && second != f.Override.By
        ),
        Hard("OV.5", "The second clinician is licensed on this day.", f => f.Override.IsCosignerLicensed),
        Hard("OV.6", "The day is not to come.", f => f.Override.On <= f.Today),
    ];

    public static Decision Decide(OverrideFacts facts) => Decision.On(Requirements, facts);

    private static bool IsClinical(OverrideFacts f) =>
        f.Of is { Kind: RequirementKind.Clinical } of && of.Id == f.Override.Requirement;

    private static Requirement<OverrideFacts> Hard(string id, string words, Func<OverrideFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Standard, isMet) { CuredBy = Curer.SecondClinician };
}
