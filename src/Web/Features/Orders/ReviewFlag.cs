using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Records that a flagged term was looked at with somebody who may say what it means for the work.</summary>
internal sealed class ReviewFlag(
    CaseworkDb db,
    OrderDesk desk,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="ReadingNumber">Of the reading that the writer saw, with citation and rule: the same code may be another rule by now.</param>
    public sealed record Input(
        OrderId Order,
        string FlagCode,
        Guid FormId,
        int ReadingNumber,
        string Citation,
        string Rule,
        FlagAdvice Advice,
        DateOnly? AdvisedOn,
        string? Said
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        /// <summary>The order was read again meanwhile, or its flag rests on another rule.</summary>
        public sealed record Conflict : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await desk.Tracked(actor, input.Order, ct) is not { } order)
        {
            return new Outcome.NotFound();
        }

        var reading = await desk.Reading(actor, order, ct);
        var flags = reading.FlagsAtDesk().Where(f => f.Key == input.FlagCode).ToList();
        if (
            order.ReadingNumber != input.ReadingNumber
            || (flags.Count > 0 && !flags.Exists(f => (f.Citation, f.Rule) == (input.Citation, input.Rule)))
        )
        {
            return new Outcome.Conflict();
        }

        var now = clock.GetUtcNow();
        var zone = await local.Zone(ct);
        var facts = new FlagReviewFacts(
            flags.Count > 0,
            input.AdvisedOn,
            zone.DayOf(now.UtcDateTime),
            input.Said ?? "",
            zone.DayOf(order.ReceivedAt)
        )
        {
            SignedOn = reading.IsDayNotKnown ? null : reading.Terms.SignedOn,
            LaterRuleFrom = flags
                .Where(f => f.IsLater && (f.Citation, f.Rule) == (input.Citation, input.Rule))
                .Max(f => f.EffectiveFrom),
        };
        if (FlagReviewRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var id = Guid.CreateVersion7(now);
        var place = new OrderPlaces(actor.Practice, order.Id).Review(id);
        db.FlagReviews.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                OrderId = order.Id,
                CaseId = order.CaseId,
                FlagCode = input.FlagCode,
                Citation = input.Citation,
                Rule = input.Rule,
                ReadingNumber = order.ReadingNumber,
                Advice = input.Advice,
                AdvisedOn = input.AdvisedOn!.Value,
                Said = await vault.Seal(input.Said!.ReplaceLineEndings("\n").Trim(), place, order.Strand, ct),
                RecordedBy = actor.Person,
                RecordedAt = now.UtcDateTime,
                Version = 1,
            }
        );
        var act = new Act(
            nameof(ReviewFlag),
            actor.Practice,
            actor.Person,
            new(input.FormId, OrderPages.Read(order.Id))
        );
        await history.Save(act, ct);
        return new Outcome.Done();
    }
}
