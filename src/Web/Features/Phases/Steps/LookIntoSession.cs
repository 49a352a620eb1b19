using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Sessions;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>Says what was found about a session without a step of the child's; it counts for no gate all the same.</summary>
internal sealed class LookIntoSession(
    CaseworkDb db,
    WithoutStep without,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(CaseId Case, Guid Id, Guid FormId, int Version, string? Found);

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
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var open = (await without.OfCase(actor, input.Case, ct)).Find(o => o.Id == input.Id);
        if (open is null)
        {
            return new Outcome.NotFound();
        }

        var looked = new LookedInto(input.Found, open.SignedBy == actor.Person, await HasAnother(actor, ct));
        if (LookIntoRules.Decide(looked) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.Unmet);
        }

        var row = await db.SessionsWithoutStep.AsTracking().SingleAsync(s => s.Id == open.Id, ct);
        db.Expect(row, input.Version);
        (row.LookedBy, row.LookedAt) = (actor.Person, clock.GetUtcNow().UtcDateTime);
        row.Found = await vault.Seal(
            input.Found!.ReplaceLineEndings("\n").Trim(),
            SessionPlaces.Found(actor.Practice, row.Id),
            row.Strand,
            ct
        );
        var form = new PostedForm(input.FormId, WayPlaces.OfCase(input.Case));
        return
            await history.Save(new(nameof(LookIntoSession), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done();
    }

    private Task<bool> HasAnother(Actor actor, CancellationToken ct) =>
        db.Memberships.AnyAsync(
            m =>
                m.EndedAt == null
                && m.PersonId != actor.Person
                && (m.Role == Role.Therapist || m.Role == Role.ClinicalLead || m.Role == Role.Owner),
            ct
        );
}
