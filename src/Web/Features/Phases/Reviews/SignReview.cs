using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Reviews;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Reviews;

/// <summary>Signs a review of a way; one with others waits for the second clinician and counts from then on.</summary>
internal sealed class SignReview(
    CaseworkDb db,
    MakeMove make,
    FindReviewsDue find,
    CountDue count,
    DecisionsTogether together,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    private const string SecondSigns = "RV.6";

    public sealed record Input(WayId Way, Guid FormId, ReviewPaper Paper);

    /// <summary>What is due, and every requirement as it stands on the paper.</summary>
    /// <param name="Paper">As it stands with what is on file.</param>
    public sealed record Looked(
        IReadOnlyList<ReviewDue> Due,
        bool IsWithOthers,
        ReviewFile File,
        ReviewPaper Paper,
        Decision Decision
    )
    {
        /// <summary>Only the second clinician's signature is missing.</summary>
        public bool WaitsForSecond => Decision is Decision.Refused { Unmet: [{ Id: SecondSigns }] };
    }

    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Waits">For the second signature.</param>
        public sealed record Done(bool Waits) : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Looked> Look(Actor actor, MakeMove.Seen seen, ReviewPaper paper, CancellationToken ct)
    {
        var (row, known) = (seen.Way.Row, seen.Known);
        var due = await find.Of([FindReviewsDue.Of(row)], known.Today, known.Settings, ct);
        var own = due.GetValueOrDefault(row.Id) ?? [];
        var isWithOthers = own.Any(d => d is { IsDue: true, WithOthers: true });
        var measures = await count.Of(actor.Practice, row.CaseId, [row.Child, row.Adult], ct);
        var file = ReviewFile.Of(known, measures);
        var stands = file.On(paper);
        return new(
            own,
            isWithOthers,
            file,
            stands,
            Decision.Of(
                [
                    .. ReviewRules.Decide(stands.Facts(isWithOthers, secondClinicianSigns: false), []).States,
                    await together.LeadsOn(actor, row.CaseId, ct),
                ],
                seen.Overrides
            )
        );
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await make.Look(actor, input.Way, ct) is not { } seen)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done(Waits: false);
        }

        var looked = await Look(actor, seen, input.Paper, ct);
        if (looked.Decision is Decision.Refused refused && !looked.WaitsForSecond)
        {
            // The second signature can only follow on this one.
            return new Outcome.Refused([.. refused.Unmet.Where(u => u.Id != SecondSigns)]);
        }

        await Add(actor, seen, looked, ct);
        await together.UseUp(input.Way, [.. looked.Decision.States.Select(s => s.Id)], ct);
        var form = new PostedForm(input.FormId, ReviewPlaces.Of(input.Way));
        return await history.Save(new(nameof(SignReview), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done(looked.WaitsForSecond);
    }

    /// <summary>The second clinician's signature on a review; the caller saves.</summary>
    /// <returns>What is not so; null where it is signed.</returns>
    public async Task<IReadOnlyList<RequirementState>?> Cosign(Actor actor, JointDecision row, CancellationToken ct)
    {
        var id = Guid.Parse(row.Subject);
        var review = await db.WayReviews.Where(r => r.Id == id).AsTracking().SingleAsync(ct);
        var paper = await Opened(actor, review, ct);
        var signs = actor.Person != row.MadeBy && await together.IsLicensed(row.CaseId, actor.Person, ct);
        var state = ReviewRules.Requirements.Single(r => r.Id == SecondSigns).On(paper.Facts(true, signs));
        if (state.Blocks)
        {
            return [state];
        }

        (review.CosignedBy, review.CosignedAt) = (actor.Person, clock.GetUtcNow().UtcDateTime);
        return null;
    }

    /// <summary>The review that waits for a second signature, as it was written.</summary>
    public async Task<ReviewPaper> Read(Actor actor, JointDecision row, CancellationToken ct)
    {
        var id = Guid.Parse(row.Subject);
        return await Opened(actor, await db.WayReviews.AsNoTracking().SingleAsync(r => r.Id == id, ct), ct);
    }

    private async Task<ReviewPaper> Opened(Actor actor, WayReview review, CancellationToken ct) =>
        WayJson.Read<ReviewPaper>(
            await vault.OpenBytes(review.Paper, ReviewPlaces.Of(actor.Practice, review.Id), actor.Reader, ct)
        );

    private async Task Add(Actor actor, MakeMove.Seen seen, Looked looked, CancellationToken ct)
    {
        var (row, now, paper) = (seen.Way.Row, clock.GetUtcNow(), looked.Paper);
        var id = Guid.CreateVersion7(now);
        db.WayReviews.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                WayId = row.Id,
                CaseId = row.CaseId,
                ReviewedOn = seen.Known.Today,
                WithOthers = looked.IsWithOthers,
                Paper = await vault.Seal(WayJson.Written(paper), ReviewPlaces.Of(actor.Practice, id), row.Strand, ct),
                SignedBy = actor.Person,
                SignedAt = now.UtcDateTime,
                LeadsTo = paper.Outcome == ReviewOutcome.Continue ? null : paper.Outcome,
            }
        );
        if (!looked.WaitsForSecond)
        {
            return;
        }

        var asked = Guid.CreateVersion7(now);
        db.JointDecisions.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = asked,
                WayId = row.Id,
                CaseId = row.CaseId,
                Kind = JointDecisionKind.Review,
                Subject = id.ToString("D"),
                Reason = await vault.Seal(paper.Reason, WayPlaces.Joint(actor.Practice, asked), row.Strand, ct),
                MadeBy = actor.Person,
                MadeOn = seen.Known.Today,
                MadeAt = now.UtcDateTime,
                Version = 1,
            }
        );
    }
}
