using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Writes to people with a door that there is something for them, once for each thing. The mail says no more than that,
/// and whether it comes follows from nothing that another person did.
/// </summary>
internal sealed class RemindOutsiders(
    CaseworkDb db,
    PortalAccess access,
    OwnReleases releases,
    OwnAgreements agreements,
    OwnPapers papers,
    NoticeAddress addresses,
    PutMail mail,
    PortalWords words,
    LocalTime local,
    Settings settings,
    TimeProvider clock
)
{
    private const string Language = ShippedTexts.MainLanguage;

    /// <returns>How many mails were written.</returns>
    public async Task<int> Run(PracticeId practice, CancellationToken ct)
    {
        var standing = await access.Standing(ct);
        var people = await db
            .Memberships.AsNoTracking()
            .Where(m => m.Role == Role.Outsider && m.EndedAt == null && standing.Any(d => d.PersonId == m.PersonId))
            .Select(m => new { m.PersonId, m.AccountId })
            .ToListAsync(ct);
        var written = 0;
        foreach (var person in people)
        {
            db.ChangeTracker.Clear();
            written += await Tell(new(practice, person.PersonId, Role.Outsider, person.AccountId), ct) ? 1 : 0;
        }

        return written;
    }

    private async Task<bool> Tell(Actor they, CancellationToken ct)
    {
        var told = await db.PortalNotices.AsNoTracking().Where(n => n.PersonId == they.Person).ToListAsync(ct);
        var news = (await Things(they, ct))
            .Where(thing => !told.Exists(n => n.Occasion == thing.Occasion && n.ThingId == thing.Id))
            .ToList();
        if (news.Count == 0 || await addresses.Of(they.Person, ct) is not { } address)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        db.PortalNotices.AddRange(
            news.Select(thing => new PortalNotice
            {
                PracticeId = they.Practice,
                PersonId = they.Person,
                Occasion = thing.Occasion,
                ThingId = thing.Id,
                At = now,
            })
        );
        await mail.Add(await Written(they, address, ct), ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another program told them at the same moment; neither mail nor notices of this one were kept.
            return false;
        }
    }

    private async Task<PutMail.Input> Written(Actor they, string address, CancellationToken ct)
    {
        var say = await words.Now(ct);
        var practice = await db.Practices.Select(p => p.Name).SingleAsync(ct);
        return new(
            they.Practice,
            they.Person,
            nameof(RemindOutsiders),
            "PortalDoor",
            address,
            say.Say(PortalTexts.NoticeSubject).Plain,
            say.Say(PortalTexts.NoticeBody, ("practice", practice)).Plain,
            Language
        );
    }

    private async Task<List<(NoticeOccasion Occasion, Guid Id)>> Things(Actor they, CancellationToken ct)
    {
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var last = today.AddDays(settings.ReleaseReminderDays);
        List<(NoticeOccasion, Guid)> things = [];
        foreach (var own in await releases.All(they, ct))
        {
            var id = own.Release.Id.Value;
            if (own.State == OwnReleaseState.Waits)
            {
                things.Add((NoticeOccasion.ReleaseWaits, id));
            }
            else if (own.State == OwnReleaseState.Signed)
            {
                things.Add((NoticeOccasion.CopyThere, id));
                if (own.Release.ExpiresOn <= last)
                {
                    things.Add((NoticeOccasion.ReleaseEnds, id));
                }
            }
        }

        var asked = (await agreements.All(they, ct)).Where(own => own.IsWaiting);
        things.AddRange(asked.Select(own => (NoticeOccasion.AgreementWaits, own.Row.Id.Value)));
        var lying = await (await papers.Of(they, ct)).Select(s => s.Id).ToListAsync(ct);
        return [.. things, .. lying.Select(id => (NoticeOccasion.PaperThere, id))];
    }
}
