using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>The second clinician signs a decision that takes two, or somebody takes it back before it was used.</summary>
internal sealed class CosignDecision(
    CaseworkDb db,
    CaseAccess access,
    SecondSignature second,
    History history,
    TimeProvider clock
)
{
    /// <param name="Signs">False where it is taken back.</param>
    /// <param name="Why">The second clinician's own reason, where the decision asks for one.</param>
    public sealed record Input(Guid Decision, Guid FormId, int Version, bool Signs, string? Why);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(WayId Way) : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor).Where(c => c.State == CaseState.Open);
        var row = await db
            .JointDecisions.Where(d => d.Id == input.Decision && cases.Any(c => c.Id == d.CaseId))
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return new Outcome.NotFound();
        }

        if (
            await db.WasPosted(input.FormId, actor, ct)
            || row.EndedAt is not null
            || (input.Signs && row.CosignedAt is not null)
        )
        {
            return new Outcome.Done(row.WayId);
        }

        if (!input.Signs)
        {
            row.EndedAt = clock.GetUtcNow().UtcDateTime;
        }
        else if (await second.Sign(actor, row, input.Why, ct) is { } refused)
        {
            return new Outcome.Refused(refused);
        }

        db.Expect(row, input.Version);
        var form = new PostedForm(input.FormId, WayPlaces.Show(row.WayId));
        return await history.Save(new(nameof(CosignDecision), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done(row.WayId);
    }
}
