using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Storage;

public sealed class HistoryTests
{
    [Theory, OnBothDatabases]
    public async Task A_saved_row_leaves_a_link_that_the_vault_can_open(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var person = await app.NewPerson(practice, "Zoë Ábel");

        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var link = await db.History.SingleAsync(e => e.StrandId == person.Value);
                var place = HistoryPlace.Of(practice, person.Strand, 1);
                var content = await services
                    .GetRequiredService<Vault>()
                    .Open(link.Payload, place, Reader.Program, default);
                Assert.Contains("Zoë Ábel", content, StringComparison.Ordinal);
                Assert.Equal(HistoryHash.Of(link, app.Keys.HistoryKey(practice.Value)), link.Hash);
            }
        );
    }

    [Theory, OnBothDatabases]
    public async Task Eight_writers_at_once_fork_nothing_and_lose_nothing(DatabaseKind database)
    {
        const int Writers = 8;
        const int Saves = 12;
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();

        await Task.WhenAll(
            Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(app, practice, writer, Saves)))
        );

        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var links = await db.History.Where(e => e.Act == "Hire").OrderBy(e => e.Sequence).ToListAsync();
                Assert.Equal(Writers * Saves, links.Count);
                var all = await db
                    .History.Where(e => e.StrandKind == StrandKind.Practice)
                    .OrderBy(e => e.Sequence)
                    .ToListAsync();
                Assert.Equal(Enumerable.Range(1, all.Count).Select(n => (long)n), all.Select(e => e.Sequence));
                Assert.All(all.Zip(all.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.PreviousHash));
            }
        );
    }

    private static async Task Write(ReknitApp app, PracticeId practice, int writer, int saves)
    {
        for (var i = 0; i < saves; i++)
        {
            var person = await app.NewPerson(practice, $"Writer {writer} {i}");
            await app.Within(
                practice,
                async services =>
                {
                    var db = services.GetRequiredService<CaseworkDb>();
                    var account = new Reknit.Web.Features.Accounts.Account
                    {
                        Id = person.Value,
                        UserName = $"w{person.Value:N}",
                    };
                    db.Users.Add(account);
                    db.Memberships.Add(
                        new()
                        {
                            PracticeId = practice,
                            PersonId = person,
                            AccountId = account.Id,
                            Role = Reknit.Domain.Access.Role.Therapist,
                            StartedAt = app.Clock.GetUtcNow().UtcDateTime,
                            Version = 1,
                        }
                    );
                    var saved = await services.GetRequiredService<History>().Save(new("Hire", practice, null), default);
                    Assert.IsType<Saved.Done>(saved);
                }
            );
        }
    }
}
