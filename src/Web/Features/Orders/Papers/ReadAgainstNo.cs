using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>What speaks against the answer that there is no protective order, finding or evidence of violence.</summary>
/// <param name="Words">Sentences of the order itself that speak of harm.</param>
/// <param name="OtherPaper">Another paper of the case speaks of harm.</param>
/// <param name="IsProtected">A protection between people of the case is in force.</param>
/// <param name="WasYes">Somebody answered "Yes" before.</param>
/// <param name="IsOnFile">The practice's own record of the case tells of violence.</param>
/// <param name="Came">UTC, when each of them came on record.</param>
internal sealed record AgainstNo(
    IReadOnlyList<Quote> Words,
    bool OtherPaper,
    bool IsProtected,
    bool WasYes,
    bool IsOnFile,
    IReadOnlyList<DateTime> Came
)
{
    public bool Any => Words.Count > 0 || OtherPaper || IsProtected || WasYes || IsOnFile;
}

/// <summary>Looks for what speaks against a "No" on violence: in the case's papers, among its protections, on the practice's record.</summary>
internal sealed class ReadAgainstNo(CaseworkDb db, Vault vault, ViolenceOnFile violence)
{
    /// <summary>Each order's case is looked through once, however many of one page ask.</summary>
    private readonly Dictionary<OrderId, bool> _known = [];

    /// <summary>
    /// Whether anything beside the order's own words tells of violence: law that binds where it is alleged does not ask in
    /// which paper, nor who knows it.
    /// </summary>
    public async Task<bool> IsKnown(PracticeId practice, CaseId id, OrderId order, CancellationToken ct)
    {
        if (!_known.TryGetValue(order, out var isKnown))
        {
            _known[order] = isKnown =
                (await violence.Of(practice, id, ct)).Count > 0
                || (await Protections(id, [], ct)).Count > 0
                || (await Answered(practice, id, ct)).Count > 0
                || (await Papers(practice, id, ct)).Exists(p => p.Order != order);
        }

        return isKnown;
    }

    /// <summary>A paper of the case that speaks of harm.</summary>
    private sealed record Speaks(OrderId Order, DateTime ReceivedAt, IReadOnlyList<Quote> Words);

    /// <param name="alike">Who counts as the case's people, where it has none yet.</param>
    public async Task<AgainstNo> Of(
        PracticeId practice,
        CaseId id,
        OrderId order,
        IReadOnlyList<Namesake> alike,
        CancellationToken ct
    )
    {
        var papers = await Papers(practice, id, ct);
        var protections = await Protections(id, alike, ct);
        var answered = await Answered(practice, id, ct);
        var onFile = await violence.Of(practice, id, ct);
        return new(
            papers.Find(p => p.Order == order)?.Words ?? [],
            papers.Exists(p => p.Order != order),
            protections.Count > 0,
            answered.Count > 0,
            onFile.Count > 0,
            [.. papers.Select(p => p.ReceivedAt), .. protections, .. answered, .. onFile]
        );
    }

    /// <summary>Nobody sees the other papers' words: the program opens them to look.</summary>
    private async Task<List<Speaks>> Papers(PracticeId practice, CaseId id, CancellationToken ct)
    {
        var rows = await db
            .Orders.AsNoTracking()
            .Where(o => o.CaseId == id)
            .Select(o => new
            {
                o.Id,
                o.Words,
                o.ReceivedAt,
            })
            .ToListAsync(ct);
        var speaking = new List<Speaks>();
        foreach (var row in rows)
        {
            var words = await vault.Open(row.Words, new OrderPlaces(practice, row.Id).Words, Reader.Program, ct);
            if (OrderCheck.HarmSpokenOf(words) is { Count: > 0 } quotes)
            {
                speaking.Add(new(row.Id, row.ReceivedAt, quotes));
            }
        }

        return speaking;
    }

    /// <summary>Put on record in whichever case of the practice: people are kept apart in all of them.</summary>
    private async Task<List<DateTime>> Protections(CaseId id, IReadOnlyList<Namesake> alike, CancellationToken ct)
    {
        var people = await db.CasePeople.Where(p => p.CaseId == id).Select(p => p.PersonId).ToListAsync(ct);
        people.AddRange(alike.Select(p => p.Id));
        return await db
            .Protections.Where(p => p.EndedAt == null && people.Contains(p.Protected) && people.Contains(p.From))
            .Select(p => p.MadeAt)
            .ToListAsync(ct);
    }

    /// <summary>Each "Yes" on the case, whether a paper was taken after it or not.</summary>
    private async Task<List<DateTime>> Answered(PracticeId practice, CaseId id, CancellationToken ct)
    {
        var made = await db
            .DraftsMade.AsNoTracking()
            .Where(d => d.CaseId == id)
            .Select(d => new
            {
                d.Id,
                d.Answer,
                At = d.MadeAt,
            })
            .ToListAsync(ct);
        var shown = await db
            .DraftAnswers.AsNoTracking()
            .Where(a => a.CaseId == id)
            .Select(a => new
            {
                a.Id,
                a.Answer,
                At = a.AnsweredAt,
            })
            .ToListAsync(ct);
        var all = made.Select(d => (new PaperPlaces(practice, d.Id).Answer, d.Answer, d.At))
            .Concat(shown.Select(a => (PaperPlaces.Answered(practice, a.Id), a.Answer, a.At)));
        var yes = new List<DateTime>();
        foreach (var (place, answer, at) in all)
        {
            if (await vault.Open(answer, place, Reader.Program, ct) == nameof(ViolenceAnswer.Yes))
            {
                yes.Add(at);
            }
        }

        return yes;
    }
}
