using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>What speaks against the answer that there is no protective order, finding or evidence of violence.</summary>
/// <param name="Words">Sentences of the order itself that speak of harm.</param>
/// <param name="OtherPaper">Another paper of the case speaks of harm.</param>
/// <param name="IsProtected">A protection between people of the case is in force.</param>
/// <param name="WasYes">A paper of the case was drafted after a "Yes".</param>
internal sealed record AgainstNo(IReadOnlyList<Quote> Words, bool OtherPaper, bool IsProtected, bool WasYes)
{
    public bool Any => Words.Count > 0 || OtherPaper || IsProtected || WasYes;
}

/// <summary>Looks for what speaks against a "No" on violence: in the order, in the case's papers, among its protections.</summary>
internal sealed class ReadAgainstNo(CaseworkDb db, Vault vault)
{
    public async Task<AgainstNo> Of(PracticeId practice, OrderOnFile order, CancellationToken ct) =>
        new(
            OrderCheck.HarmSpokenOf(order.Words),
            await InAnotherPaper(practice, order, ct),
            await IsProtected(order.Case, ct),
            await WasYes(practice, order.Case, ct)
        );

    /// <summary>Nobody sees the other papers' words: the program opens them to look.</summary>
    private async Task<bool> InAnotherPaper(PracticeId practice, OrderOnFile order, CancellationToken ct)
    {
        var others = await db
            .Orders.AsNoTracking()
            .Where(o => o.CaseId == order.Case && o.Id != order.Id)
            .Select(o => new { o.Id, o.Words })
            .ToListAsync(ct);
        foreach (var other in others)
        {
            var place = new OrderPlaces(practice, other.Id).Words;
            if (OrderCheck.HarmSpokenOf(await vault.Open(other.Words, place, Reader.Program, ct)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Put on record in whichever case of the practice: people are kept apart in all of them.</summary>
    private async Task<bool> IsProtected(CaseId id, CancellationToken ct)
    {
        var people = await db.CasePeople.Where(p => p.CaseId == id).Select(p => p.PersonId).ToListAsync(ct);
        return await db.Protections.AnyAsync(
            p => p.EndedAt == null && people.Contains(p.Protected) && people.Contains(p.From),
            ct
        );
    }

    private async Task<bool> WasYes(PracticeId practice, CaseId id, CancellationToken ct)
    {
        var made = await db
            .DraftsMade.AsNoTracking()
            .Where(d => d.CaseId == id)
            .Select(d => new { d.Id, d.Answer })
            .ToListAsync(ct);
        foreach (var paper in made)
        {
            var place = new PaperPlaces(practice, paper.Id).Answer;
            if (await vault.Open(paper.Answer, place, Reader.Program, ct) == nameof(ViolenceAnswer.Yes))
            {
                return true;
            }
        }

        return false;
    }
}
