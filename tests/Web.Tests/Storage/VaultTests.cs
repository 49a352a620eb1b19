using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Storage;

public sealed class VaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_seal_opens_where_it_was_made_and_nowhere_else(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var other = await app.NewPractice("Other Practice");
        var person = await app.NewPerson(practice, "Ana Rivera");
        var place = new Place(practice, "Notes", person.Value, "Words");
        await app.Within(
            practice,
            async services =>
            {
                var vault = services.GetRequiredService<Vault>();
                var words = await vault.Seal("She was calm.", place, person.Strand, Ct);
                Assert.Equal("She was calm.", await vault.Open(words, place, Reader.Program, Ct));

                Place[] elsewhere =
                [
                    place with
                    {
                        Row = practice.Value.ToString("D"),
                    },
                    place with
                    {
                        Column = "Plan",
                    },
                    place with
                    {
                        Table = "Letters",
                    },
                    place with
                    {
                        Practice = other,
                    },
                ];
                foreach (var moved in elsewhere)
                {
                    await Assert.ThrowsAnyAsync<CryptographicException>(async () =>
                        await vault.Open(words, moved, Reader.Program, Ct)
                    );
                }

                var bytes = words.Bytes.ToArray();
                bytes[^1] ^= 1;
                await Assert.ThrowsAnyAsync<CryptographicException>(async () =>
                    await vault.Open(new(bytes), place, Reader.Program, Ct)
                );
                await Assert.ThrowsAnyAsync<CryptographicException>(async () =>
                    await vault.Open(new(new byte[3]), place, Reader.Program, Ct)
                );
            }
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_destroyed_key_erases_its_words_and_nobody_elses(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var (gone, stays) = (await app.NewPerson(practice, "Gone"), await app.NewPerson(practice, "Stays"));
        var place = new Place(practice, "Notes", gone.Value, "Words");
        await app.Within(
            practice,
            async services =>
            {
                var vault = services.GetRequiredService<Vault>();
                var erased = await vault.Seal("secret", place, gone.Strand, Ct);
                var kept = await vault.Seal("kept", place, stays.Strand, Ct);
                await vault.DestroyKeys(practice, gone.Strand, Ct);
                await services.GetRequiredService<CaseworkDb>().SaveChangesAsync(Ct);

                await Assert.ThrowsAsync<ErasedException>(async () =>
                    await vault.Open(erased, place, Reader.Program, Ct)
                );
                await Assert.ThrowsAsync<ErasedException>(async () => await vault.Seal("new", place, gone.Strand, Ct));
                Assert.Equal("kept", await vault.Open(kept, place, Reader.Program, Ct));
                var row = await services
                    .GetRequiredService<CaseworkDb>()
                    .DataKeys.SingleAsync(k => k.HolderId == gone.Value, Ct);
                Assert.Empty(row.Wrapped);
            }
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_key_destroyed_by_another_node_is_forgotten_within_a_minute(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var person = await app.NewPerson(practice, "Gone");
        var place = new Place(practice, "Notes", person.Value, "Words");
        await app.Within(
            practice,
            async services =>
            {
                var vault = services.GetRequiredService<Vault>();
                var words = await vault.Seal("secret", place, person.Strand, Ct);
                var now = app.Clock.GetUtcNow().UtcDateTime;
                await services
                    .GetRequiredService<CaseworkDb>()
                    .DataKeys.Where(k => k.HolderId == person.Value)
                    .ExecuteUpdateAsync(k => k.SetProperty(x => x.DestroyedAt, now), Ct);
                app.Clock.Advance(TimeSpan.FromSeconds(61));
                await Assert.ThrowsAsync<ErasedException>(async () =>
                    await vault.Open(words, place, Reader.Program, Ct)
                );
            }
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_new_generation_opens_what_the_old_one_wrapped(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var before = await app.NewPerson(practice, "Before");
        var place = new Place(practice, "Notes", before.Value, "Words");
        Sealed? words = null;
        await app.Within(
            practice,
            async services => words = await services.GetRequiredService<Vault>().Seal("old", place, before.Strand, Ct)
        );

        await using var later = Program.Build(app.Settings, app.Keys.WithNewGeneration());
        await using var scope = later.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(practice);
        var vault = scope.ServiceProvider.GetRequiredService<Vault>();
        Assert.Equal("old", await vault.Open(words!, place, Reader.Program, Ct));

        var strand = new Strand(StrandKind.Person, Guid.CreateVersion7(app.Clock.GetUtcNow()));
        vault.MakeKey(practice, strand);
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        await db.SaveChangesAsync(Ct);
        Assert.Equal(2, (await db.DataKeys.SingleAsync(k => k.HolderId == strand.Id, Ct)).Generation);
        var newer = await vault.Seal("new", place, strand, Ct);
        await app.Within(
            practice,
            async services =>
                await Assert.ThrowsAsync<KeyFileException>(async () =>
                    await services.GetRequiredService<Vault>().Open(newer, place, Reader.Program, Ct)
                )
        );
    }

    [Fact]
    public void An_opened_key_is_kept_for_a_minute_and_never_printed()
    {
        var (keys, now) = (new OpenedKeys(), new DateTimeOffset(2026, 3, 3, 15, 0, 0, TimeSpan.Zero));
        var (practice, strand) = (
            new PracticeId(new Guid(1, 0, 0, new byte[8])),
            new Strand(StrandKind.Case, new Guid(2, 0, 0, new byte[8]))
        );
        var key = keys.Keep(new(practice, new Guid(3, 0, 0, new byte[8]), strand, [1, 2, 3]), now);
        Assert.Same(key, keys.ById(key.Id, now.AddSeconds(59)));
        Assert.Same(key, keys.Of(practice, strand, now.AddSeconds(59)));
        Assert.Null(keys.ById(key.Id, now.AddSeconds(60)));
        Assert.Null(keys.Of(practice, strand, now.AddSeconds(60)));
        Assert.Null(keys.Of(new PracticeId(strand.Id), strand, now));
        keys.Forget(key.Id);
        Assert.Null(keys.ById(key.Id, now));
        Assert.Equal($"(opened key {key.Id:D})", key.ToString());
    }
}
