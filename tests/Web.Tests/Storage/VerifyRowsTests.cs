using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Reknit.Domain.People;
using Reknit.Web.Storage;
using static Reknit.Web.Tests.Storage.TamperedRecord;

namespace Reknit.Web.Tests.Storage;

/// <summary>Somebody with the database's password changes rows past their history.</summary>
public sealed class VerifyRowsTests
{
    [Theory, OnBothDatabases]
    public async Task A_row_that_was_changed_past_history_is_found(DatabaseKind database)
    {
        await Finds(
            database,
            HistoryFaultKind.RowDiffers,
            Renames + 1,
            person => $"UPDATE \"People\" SET \"Name\" = 'Somebody else' WHERE {OfRow(person)}"
        );
        await Finds(
            database,
            HistoryFaultKind.RowDiffers,
            Renames + 1,
            person => $"UPDATE \"People\" SET \"KnownSince\" = '2020-01-01 00:00:00' WHERE {OfRow(person)}"
        );
        if (database == DatabaseKind.Sqlite)
        {
            await Finds(
                database,
                HistoryFaultKind.RowDiffers,
                Renames + 1,
                person => $"UPDATE \"People\" SET \"KnownSince\" = 'long ago' WHERE {OfRow(person)}"
            );
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_row_without_a_history_is_found(DatabaseKind database) =>
        await Finds(
            database,
            HistoryFaultKind.RowUnrecorded,
            0,
            person =>
                $"""
                    INSERT INTO "People" ("PracticeId", "Id", "Name", "NameKey", "KnownSince", "Version")
                    SELECT "PracticeId", "PracticeId", 'Nobody', 'nobody', "KnownSince", 1 FROM "People" WHERE {OfRow(
                        person
                    )}
                    """
        );

    [Theory, OnBothDatabases]
    public async Task A_row_that_is_gone_is_found(DatabaseKind database) =>
        await Finds(
            database,
            HistoryFaultKind.RowGone,
            Renames + 1,
            person => $"DELETE FROM \"People\" WHERE {OfRow(person)}"
        );

    [Theory, OnBothDatabases]
    public async Task A_row_that_was_removed_and_stands_again_is_found(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await Written(app);
        var row = $"\"Id\" = {Sql(app, person.Value)}";
        await OnDatabase(app, $"CREATE TABLE kept AS SELECT * FROM \"People\" WHERE {row}");
        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                db.People.Remove(await db.People.SingleAsync(p => p.Id == person));
                await services.GetRequiredService<History>().Save(new("Forget", practice, null), default);
            }
        );
        Assert.Empty((await Verify(app)).Faults);

        await OnDatabase(app, "INSERT INTO \"People\" SELECT * FROM kept");
        Assert.Equal(HistoryFaultKind.RowStillThere, Assert.Single((await Verify(app)).Faults).Kind);
    }

    [Theory, OnBothDatabases]
    public async Task An_erased_strand_is_told_as_erased_and_its_chain_is_still_checked(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await Written(app);
        await app.Within(
            practice,
            async services =>
            {
                (await services.GetRequiredService<CaseworkDb>().People.SingleAsync(p => p.Id == person)).Name =
                    "Erased";
                await services.GetRequiredService<Vault>().DestroyKeys(practice, person.Strand, default);
                await services.GetRequiredService<History>().Save(new("Erase", practice, null, Erases: true), default);
            }
        );
        Assert.Equal("3 strands, 8 links: whole (1 erased on purpose)", (await Verify(app)).ToString());

        await OnDatabase(
            app,
            $"UPDATE \"History\" SET \"Act\" = 'Other' WHERE \"StrandId\" = {Sql(app, person.Value)} AND \"Sequence\" = 2"
        );
        Assert.Equal(HistoryFaultKind.Changed, Assert.Single((await Verify(app)).Faults).Kind);
    }

    [Theory, OnBothDatabases]
    public async Task A_data_key_marked_as_destroyed_that_no_act_erased_is_not_taken_for_an_erasure(
        DatabaseKind database
    ) =>
        await Finds(
            database,
            HistoryFaultKind.KeyLost,
            0,
            person =>
                $"UPDATE \"DataKeys\" SET \"DestroyedAt\" = \"MadeAt\" WHERE {person.Replace("Strand", "Holder", StringComparison.Ordinal)}"
        );

    [Theory, OnBothDatabases]
    public async Task A_data_key_that_is_gone_is_not_taken_for_an_erasure(DatabaseKind database) =>
        await Finds(
            database,
            HistoryFaultKind.KeyLost,
            1,
            person => $"DELETE FROM \"DataKeys\" WHERE {person.Replace("Strand", "Holder", StringComparison.Ordinal)}"
        );

    [Fact]
    public async Task A_column_that_came_after_a_link_was_written_is_no_difference()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (practice, person) = await Written(app);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        var type = db.Model.FindEntityType(typeof(Person))!;
        var link = await db.History.IgnoreQueryFilters().FirstAsync(e => e.StrandId == person.Value);
        StoredRow Row(string name) =>
            new(
                type.GetProperties()
                    .ToDictionary<IProperty, IProperty, object?>(
                        field => field,
                        field =>
                            field.Name switch
                            {
                                "PracticeId" => practice.Value,
                                "Id" => person.Value,
                                "Name" => name,
                                _ => "came later",
                            }
                    )
            );
        RecordedRows Recorded()
        {
            var rows = new RecordedRows(db.Model);
            rows.Take(link, Encoding.UTF8.GetBytes($$"""{"Id":"{{person.Value:D}}","Name":"Old","Dropped":1}"""));
            return rows;
        }

        Assert.Null(Recorded().Compare(type, Row("Old")));
        Assert.Equal(HistoryFaultKind.RowDiffers, Recorded().Compare(type, Row("Other"))?.Kind);
    }

    [Theory, OnBothDatabases]
    public async Task A_practice_at_work_is_verified_without_a_false_alarm(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await Written(app);
        using var stop = new CancellationTokenSource();
        var work = Task.Run(
            async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    await Rename(app, practice, person, $"Name {i}");
                }
            },
            TestContext.Current.CancellationToken
        );
        for (var i = 0; i < 5; i++)
        {
            Assert.Empty((await Verify(app)).Faults);
        }

        await stop.CancelAsync();
        await work;
    }
}
