using Reknit.Domain.People;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.OnFile;

/// <summary>The second clinician is about to sign that something on record was a mistake.</summary>
/// <param name="ItCounts">It was not struck meanwhile.</param>
/// <param name="IsLicensed">The second, on this day, for the state of the case.</param>
public sealed record StrikeTogether(PersonId First, PersonId Second, bool IsLicensed, bool ItCounts);

/// <summary>
/// What must hold before something disclosed, something found or admitted, or a positive screen is struck; until then
/// it counts as it stood.
/// </summary>
public static class StrikeTogetherRules
{
    private const string Source = "Practice standard: nobody alone makes a danger disappear";

    public static readonly IReadOnlyList<Requirement<StrikeTogether>> Requirements =
    [
        new("STK.1", Hard, "Two clinicians strike it, and they are two people.", Source, f => f.First != f.Second)
        {
            CuredBy = Curer.SecondClinician,
        },
        new("STK.2", Hard, "The second is licensed in the case's state on this day.", Source, f => f.IsLicensed)
        {
            CuredBy = Curer.SecondClinician,
        },
        new("STK.3", Hard, "It still counts.", Source, f => f.ItCounts) { CuredBy = Curer.Therapist },
    ];
}
