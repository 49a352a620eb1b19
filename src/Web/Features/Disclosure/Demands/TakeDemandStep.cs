using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Demands;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Demands;

/// <summary>Puts on record what was done about a demand, and what follows from it for clock, privilege and access.</summary>
internal sealed class TakeDemandStep(
    CaseworkDb db,
    CaseAccess access,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="Holder">Who holds the privilege, where the step is a look at it.</param>
    public sealed record Input(
        DemandId Demand,
        Guid FormId,
        int Version,
        DemandStepKind? Step,
        DateOnly? On,
        string Words,
        PrivilegeState Privilege,
        string Holder,
        IReadOnlyList<Compartment> Granted
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor);
        var demand = await db
            .RecordsDemands.Where(d => d.Id == input.Demand && cases.Any(c => c.Id == d.CaseId))
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (demand is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var granted = CompartmentSet.Of(input.Granted.Where(Enum.IsDefined));
        var facts = new DemandStepFacts(
            demand.Kind,
            input.Step,
            demand.ClosedAt is null,
            demand.IsObjected,
            !demand.IsExtended && DemandRules.LawfulDue(demand.Kind, demand.ReceivedOn) is not null,
            input.Step == DemandStepKind.PrivilegeLookedAt ? input.Privilege : demand.Privilege,
            !string.IsNullOrWhiteSpace(input.Holder),
            granted,
            actor.Role.Allows(Permission.DecideAccess),
            input.Words,
            input.On,
            demand.ReceivedOn,
            (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime)
        );
        if (DemandStepRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(demand, input.Version);
        await Change(actor, demand, input, granted, ct);
        await Add(actor, demand, input, ct);
        var form = new PostedForm(input.FormId, DemandPlaces.Show(demand.Id));
        var act = new Act(nameof(TakeDemandStep), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }

    private async Task Change(
        Actor actor,
        RecordsDemand demand,
        Input input,
        CompartmentSet granted,
        CancellationToken ct
    )
    {
        switch (input.Step)
        {
            case DemandStepKind.Objected:
                demand.IsObjected = true;
                break;
            case DemandStepKind.ObjectionSettled:
                demand.IsObjected = false;
                break;
            case DemandStepKind.PrivilegeLookedAt:
                demand.Privilege = input.Privilege;
                demand.PrivilegeHolder = await vault.Seal(
                    input.Holder.Trim(),
                    DemandPlaces.Of(actor.Practice, demand.Id, nameof(demand.PrivilegeHolder)),
                    demand.Strand,
                    ct
                );
                break;
            case DemandStepKind.Extended:
                (demand.IsExtended, demand.DueOn) = (true, demand.DueOn.AddDays(DemandRules.ExtensionDays));
                break;
            case DemandStepKind.Granted:
                demand.Granted = granted.Bits;
                break;
            case DemandStepKind.Denied:
                demand.Granted = 0;
                break;
            case DemandStepKind.Withdrawn or DemandStepKind.Closed:
                demand.ClosedAt = clock.GetUtcNow().UtcDateTime;
                break;
            default:
                break;
        }
    }

    private async Task Add(Actor actor, RecordsDemand demand, Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.DemandSteps.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                DemandId = demand.Id,
                CaseId = demand.CaseId,
                Kind = input.Step!.Value,
                On = input.On!.Value,
                Words = await vault.Seal(
                    input.Words.ReplaceLineEndings("\n").Trim(),
                    DemandPlaces.Step(actor.Practice, id),
                    demand.Strand,
                    ct
                ),
                By = actor.Person,
                At = now.UtcDateTime,
            }
        );
    }
}
