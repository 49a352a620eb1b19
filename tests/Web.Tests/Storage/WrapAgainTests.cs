using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;
using Reknit.Web.Storage.Backups;
using Reknit.Web.Tests.Features.Accounts;

namespace Reknit.Web.Tests.Storage;

/// <summary>Keys are rotated while the practice works; nothing else changes, and nothing is lost on the way.</summary>
public sealed class WrapAgainTests : IDisposable
{
    private const string Words = "What Wren said";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private readonly BackupBench _bench = new();

    [Theory, OnBothDatabases]
    public async Task All_keys_come_under_the_new_generation_while_others_write(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await BackupBench.Founded(app);
        using var signedIn = await app.SignedIn(practice, Role.Owner);
        var sealedBefore = await SealWords(app, practice, person);
        await KnowPeople(app, practice, 120);
        var history = await HashesOf(app);
        using var stop = new CancellationTokenSource();
        var writer = BackupBench.Work(app, practice, person, 1, stop.Token);

        await Rotate(app);
        await app.NewPerson(practice, "Later Person");
        await stop.CancelAsync();
        await writer;
        // A writer that had taken its key before the rotation may save it after: within the hour it is wrapped too.
        await app.Services.GetRequiredService<WrapAgain>().Run(Ct);

        var keys = await app.Rows<DataKey>();
        Assert.True(keys.Count > 120);
        Assert.All(keys, key => Assert.Equal(2, key.Generation));
        Assert.All(await app.Rows<ProtectionKey>(), key => Assert.Equal(2, KeepProtectionKeys.GenerationOf(key)));
        Assert.True(await signedIn.IsIn());
        Assert.Equal(Words, await Open(app.Services, practice, person, sealedBefore));
        var after = (await HashesOf(app)).ToHashSet();
        Assert.All(history, link => Assert.Contains(link, after));
        Assert.Empty((await TamperedRecord.Verify(app)).Faults);
    }

    [Theory, OnBothDatabases]
    public async Task Stopped_at_any_moment_it_goes_on_where_it_stopped(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await BackupBench.Founded(app);
        var sealedBefore = await SealWords(app, practice, person);
        await KnowPeople(app, practice, 220);
        Assert.True(await app.Services.GetRequiredService<NewGeneration>().Add(1, Ct));
        var wrap = app.Services.GetRequiredService<WrapAgain>();
        for (var patience = 1; patience < 40; patience += 6)
        {
            using var stopped = new CancellationTokenSource(TimeSpan.FromMilliseconds(patience));
            await Record.ExceptionAsync(() => wrap.Run(stopped.Token));
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
            var keys = await HolderKeys.Load(db, app.Keys, Ct);
            Assert.All(keys.All, key => Assert.NotNull(keys.Open(key.Id)));
        }

        await wrap.Run(Ct);
        Assert.All(await app.Rows<DataKey>(), key => Assert.Equal(2, key.Generation));
        Assert.Equal(0, await wrap.Run(Ct));
        Assert.Equal(Words, await Open(app.Services, practice, person, sealedBefore));
    }

    [Theory, OnBothDatabases]
    public async Task A_key_that_was_destroyed_or_damaged_stays_as_it_is_and_stops_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await BackupBench.Founded(app);
        var gone = await app.NewPerson(practice, "Erased Person");
        await app.Within(
            practice,
            async services =>
            {
                await services.GetRequiredService<Vault>().DestroyKeys(practice, gone.Strand, Ct);
                await services.GetRequiredService<CaseworkDb>().SaveChangesAsync(Ct);
                await services
                    .GetRequiredService<CaseworkDb>()
                    .DataKeys.Where(k => k.HolderId == person.Value)
                    .ExecuteUpdateAsync(k => k.SetProperty(x => x.Wrapped, new byte[60]), Ct);
            }
        );
        await Rotate(app);
        var keys = await app.Rows<DataKey>();
        Assert.Empty(Assert.Single(keys, k => k.HolderId == gone.Value).Wrapped);
        Assert.Equal(1, Assert.Single(keys, k => k.HolderId == person.Value).Generation);
        Assert.Equal(2, Assert.Single(keys, k => k.HolderId == practice.Value).Generation);
    }

    [Theory, OnBothDatabases]
    public async Task Another_program_on_the_same_practice_takes_up_the_new_generation_by_itself(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await BackupBench.Founded(app);
        var sealedBefore = await SealWords(app, practice, person);
        var elsewhere = Path.Combine(_bench.Folder.FullName, "reknit.keys");
        File.Copy(app.Settings.KeyFile, elsewhere);
        await using var sameFile = Program.Build(app.Settings, KeyFile.Read(app.Settings.KeyFile));
        await using var ownCopy = Program.Build(app.Settings, KeyFile.Read(elsewhere));

        await Rotate(app);

        Assert.Equal(Words, await Open(sameFile.Services, practice, person, sealedBefore));
        var refused = await Assert.ThrowsAsync<KeyFileException>(() =>
            Open(ownCopy.Services, practice, person, sealedBefore)
        );
        Assert.Contains("newest copy", refused.Message, StringComparison.Ordinal);
        File.Copy(app.Settings.KeyFile, elsewhere, overwrite: true);
        Assert.Equal(Words, await Open(ownCopy.Services, practice, person, sealedBefore));
    }

    [Theory, OnBothDatabases]
    public async Task A_backup_of_before_opens_with_either_key_file_and_one_of_after_with_the_new_one_alone(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await BackupBench.Founded(app);
        await BackupBench.Receive(app, practice, person, "An order");
        var older = Path.Combine(_bench.Folder.FullName, "older.keys");
        File.Copy(app.Settings.KeyFile, older);
        await _bench.BackUp(app);
        await Rotate(app);

        Assert.Empty((await Rehearse(app, older)).Findings);
        Assert.Empty((await Rehearse(app, app.Settings.KeyFile)).Findings);
        await _bench.BackUp(app);
        Assert.Empty((await Rehearse(app, app.Settings.KeyFile)).Findings);
        var refused = await Assert.ThrowsAsync<KeyFileException>(() => Rehearse(app, older));
        Assert.Contains("made after the rotation", refused.Message, StringComparison.Ordinal);

        File.Copy(older, app.Settings.KeyFile, overwrite: true);
        var atStart = await Assert.ThrowsAsync<KeyFileException>(() => StartRules.Keys(app.Settings, Ct));
        Assert.Contains("before the last rotation", atStart.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_rotations_at_the_same_moment_add_one_generation()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        await BackupBench.Founded(app);
        var generations = app.Services.GetRequiredService<NewGeneration>();
        var added = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => generations.Add(1, Ct)));
        Assert.Single(added, isAdded => isAdded);
        Assert.Equal(2, KeyFile.Read(app.Settings.KeyFile).Generation);
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, app.Keys.MadeAt);
    }

    [Fact]
    public async Task Another_files_keys_are_never_taken_over()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        await BackupBench.Founded(app);
        KeyFile.Make().WithNewGeneration().Write(app.Settings.KeyFile, replace: true);
        Assert.False(app.Keys.ReadAgain());
        await Assert.ThrowsAsync<KeyFileException>(() => app.Services.GetRequiredService<NewGeneration>().Add(1, Ct));
        Assert.Equal(1, app.Keys.Generation);
    }

    public void Dispose() => _bench.Dispose();

    private static async Task Rotate(ReknitApp app)
    {
        Assert.True(await app.Services.GetRequiredService<NewGeneration>().Add(app.Keys.Generation, Ct));
        await app.Services.GetRequiredService<WrapAgain>().Run(Ct);
        // What a writer made in between with the generation of before.
        await app.Services.GetRequiredService<WrapAgain>().Run(Ct);
    }

    private Task<CheckRestored.Result> Rehearse(ReknitApp app, string keyFile) =>
        new RestoreBackup(app.Settings, KeyFile.Read(keyFile), app.Clock).Rehearse(_bench.Archive, Ct);

    private static async Task KnowPeople(ReknitApp app, PracticeId practice, int count) =>
        await app.Within(
            practice,
            async services =>
            {
                for (var i = 0; i < count; i++)
                {
                    var id = new PersonId(Guid.CreateVersion7(app.Clock.GetUtcNow()));
                    services.GetRequiredService<Vault>().MakeKey(practice, id.Strand);
                }

                await services.GetRequiredService<CaseworkDb>().SaveChangesAsync(Ct);
            }
        );

    private static Place PlaceOf(PracticeId practice, PersonId person) => new(practice, "Tests", person.Value, "Words");

    private static async Task<Sealed> SealWords(ReknitApp app, PracticeId practice, PersonId person)
    {
        Sealed? made = null;
        await app.Within(
            practice,
            async services =>
                made = await services
                    .GetRequiredService<Vault>()
                    .Seal(Words, PlaceOf(practice, person), person.Strand, Ct)
        );
        return made!;
    }

    /// <summary>With no key in memory, as a page would a minute later.</summary>
    private static async Task<string> Open(
        IServiceProvider services,
        PracticeId practice,
        PersonId person,
        Sealed words
    )
    {
        services.GetRequiredService<OpenedKeys>().Forget(practice, person.Strand);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(practice);
        var vault = scope.ServiceProvider.GetRequiredService<Vault>();
        return await vault.Open(words, PlaceOf(practice, person), Reader.Program, Ct);
    }

    private static async Task<IReadOnlyList<string>> HashesOf(ReknitApp app) =>
        [
            .. (await app.Rows<HistoryEntry>()).Select(link =>
                Convert.ToHexString(SHA256.HashData([.. link.Hash, .. link.Payload.Bytes.Span]))
            ),
        ];
}
