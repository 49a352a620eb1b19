using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>Keeps what was answered on violence before drafts are shown: a "Yes" is not undone by taking no paper.</summary>
internal sealed class KeepDraftAnswer(CaseworkDb db, Vault vault, History history, TimeProvider clock)
{
    /// <summary>The same answer again, with none between, is kept once.</summary>
    public async Task Handle(Actor actor, OrderOnFile order, ViolenceAnswer answer, CancellationToken ct)
    {
        var last = await db
            .DraftAnswers.AsNoTracking()
            .Where(a => a.OrderId == order.Id)
            .OrderByDescending(a => a.AnsweredAt)
            .ThenByDescending(a => a.Id)
            .FirstOrDefaultAsync(ct);
        if (
            last is not null
            && await vault.Open(last.Answer, PaperPlaces.Answered(actor.Practice, last.Id), Reader.Program, ct)
                == answer.ToString()
        )
        {
            return;
        }

        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var place = PaperPlaces.Answered(actor.Practice, id);
        db.DraftAnswers.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                OrderId = order.Id,
                CaseId = order.Case,
                Answer = await vault.Seal(answer.ToString(), place, order.Case.Strand, ct),
                AnsweredBy = actor.Person,
                AnsweredAt = now.UtcDateTime,
                Version = 1,
            }
        );
        await history.Save(new(nameof(KeepDraftAnswer), actor.Practice, actor.Person), ct);
    }
}
