using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Mail;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Outbox;

/// <summary>Which mail the page shows.</summary>
internal enum OutboxView
{
    All,
    Waiting,
    Sent,
    Failed,
}

/// <summary>Reads what waits, was sent and failed: whose, when and why, never what it says.</summary>
internal sealed class SeeOutbox(CaseworkDb db, CaseAccess access, Vault vault, IEnumerable<IMailCarrier> carriers)
{
    private const int PageSize = 25;
    private const int MostWork = 50;

    /// <param name="To">The address with only its first letter and its host; null once it was erased.</param>
    /// <param name="NextTry">When it is tried next; null unless it waits.</param>
    public sealed record Mail(
        Guid Id,
        string Kind,
        string? Person,
        string? To,
        MailState State,
        int Attempts,
        string? Reason,
        DateTime WrittenAt,
        DateTime? SentAt,
        DateTime? NextTry
    );

    /// <summary>Work other than mail that failed.</summary>
    public sealed record Work(Guid Id, string Kind, string? Reason, DateTime FailedAt);

    public sealed record Seen(
        IReadOnlyList<Mail> Mails,
        IReadOnlyList<Work> FailedWork,
        IReadOnlyDictionary<OutboxView, int> Counts,
        int Page,
        int Pages,
        bool HasCarrier
    );

    public async Task<Seen> Read(Actor actor, OutboxView view, int page, CancellationToken ct)
    {
        var counts = await Count(actor, ct);
        var pages = Math.Max(1, (counts[view] + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var work = await db
            .Jobs.Where(job => job.FailedAt != null && job.Kind != SendMail.Kind)
            .OrderByDescending(job => job.FailedAt)
            .Take(MostWork)
            .Select(job => new Work(job.Id, job.Kind, job.LastError, job.FailedAt!.Value))
            .ToListAsync(ct);
        return new(await Mails(actor, view, page, ct), work, counts, page, pages, carriers.Any());
    }

    private async Task<IReadOnlyDictionary<OutboxView, int>> Count(Actor actor, CancellationToken ct)
    {
        var byState = await MailFor(actor)
            .GroupBy(mail => mail.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToListAsync(ct);
        return Enum.GetValues<OutboxView>()
            .ToDictionary(view => view, view => byState.Where(s => States(view).Contains(s.State)).Sum(s => s.Count));
    }

    private async Task<IReadOnlyList<Mail>> Mails(Actor actor, OutboxView view, int page, CancellationToken ct)
    {
        var states = States(view);
        var rows = await MailFor(actor)
            .Where(mail => states.Contains(mail.State))
            .OrderByDescending(mail => mail.WrittenAt)
            .ThenByDescending(mail => mail.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(mail => new
            {
                Mail = mail,
                Person = db.People.Where(p => p.Id == mail.PersonId).Select(p => p.Name).FirstOrDefault(),
                NextTry = db
                    .Jobs.Where(j => j.About == mail.Id && j.Kind == SendMail.Kind)
                    .Select(j => (DateTime?)j.RunAfter)
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Mail.Recipient), ct);
        var mails = new List<Mail>();
        foreach (var (mail, person, nextTry) in rows.Select(r => (r.Mail, r.Person, r.NextTry)))
        {
            mails.Add(
                new(
                    mail.Id,
                    mail.Kind,
                    person,
                    await Masked(mail, actor.Reader, ct),
                    mail.State,
                    mail.Attempts,
                    mail.Reason,
                    mail.WrittenAt,
                    mail.SentAt,
                    mail.State is MailState.Waiting ? nextTry : null
                )
            );
        }

        return mails;
    }

    private IQueryable<OutgoingMail> MailFor(Actor actor)
    {
        var walled = access.WalledOff(actor);
        return db
            .OutgoingMail.AsNoTracking()
            .Where(mail => mail.PersonId == null || !walled.Contains(mail.PersonId.Value));
    }

    private async Task<string?> Masked(OutgoingMail mail, Reader reader, CancellationToken ct)
    {
        try
        {
            var place = OutgoingMail.PlaceOf(mail.PracticeId, mail.Id, nameof(OutgoingMail.Recipient));
            return MaskedAddress.Of(await vault.Open(mail.Recipient, place, reader, ct));
        }
        catch (ErasedException)
        {
            return null;
        }
    }

    private static MailState[] States(OutboxView view) =>
        view switch
        {
            OutboxView.Waiting => [MailState.Waiting, MailState.Sending],
            OutboxView.Sent => [MailState.Sent],
            OutboxView.Failed => [MailState.Failed],
            _ => Enum.GetValues<MailState>(),
        };
}
