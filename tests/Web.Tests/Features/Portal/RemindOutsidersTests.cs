using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Features.Portal;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>Mails that say that there is something in the portal, and nothing else.</summary>
public sealed class RemindOutsidersTests
{
    [Theory, OnBothDatabases]
    public async Task Each_thing_is_told_once_to_whom_it_is_for_and_the_mail_says_nothing_of_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IdleMinutes = 60 * 24 * 400);
        using var family = await Dorns.Start(app);
        await Contact(app, family.Mira, "mira@example.org", isSafe: true);
        await Contact(app, family.Tobin, "tobin@example.org", isSafe: true);

        Assert.Equal(2, await Told(app));
        Assert.Equal(0, await Told(app));
        using (await family.Tobin.Submit(await family.Tobin.Page(await family.Tobin.OnlyRelease()), [], "I say no")) { }
        Assert.Equal(0, await Told(app));
        using (await family.Mira.Sign(await family.Mira.OnlyRelease(), "Mira Dorn")) { }
        Assert.Equal(1, await Told(app));
        app.Clock.Advance(TimeSpan.FromDays(170));
        Assert.Equal(1, await Told(app));
        Assert.Equal(0, await Told(app));

        var sent = (await app.Rows<OutgoingMail>()).Where(m => m.Kind == nameof(RemindOutsiders)).ToList();
        Assert.Equal(4, sent.Count);
        Assert.Equal(3, sent.Count(m => m.PersonId == family.Mira.PersonId));
        foreach (var mail in sent)
        {
            Assert.Equal("There is something for you", await Open(app, mail, nameof(mail.Subject), mail.Subject));
            Assert.Equal(
                "There is something for you in the portal of Harbor Family Practice.",
                await Open(app, mail, nameof(mail.Body), mail.Body)
            );
        }

        Assert.Equal(
            [NoticeOccasion.CopyThere, NoticeOccasion.ReleaseEnds, NoticeOccasion.ReleaseWaits],
            (await app.Rows<PortalNotice>())
                .Where(n => n.PersonId == family.Mira.PersonId)
                .Select(n => n.Occasion)
                .OrderBy(o => o.ToString(), StringComparer.Ordinal)
        );
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_written_to_where_it_is_not_safe_or_where_another_of_the_case_reads_it(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        await Contact(app, family.Mira, "mira@example.org", isSafe: false);
        Assert.Equal(0, await Told(app));
        await Contact(app, family.Mira, "Dorns@example.org", isSafe: true);
        await Contact(app, family.Tobin, "dorns@example.org", isSafe: false);
        Assert.Equal(0, await Told(app));

        // What was not told is told as soon as there is a way.
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Contact(app, family.Mira, "mira.alone@example.org", isSafe: true);
        Assert.Equal(1, await Told(app));
        var mail = Assert.Single(await app.Rows<OutgoingMail>());
        Assert.Equal("mira.alone@example.org", await Open(app, mail, nameof(mail.Recipient), mail.Recipient));
    }

    private static async Task<int> Told(ReknitApp app)
    {
        var before = (await app.Rows<OutgoingMail>()).Count;
        await app.Services.GetRequiredService<KeepPortal>().Run(default);
        return (await app.Rows<OutgoingMail>()).Count - before;
    }

    private static async Task<string> Open(ReknitApp app, OutgoingMail mail, string column, Sealed words)
    {
        var opened = "";
        await app.Within(
            mail.PracticeId,
            async services =>
                opened = await services
                    .GetRequiredService<Vault>()
                    .Open(words, OutgoingMail.PlaceOf(mail.PracticeId, mail.Id, column), Reader.Program, default)
        );
        return opened;
    }

    private static Task Contact(ReknitApp app, SignedInClient of, string address, bool isSafe) =>
        app.Within(
            of.PracticeId,
            async services =>
            {
                var id = Guid.CreateVersion7(app.Clock.GetUtcNow());
                var places = new ContactPlaces(of.PracticeId, id);
                services
                    .GetRequiredService<CaseworkDb>()
                    .Contacts.Add(
                        new()
                        {
                            PracticeId = of.PracticeId,
                            Id = id,
                            PersonId = of.PersonId,
                            Kind = ContactKind.Mail,
                            Ordinary = await services
                                .GetRequiredService<Vault>()
                                .Seal(address, places.Ordinary, of.PersonId.Strand, default),
                            IsSafeToUse = isSafe,
                            EnteredBy = of.PersonId,
                            EnteredAt = app.Clock.GetUtcNow().UtcDateTime,
                            Version = 1,
                        }
                    );
                Assert.IsType<Saved.Done>(
                    await services
                        .GetRequiredService<History>()
                        .Save(new("KeepContact", of.PracticeId, of.PersonId), default)
                );
            }
        );
}
