using Reknit.Domain.Phases.Holds;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.OnFile;

/// <summary>A hold as it is about to be placed.</summary>
public sealed record HoldDraft(HoldTrigger? Trigger, string Words);

/// <summary>What must hold before a hold is placed: as little as can be, for it waits for nobody.</summary>
public static class PlaceHoldRules
{
    private const string Standard = "Practice standard 2.6 [D]; decision 1";

    public static readonly IReadOnlyList<Requirement<HoldDraft>> Requirements =
    [
        new("PLH.1", Hard, "It says what it is placed for.", Standard, d => d.Trigger is not null)
        {
            CuredBy = Curer.Therapist,
        },
        new("PLH.2", Hard, "It says in a few words what happened.", Standard, d => !string.IsNullOrWhiteSpace(d.Words))
        {
            CuredBy = Curer.Therapist,
        },
    ];
}
