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
    public async Task<RequirementState?> Of(Actor actor, WayOnFile way, string id, CancellationToken ct) =>
        (await Beside(actor, way, id, ct)).FirstOrDefault(s => s.Id == id);

    /// <summary>It, and all that is asked together with it; empty where nothing that lies ahead asks for it.</summary>
    public async Task<IReadOnlyList<RequirementState>> Beside(
        Actor actor,
        WayOnFile way,
        string id,
        CancellationToken ct
    )
    {
        foreach (var ahead in way.State.GatesAhead())
        {
            if ((await gate.Look(actor, way, ahead, ct)).Next is { } looked && Asks(looked.Decision, id))
            {
                return looked.Decision.States;
            }
        }

        return await step.Next(actor, way, ct) is { } next && Asks(next, id)
            ? next.States
            : [.. OfForms.Where(s => s.Id == id)];
    }

    private static bool Asks(Decision decision, string id) => decision.States.Any(s => s.Id == id);

    /// <summary>Requirements as they stand while nothing is said.</summary>
    public static IEnumerable<RequirementState> Unmet<TFacts>(IReadOnlyList<Requirement<TFacts>> table) =>
        table.Select(r => new RequirementState(r.Id, r.Kind, r.Words, r.Source, IsMet: false) { CuredBy = r.CuredBy });
}
