using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>Two others look at an emergency afterwards, each with words of their own.</summary>
internal sealed class ReviewEmergency(
    CaseworkDb db,
    CaseAccess access,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(Guid Emergency, Guid FormId, int Version, string Words);

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
        var row = await db
            .EmergencyTellings.Where(e => e.Id == input.Emergency && cases.Any(c => c.Id == e.CaseId))
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var look = new EmergencyReview(row.ToldBy, row.FirstReviewBy, row.IsReviewed, actor.Person, input.Words);
        if (EmergencyRules.Decide(look) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(row, input.Version);
        await Write(actor, row, input, ct);
        var form = new PostedForm(input.FormId, TellingPlaces.Emergency(row.Id));
        var act = new Act(nameof(ReviewEmergency), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }

    private async Task Write(Actor actor, EmergencyTelling row, Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (row.FirstReviewAt is null)
        {
            (row.FirstReviewBy, row.FirstReviewAt) = (actor.Person, now);
            row.FirstReview = await Seal(nameof(row.FirstReview));
        }
        else
        {
            (row.SecondReviewBy, row.SecondReviewAt) = (actor.Person, now);
            row.SecondReview = await Seal(nameof(row.SecondReview));
        }

        async Task<Sealed> Seal(string column) =>
            await vault.Seal(
                input.Words.ReplaceLineEndings("\n").Trim(),
                TellingPlaces.Emergency(actor.Practice, row.Id, column),
                row.Strand,
                ct
            );
    }
}
