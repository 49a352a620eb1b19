using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Strikes;

/// <summary>
/// The first clinician says that something on record was a mistake; it counts as it stood until a second one has signed,
/// of the practice or a consultant from outside.
/// </summary>
internal sealed class ProposeStrike(
    CaseworkDb db,
    WaysOnFile ways,
    FindStrikable find,
    DecisionsTogether together,
    FindKnowledge knowledge,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(string Table, Guid Id, Guid FormId, string Reason);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(Guid Decision) : Outcome;

        public sealed record NotFound : Outcome;

        /// <summary>The second signature stands with a way, and none of the case was begun.</summary>
        public sealed record NoWay : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await find.Of(actor, input.Table, input.Id, ct) is not { } what)
        {
            return new Outcome.NotFound();
        }

        var all = await ways.OfCase(actor, what.Case, ct);
        if (all.Count == 0)
        {
            return new Outcome.NoWay();
        }

        var way = all.FirstOrDefault(w => w.Row.Child == what.About) ?? all[0];

        var waiting = await Waiting(what, ct);
        if (waiting is { } same && await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done(same);
        }

        var isLicensed = await together.IsLicensed(what.Case, actor.Person, ct);
        var draft = new JointDecisionDraft(null, what.Counts, waiting is not null, isLicensed, input.Reason);
        return Decision.On(JointDecisionRules.Making, draft) is Decision.Refused refused
            ? new Outcome.Refused(refused.States)
            : await Save(actor, input, what, way, ct);
    }

    private async Task<Outcome> Save(Actor actor, Input input, Strikable what, WayOnFile way, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.JointDecisions.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                WayId = way.Row.Id,
                CaseId = what.Case,
                Kind = JointDecisionKind.Strike,
                Subject = what.Subject,
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
        var form = new PostedForm(input.FormId, WayPlaces.Together(id));
        var saved = await history.Save(new(nameof(ProposeStrike), actor.Practice, actor.Person, form), ct);
        // Pressed twice at the same moment: the other press has made the decision that waits.
        var made = saved is Saved.Done ? id : await Waiting(what, ct);
        return made is { } one ? new Outcome.Done(one) : new Outcome.NotFound();
    }

    private Task<Guid?> Waiting(Strikable what, CancellationToken ct) =>
        db
            .JointDecisions.AsNoTracking()
            .Where(d => d.CaseId == what.Case && d.Subject == what.Subject && d.EndedAt == null)
            .Select(d => (Guid?)d.Id)
            .FirstOrDefaultAsync(ct);
}
