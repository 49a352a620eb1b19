using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Reviews;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Reviews;

/// <summary>A clinician says why what a review decided is not to follow; the review itself stays as it was signed.</summary>
internal sealed class SayOtherwise(
    CaseworkDb db,
    WaysOnFile ways,
    ReviewsLeading leading,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(WayId Way, Guid Review, Guid FormId, string Because);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (
            await ways.Find(actor, input.Way, ct) is null
            || await db
                .WayReviews.AsTracking()
                .SingleOrDefaultAsync(r => r.Id == input.Review && r.WayId == input.Way, ct)
                is not { } review
        )
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var waits = await leading.Waiting().AnyAsync(r => r.Id == review.Id, ct);
        if (Decision.On(ReviewRules.Otherwise, new(waits, input.Because)) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        (review.OtherwiseBy, review.OtherwiseAt) = (actor.Person, clock.GetUtcNow().UtcDateTime);
        review.OtherwiseBecause = await vault.Seal(
            input.Because.ReplaceLineEndings("\n").Trim(),
            ReviewPlaces.Of(actor.Practice, review.Id, nameof(WayReview.OtherwiseBecause)),
            review.Strand,
            ct
        );
        var form = new PostedForm(input.FormId, ReviewPlaces.Of(input.Way));
        return await history.Save(new(nameof(SayOtherwise), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done();
    }
}
