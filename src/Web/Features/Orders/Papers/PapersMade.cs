using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>A paper on record, opened for a reader.</summary>
internal sealed record PaperMade(
    DraftId Id,
    DraftKind Kind,
    PaperForm Form,
    PersonId? ForPerson,
    PaperAbout About,
    ViolenceAnswer Answer,
    string? AnswerBecause,
    int ReadingNumber,
    string By,
    DateTime At,
    IReadOnlyList<PaperMade.Mark> Sent
)
{
    /// <summary>That it left the practice, as somebody says.</summary>
    /// <param name="TakenBack">Why the mark was wrong, and who said so; null where it stands.</param>
    public sealed record Mark(
        Guid Id,
        int Version,
        PersonId ToPerson,
        PaperReader To,
        SentWay Way,
        DateOnly On,
        string Source,
        string RecordedBy,
        string? TakenBack
    );

    /// <summary>Marks that count.</summary>
    public IEnumerable<Mark> Standing => Sent.Where(mark => mark.TakenBack is null);
}

/// <summary>Reads every paper that was drafted about one order, newest first.</summary>
internal sealed class PapersMade(CaseworkDb db, Vault vault)
{
    private sealed record MarkRow(DraftSent Mark, string? RecordedBy, string? TakenBackBy);

    /// <summary>The caller has found that the reader may see the order.</summary>
    public async Task<IReadOnlyList<PaperMade>> Of(Actor actor, OrderId order, CancellationToken ct)
    {
        var papers = await (
            from d in db.DraftsMade.AsNoTracking()
            where d.OrderId == order
            join p in db.People.AsNoTracking() on d.MadeBy equals p.Id
            orderby d.MadeAt descending, d.Id descending
            select new { Paper = d, By = p.Name }
        ).ToListAsync(ct);
        var marks = (await Marks(order, ct)).ToLookup(m => m.Mark.DraftId);
        var made = new List<PaperMade>();
        foreach (var (paper, by) in papers.Select(p => (p.Paper, p.By)))
        {
            made.Add(await Opened(actor, paper, by, marks[paper.Id], ct));
        }

        return made;
    }

    private Task<List<MarkRow>> Marks(OrderId order, CancellationToken ct) =>
        (
            from s in db.DraftsSent.AsNoTracking()
            where db.DraftsMade.Any(d => d.Id == s.DraftId && d.OrderId == order)
            orderby s.RecordedAt
            select new MarkRow(
                s,
                db.People.Where(p => p.Id == s.RecordedBy).Select(p => p.Name).FirstOrDefault(),
                db.People.Where(p => p.Id == s.TakenBackBy).Select(p => p.Name).FirstOrDefault()
            )
        ).ToListAsync(ct);

    private async Task<PaperMade> Opened(
        Actor actor,
        DraftMade paper,
        string by,
        IEnumerable<MarkRow> marks,
        CancellationToken ct
    )
    {
        var places = new PaperPlaces(actor.Practice, paper.Id);
        var sent = new List<PaperMade.Mark>();
        foreach (var row in marks)
        {
            sent.Add(await Opened(actor, row, ct));
        }

        var about = await vault.OpenBytes(paper.About, places.About, actor.Reader, ct);
        return new(
            paper.Id,
            paper.Kind,
            paper.Form,
            paper.ForPerson,
            JsonSerializer.Deserialize<PaperAbout>(about)!,
            Enum.Parse<ViolenceAnswer>(await vault.Open(paper.Answer, places.Answer, actor.Reader, ct)),
            paper.AnswerBecause is { } because
                ? await vault.Open(because, places.AnswerBecause, actor.Reader, ct)
                : null,
            paper.ReadingNumber,
            by,
            paper.MadeAt,
            sent
        );
    }

    private async Task<PaperMade.Mark> Opened(Actor actor, MarkRow row, CancellationToken ct)
    {
        var mark = row.Mark;
        return new(
            mark.Id,
            mark.Version,
            mark.ToPerson,
            JsonSerializer.Deserialize<PaperReader>(await Open(mark.To, nameof(mark.To)))!,
            mark.Way,
            mark.SentOn,
            await Open(mark.Source, nameof(mark.Source)),
            row.RecordedBy ?? "",
            mark.TakenBackWhy is { } why ? $"{await Open(why, nameof(mark.TakenBackWhy))} ({row.TakenBackBy})" : null
        );

        async Task<string> Open(Sealed value, string column) =>
            await vault.Open(value, PaperPlaces.Sent(actor.Practice, mark.Id, column), actor.Reader, ct);
    }
}
