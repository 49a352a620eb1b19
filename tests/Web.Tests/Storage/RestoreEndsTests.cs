using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Commands;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;
using Reknit.Web.Storage.Backups;

namespace Reknit.Web.Tests.Storage;

/// <summary>Going back to an earlier day does not bring back what was ended or erased since.</summary>
public sealed class RestoreEndsTests : IDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private readonly BackupBench _bench = new();

    [Theory, OnBothDatabases]
    public async Task Everybody_is_signed_out_and_no_open_link_works(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, _) = await BackupBench.Founded(app);
        using var owner = await app.SignedIn(practice, Role.Owner);
        using var invited = await owner.PostForm("/staff/invite", ("Name", "Omar"), ("Role", "Billing"));
        Assert.True(invited.IsSuccessStatusCode);
        await _bench.BackUp(app);

        await using var elsewhere = await _bench.Elsewhere(app, database);
        var result = await elsewhere.Restore(_bench.Archive);

        Assert.Equal((1, 1), (result.Ended!.Sessions, result.Ended.Links));
        await using var restored = Program.Build(elsewhere.Settings, app.Keys);
        await using var scope = restored.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        Assert.NotNull((await db.SignInSessions.IgnoreQueryFilters().SingleAsync(Ct)).EndedAt);
        Assert.NotNull((await db.Invitations.IgnoreQueryFilters().SingleAsync(Ct)).ClosedAt);
        Assert.Contains(
            await db.History.IgnoreQueryFilters().ToListAsync(Ct),
            link => link is { Act: nameof(EndWhatWasOpen), Actor: null, Table: "Invitations" }
        );
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<VerifyHistory>().Run(Ct)).Faults);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_erased_after_the_backup_is_erased_again(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await BackupBench.Founded(app);
        var kept = await BackupBench.Receive(app, practice, person, "Kept order");
        var erased = await BackupBench.Receive(app, practice, person, "Erased order");
        await _bench.BackUp(app);
        await SetAside(app, new(practice, person, Role.FrontDesk, person.Value), erased);

        await using var elsewhere = await _bench.Elsewhere(app, database);
        elsewhere.Settings.AnchorFile = Path.Combine(_bench.Folder.FullName, "kept-anchors.log");
        File.Copy(app.Settings.AnchorPath, elsewhere.Settings.AnchorFile);
        var result = await elsewhere.Restore(_bench.Archive);

        Assert.Equal((1, 0), (result.Erased!.Done, result.Erased.Left.Count));
        await using var restored = Program.Build(elsewhere.Settings, app.Keys);
        await using var scope = restored.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        var orders = await db.Orders.IgnoreQueryFilters().ToDictionaryAsync(o => o.Id, o => o.CaseId, Ct);
        var states = await db.Cases.IgnoreQueryFilters().ToDictionaryAsync(c => c.Id, c => c.State, Ct);
        Assert.Equal(CaseState.SetAside, states[orders[erased]]);
        Assert.Equal(CaseState.Received, states[orders[kept]]);
        var keys = await db.DataKeys.IgnoreQueryFilters().Where(k => k.DestroyedAt != null).ToListAsync(Ct);
        Assert.Equal(orders[erased].Strand, Assert.Single(keys).Holder);
        Assert.Empty(keys[0].Wrapped);
        var report = await scope.ServiceProvider.GetRequiredService<VerifyHistory>().Run(Ct);
        Assert.Empty(report.Faults);
        Assert.Equal(1, report.Erased);
    }

    [Theory, OnBothDatabases]
    public async Task A_backup_with_faults_is_restored_only_by_force_and_never_called_whole(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        await BackupBench.Founded(app);
        await TamperedRecord.OnDatabase(app, """UPDATE "People" SET "Name" = 'Somebody else'""");
        await _bench.BackUp(app);
        await using var elsewhere = await _bench.Elsewhere(app, database);
        using var output = new StringWriter();

        Assert.Equal(2, await RestoreReport.Restored(await elsewhere.Restore(_bench.Archive), output));
        Assert.Contains("Nothing was restored", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("--force", output.ToString(), StringComparison.Ordinal);
        Assert.False((await FoundDatabase.Look(elsewhere.Settings, Ct)).IsThere);

        var forced = await elsewhere.Restore(_bench.Archive, force: true);
        Assert.Equal(1, await RestoreReport.Restored(forced, output));
        Assert.True((await FoundDatabase.Look(elsewhere.Settings, Ct)).HasPractice);
    }

    public void Dispose() => _bench.Dispose();

    private static Task SetAside(ReknitApp app, Actor actor, OrderId order) =>
        app.Within(
            actor.Practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var version = await db
                    .Cases.Where(c => db.Orders.Any(o => o.CaseId == c.Id && o.Id == order))
                    .Select(c => c.Version)
                    .SingleAsync(Ct);
                var form = Guid.CreateVersion7(app.Clock.GetUtcNow());
                var outcome = await services
                    .GetRequiredService<SetAsideOrder>()
                    .Handle(actor, new(order, form, version), Ct);
                Assert.IsType<SetAsideOrder.Outcome.Done>(outcome);
            }
        );
}
