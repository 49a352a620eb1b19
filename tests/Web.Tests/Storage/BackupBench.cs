using System.Text;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.People;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;
using Reknit.Web.Storage.Backups;

namespace Reknit.Web.Tests.Storage;

/// <summary>A folder for one archive, a practice to put in it, and another machine to restore it on.</summary>
internal sealed class BackupBench : IDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("reknit-backup");

    public string Archive => Path.Combine(Folder.FullName, "backup.tar.gz");

    public void Dispose() => Folder.Delete(recursive: true);

    public static async Task<(PracticeId Practice, PersonId Person)> Founded(ReknitApp app)
    {
        await PrepareDatabase.Run(app.Services, Ct);
        var practice = await app.NewPractice();
        return (practice, await app.NewPerson(practice, "Front Desk"));
    }

    public async Task<MakeBackup.Made> BackUp(ReknitApp app)
    {
        File.Delete(Archive);
        var found = await FoundDatabase.Look(app.Settings, Ct);
        return await new MakeBackup(app.Settings, app.Keys, app.Clock).Run(Archive, found.LastMigration!, Ct);
    }

    public async Task<RestorePlace> Elsewhere(ReknitApp app, DatabaseKind database) =>
        new(
            new()
            {
                Database = database,
                DataFolder = Path.Combine(Folder.CreateSubdirectory("elsewhere").FullName, "data"),
                ConnectionString = database == DatabaseKind.PostgreSql ? await TestDatabases.EmptyPostgres() : "",
                KeyFile = Path.Combine(Folder.FullName, "elsewhere", "reknit.keys"),
            },
            app
        );

    public static async Task<OrderId> Receive(ReknitApp app, PracticeId practice, PersonId person, string words)
    {
        var id = default(OrderId);
        await app.Within(
            practice,
            async services =>
            {
                using var content = new MemoryStream(Encoding.UTF8.GetBytes(words));
                var form = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
                await services
                    .GetRequiredService<ReceiveOrder>()
                    .Handle(new Actor(practice, person, Role.FrontDesk, person.Value), new(form, content, null), Ct);
                id = services.GetRequiredService<CaseworkDb>().Orders.Local.Single().Id;
            }
        );
        return id;
    }

    public static Task Work(ReknitApp app, PracticeId practice, PersonId person, int writer, CancellationToken stop) =>
        Task.Run(
            async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    await Receive(app, practice, person, $"Order {i} of writer {writer}");
                }
            },
            Ct
        );

    public static async Task<string> AddressOf(ReknitApp app, PracticeId practice, OrderId order)
    {
        var address = "";
        await app.Within(
            practice,
            async services =>
                address = await services
                    .GetRequiredService<CaseworkDb>()
                    .Orders.Where(o => o.Id == order)
                    .Select(o => o.FileAddress)
                    .SingleAsync(Ct)
        );
        return address;
    }

    /// <summary>Names and sizes; the database's own working files come and go with its connections.</summary>
    public static IReadOnlyList<string> Contents(string folder)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return
        [
            .. new DirectoryInfo(folder)
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => file.Extension is not (".db-wal" or ".db-shm" or ".lock"))
                .Select(file => $"{file.FullName} {file.Length}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Another machine, with the same key file.</summary>
    internal sealed record RestorePlace(Settings Settings, ReknitApp App) : IAsyncDisposable
    {
        public Task<RestoreBackup.Result> Restore(string archive, bool force = false) =>
            new RestoreBackup(Settings, App.Keys, TimeProvider.System).Run(archive, force, Ct);

        public async ValueTask DisposeAsync() => await TestDatabases.Drop(Settings);
    }
}
