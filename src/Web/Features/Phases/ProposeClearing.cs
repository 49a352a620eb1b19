using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// The first clinician says why a hold can end, or why something on record calls for none; it counts when a second one has
/// signed, and all else is so.
/// </summary>
internal sealed class ProposeClearing(
    CaseworkDb db,
    WaysOnFile ways,
    DecisionsTogether together,
    FindKnowledge knowledge,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <param name="Subject">The hold, or what calls for one.</param>
    /// <param name="IsToLeave">It is to end no hold: none is to be placed.</param>
    public sealed record Input(WayId Way, Guid Subject, bool IsToLeave, Guid FormId, string Reason);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await ways.Find(actor, input.Way, ct) is not { } way)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var subject = input.Subject.ToString("D");
        var waits = await db.JointDecisions.AnyAsync(
            d => d.CaseId == way.Row.CaseId && d.Subject == subject && d.EndedAt == null,
            ct
        );
        var isOpen = input.IsToLeave
            ? (await knowledge.Of(actor, way, ct)).Proposed.Any(p => p.Call.Id == input.Subject)
            : way.State.Holds.Any(h => h.Id == input.Subject);
        var draft = new JointDecisionDraft(
            null,
            isOpen,
            waits,
            await together.IsLicensed(way.Row.CaseId, actor.Person, ct),
            input.Reason
        );
        if (Decision.On(JointDecisionRules.Making, draft) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.JointDecisions.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                WayId = way.Row.Id,
                CaseId = way.Row.CaseId,
                Kind = input.IsToLeave ? JointDecisionKind.LeaveHold : JointDecisionKind.ClearHold,
                Subject = subject,
                Reason = await vault.Seal(
                    input.Reason.ReplaceLineEndings("\n").Trim(),
                    WayPlaces.Joint(actor.Practice, id),
                    way.Row.Strand,
                    ct
                ),
                MadeBy = actor.Person,
                MadeOn = await knowledge.Today(ct),
                MadeAt = now.UtcDateTime,
                Version = 1,
            }
        );
        var form = new PostedForm(input.FormId, WayPlaces.Holds(input.Way));
        return
            await history.Save(new(nameof(ProposeClearing), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done();
    }
}
