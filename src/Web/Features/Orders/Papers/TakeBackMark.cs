using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>Takes back a mark that a paper left the practice, where it was wrong; the mark stays in sight.</summary>
internal sealed class TakeBackMark(CaseworkDb db, CaseAccess access, Vault vault, History history, TimeProvider clock)
{
    public sealed record Input(OrderId Order, DraftId Draft, Guid Mark, Guid FormId, int Version, string? Why);

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
        if (await Mark(actor, input, ct) is not { } mark)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        if (TakeBackRules.Decide(new(mark.TakenBackWhy is null, input.Why)) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(mark, input.Version);
        mark.TakenBackWhy = await vault.Seal(
            input.Why!.ReplaceLineEndings("\n").Trim(),
            PaperPlaces.Sent(actor.Practice, mark.Id, nameof(mark.TakenBackWhy)),
            mark.Strand,
            ct
        );
        (mark.TakenBackBy, mark.TakenBackAt) = (actor.Person, clock.GetUtcNow().UtcDateTime);
        await Strike(actor, mark, input.Why!, ct);
        var form = new PostedForm(input.FormId, OrderPages.Drafts(input.Order));
        var act = new Act(nameof(TakeBackMark), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }

    /// <summary>What the mark put into the register of what left the practice bears the mark's own key.</summary>
    private async Task Strike(Actor actor, DraftSent mark, string why, CancellationToken ct)
    {
        if (await db.DisclosuresMade.AsTracking().SingleOrDefaultAsync(d => d.Id == mark.Id, ct) is { } told)
        {
            (told.StruckAt, told.StruckBy) = (mark.TakenBackAt, actor.Person);
            told.StruckBecause = await vault.Seal(
                why.ReplaceLineEndings("\n").Trim(),
                TellingPlaces.Made(actor.Practice, told.Id, nameof(told.StruckBecause)),
                told.Strand,
                ct
            );
        }
    }

    private Task<DraftSent?> Mark(Actor actor, Input input, CancellationToken ct) =>
        db
            .DraftsSent.Where(s =>
                s.Id == input.Mark
                && s.DraftId == input.Draft
                && db.DraftsMade.Any(d => d.Id == s.DraftId && d.OrderId == input.Order)
                && access.CasesOf(actor).Any(c => c.Id == s.CaseId)
            )
            .AsTracking()
            .SingleOrDefaultAsync(ct);
}
