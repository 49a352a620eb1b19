using Reknit.Domain;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Reviews;
using Reknit.Domain.Phases.Suitability;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>How one requirement of a way stands that two clinicians may pass together.</summary>
internal sealed class FindRequirement(OpenGate gate, TakeStep step)
{
    /// <summary>Their facts stand in a form that nobody has sent yet: what is met there needs no second signature.</summary>
    private static readonly IReadOnlyList<RequirementState> OfForms =
    [
        .. Unmet(SuitabilityRules.Requirements),
        .. Unmet(ReturnRules.Requirements),
        .. Unmet(ReviewRules.Requirements),
        .. Unmet(ClosingGate.Requirements),
    ];

    /// <summary>Null where nothing that lies ahead asks for it.</summary>
    public async Task<RequirementState?> Of(Actor actor, WayOnFile way, string id, CancellationToken ct)
    {
        foreach (var ahead in way.State.GatesAhead())
        {
            var found = (await gate.Look(actor, way, ahead, ct))?.Decision.States.FirstOrDefault(s => s.Id == id);
            if (found is not null)
            {
                return found;
            }
        }

        return (await step.Next(actor, way, ct))?.States.FirstOrDefault(s => s.Id == id)
            ?? OfForms.FirstOrDefault(s => s.Id == id);
    }

    /// <summary>Requirements as they stand while nothing is said.</summary>
    public static IEnumerable<RequirementState> Unmet<TFacts>(IReadOnlyList<Requirement<TFacts>> table) =>
        table.Select(r => new RequirementState(r.Id, r.Kind, r.Words, r.Source, IsMet: false) { CuredBy = r.CuredBy });
}
