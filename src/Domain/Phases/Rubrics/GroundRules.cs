namespace Reknit.Domain.Phases.Rubrics;

/// <summary>One ground rule of a joint session.</summary>
/// <param name="IsRedLine">Not kept once, the next step waits.</param>
public sealed record GroundRule(string Id, string Words, bool IsRedLine);

/// <summary>What a parent keeps to in a joint session: ten rules and one red line beside them; practice standard 2.5.</summary>
public static class GroundRules
{
    public static readonly GroundRule Sober = new("R2", "Was sober.", true);

    public static readonly IReadOnlyList<GroundRule> Ten =
    [
        new("R1", "Arrived on time.", false),
        Sober,
        new("R3", "Waited in the agreed place.", false),
        new("R4", "Greeted the child as the child chose.", false),
        new("R5", "Touched no more than agreed.", true),
        new("R6", "Did not speak of the court or of custody.", false),
        new("R7", "Did not blame the other parent.", true),
        new("R8", "Did not dispute the child's memory.", true),
        new("R9", "Did not ask for forgiveness, for promises or for love.", true),
        new("R10", "Left as agreed.", false),
    ];

    /// <summary>Stands beside the ten: nobody counts it among them.</summary>
    public static readonly GroundRule NoThreats = new("R11", "Did not threaten.", true);
}
