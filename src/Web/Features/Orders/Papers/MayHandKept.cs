using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>
/// Asks of a kept paper what has changed around it since it was made, before it goes out once more: its bytes stay as they
/// were, and a family's safety does not.
/// </summary>
internal sealed class MayHandKept(
    CaseworkDb db,
    ReadAgainstNo againstNo,
    FindWithheld withheld,
    SidesOnFile sides,
    Vault vault,
    LocalTime local
)
{
    /// <param name="on">The day on which it goes, in the practice's zone; null for now. What came later held nothing back.</param>
    public async Task<Decision> Of(DraftMade paper, CancellationToken ct, DateOnly? on = null)
    {
        var zone = await local.Zone(ct);
        var alike = await sides.Namesakes(paper.PracticeId, paper.OrderId, ct);
        return KeptPaperRules.Decide(
            new(
                paper.Kind,
                await Order(paper.OrderId, Counts, on, ct),
                await Answer(paper, ct),
                await GrewAgainstNo(paper, alike, Counts, ct),
                (await withheld.CameForPapers(paper.CaseId, alike, ct)).Any(at => at > paper.MadeAt && Counts(at))
            )
        );

        bool Counts(DateTime at) => on is not { } day || zone.DayOf(at) <= day;
    }

    private async Task<LetterFacts> Order(OrderId id, Func<DateTime, bool> counts, DateOnly? on, CancellationToken ct)
    {
        var order = await db
            .Orders.AsNoTracking()
            .Where(o => o.Id == id)
            .Select(o => new { o.Standing, o.StandingSince })
            .SingleAsync(ct);
        // Before the day since when it stands so, it stood as when the paper was made; more nobody keeps.
        var stoodSo = on is not { } day || order.StandingSince is not { } since || since <= day;
        var facts = await db.LetterFacts(id, order.Standing, counts, ct);
        return stoodSo ? facts : facts with { Standing = OrderStanding.Active };
    }

    private async Task<ViolenceAnswer> Answer(DraftMade paper, CancellationToken ct) =>
        Enum.Parse<ViolenceAnswer>(
            await vault.Open(paper.Answer, new PaperPlaces(paper.PracticeId, paper.Id).Answer, Reader.Program, ct)
        );

    /// <summary>
    /// A reason answers what stood against the "No" then, and nothing that came since. Where there was none, nothing stood
    /// against it: whatever is found now is new, even where only a newer check finds it in older words.
    /// </summary>
    private async Task<bool> GrewAgainstNo(
        DraftMade paper,
        IReadOnlyList<Namesake> alike,
        Func<DateTime, bool> counts,
        CancellationToken ct
    )
    {
        var against = await againstNo.Of(paper.PracticeId, paper.CaseId, paper.OrderId, alike, ct);
        return against.Came.Any(at => counts(at) && (paper.AnswerBecause is null || at > paper.MadeAt));
    }
}
