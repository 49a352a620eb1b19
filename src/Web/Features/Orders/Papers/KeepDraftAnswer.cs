using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>
/// Keeps what was answered on violence before drafts are shown, and of an order in no open case who speaks for each side: a
/// "Yes" is not undone by taking no paper.
/// </summary>
internal sealed class KeepDraftAnswer(
    CaseworkDb db,
    SidesOnFile sides,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <summary>The same again, with nothing else between, is kept once.</summary>
    /// <param name="said">Null where nobody was asked for it.</param>
    public async Task Handle(
        Actor actor,
        OrderOnFile order,
        ViolenceAnswer answer,
        SidesSaid? said,
        CancellationToken ct
    )
    {
        var words = said is null ? null : JsonSerializer.Serialize(said);
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
            && (words is null || words == await Before(actor, order, ct))
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
                Sides = words is null
                    ? null
                    : await vault.Seal(words, PaperPlaces.Sides(actor.Practice, id), order.Case.Strand, ct),
                AnsweredBy = actor.Person,
                AnsweredAt = now.UtcDateTime,
                Version = 1,
            }
        );
        await history.Save(new(nameof(KeepDraftAnswer), actor.Practice, actor.Person), ct);
    }

    private async Task<string> Before(Actor actor, OrderOnFile order, CancellationToken ct) =>
        JsonSerializer.Serialize(await sides.Of(actor.Practice, order.Id, actor.Reader, ct));
}
