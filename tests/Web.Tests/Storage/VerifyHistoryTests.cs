using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Storage;

/// <summary>Somebody with the database's password, and without the key file, changes the record.</summary>
public sealed class VerifyHistoryTests
{
    private const int Renames = 4;

    [Theory, OnBothDatabases]
    public async Task A_record_that_nobody_touched_is_whole(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        await Written(app);
        var report = await Verify(app);
        Assert.Empty(report.Faults);
        Assert.Equal("3 strands, 7 links: whole", report.ToString());
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_link_is_found_whichever_field_was_changed(DatabaseKind database)
    {
        string[] changes =
        [
            "\"Act\" = 'Other'",
            "\"Table\" = 'Practices'",
            "\"At\" = '2020-01-01 00:00:00'",
            "\"Actor\" = \"StrandId\"",
            "\"Compartment\" = 'PracticeAdministration'",
            "\"Change\" = 'Added'",
            "\"Change\" = 'Nonsense'",
            "\"Row\" = \"Row\" || '1'",
            "\"Format\" = 2",
            "\"Payload\" = \"Hash\"",
            "\"PreviousHash\" = \"Hash\"",
            "\"Hash\" = \"PreviousHash\"",
        ];
        await using var app = await ReknitApp.Start(database);
        var (_, person) = await Written(app);
        var (link, kept) = ($"\"StrandId\" = {Sql(app, person.Value)} AND \"Sequence\" = 3", "kept");
        await OnDatabase(app, $"CREATE TABLE {kept} AS SELECT * FROM \"History\" WHERE {link}");
        foreach (var change in changes)
        {
            await OnDatabase(app, $"UPDATE \"History\" SET {change} WHERE {link}");
            var report = await Verify(app);
            Assert.True(report.Faults.Any(fault => fault.Kind == HistoryFaultKind.Changed), change);
            await OnDatabase(app, $"DELETE FROM \"History\" WHERE {link}");
            await OnDatabase(app, $"INSERT INTO \"History\" SELECT * FROM {kept}");
        }

        Assert.Empty((await Verify(app)).Faults);
    }

    [Theory, OnBothDatabases]
    public async Task A_missing_link_is_found(DatabaseKind database) =>
        await Finds(
            database,
            HistoryFaultKind.Missing,
            3,
            strand => $"DELETE FROM \"History\" WHERE {strand} AND \"Sequence\" = 3"
        );

    [Theory, OnBothDatabases]
    public async Task An_inserted_link_is_found(DatabaseKind database)
    {
        await Finds(database, HistoryFaultKind.Inserted, Renames + 2, strand => Copy(strand, from: 2, to: Renames + 2));
        await Finds(
            database,
            HistoryFaultKind.Inserted,
            3,
            strand => $"UPDATE \"History\" SET \"Sequence\" = -\"Sequence\" - 1 WHERE {strand} AND \"Sequence\" > 2",
            strand => $"UPDATE \"History\" SET \"Sequence\" = -\"Sequence\" WHERE {strand} AND \"Sequence\" < 0",
            strand => Copy(strand, from: 2, to: 3),
            strand => $"UPDATE \"History\" SET \"Act\" = 'Invented' WHERE {strand} AND \"Sequence\" = 3",
            strand => $"UPDATE \"HistoryHeads\" SET \"Sequence\" = \"Sequence\" + 1 WHERE {strand}"
        );
    }

    [Theory, OnBothDatabases]
    public async Task Reordered_links_are_found(DatabaseKind database) =>
        await Finds(
            database,
            HistoryFaultKind.Moved,
            3,
            strand => $"UPDATE \"History\" SET \"Sequence\" = -3 WHERE {strand} AND \"Sequence\" = 3",
            strand => $"UPDATE \"History\" SET \"Sequence\" = 3 WHERE {strand} AND \"Sequence\" = 2",
            strand => $"UPDATE \"History\" SET \"Sequence\" = 2 WHERE {strand} AND \"Sequence\" = -3"
        );

    [Theory, OnBothDatabases]
    public async Task A_cut_tail_is_found_although_the_head_was_cut_with_it(DatabaseKind database) =>
        await Finds(
            database,
            HistoryFaultKind.CutTail,
            Renames,
            strand => $"DELETE FROM \"History\" WHERE {strand} AND \"Sequence\" > {Renames}",
            strand =>
                $"""
                    UPDATE "HistoryHeads" SET "Sequence" = {Renames}, "Hash" =
                        (SELECT "Hash" FROM "History" WHERE {strand} AND "Sequence" = {Renames}) WHERE {strand}
                    """
        );

    [Theory, OnBothDatabases]
    public async Task A_strand_that_is_gone_as_a_whole_is_found(DatabaseKind database) =>
        await Finds(
            database,
            HistoryFaultKind.CutTail,
            0,
            strand => $"DELETE FROM \"History\" WHERE {strand}",
            strand => $"DELETE FROM \"HistoryHeads\" WHERE {strand}"
        );

    [Theory, OnBothDatabases]
    public async Task A_head_that_is_not_the_last_links_is_found(DatabaseKind database)
    {
        await Finds(
            database,
            HistoryFaultKind.HeadDiffers,
            Renames + 1,
            strand => $"UPDATE \"HistoryHeads\" SET \"Sequence\" = 2 WHERE {strand}"
        );
        await Finds(
            database,
            HistoryFaultKind.HeadDiffers,
            Renames + 1,
            strand =>
                $"""
                    UPDATE "HistoryHeads" SET "Hash" =
                        (SELECT "Hash" FROM "History" WHERE {strand} AND "Sequence" = 2) WHERE {strand}
                    """
        );
        await Finds(
            database,
            HistoryFaultKind.HeadDiffers,
            Renames + 1,
            strand => $"DELETE FROM \"HistoryHeads\" WHERE {strand}"
        );
    }

    [Theory, OnBothDatabases]
    public async Task Forged_anchors_and_a_restore_put_in_again_are_found(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (practice, person) = await Written(app);
        var path = app.Settings.AnchorPath;
        app.Services.GetRequiredService<Anchors>().Restored(app.Clock.GetUtcNow().UtcDateTime);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Rename(app, practice, person, "After the restore");
        var lines = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        Assert.Empty((await Verify(app)).Faults);

        var restored = lines.Single(line => line.Contains("restored", StringComparison.Ordinal));
        foreach (
            var forged in (string[])
                [lines[^1].Replace("\"sequence\":6", "\"sequence\":5", StringComparison.Ordinal), "x", restored]
        )
        {
            await File.WriteAllLinesAsync(path, [.. lines, forged], TestContext.Current.CancellationToken);
            var fault = Assert.Single((await Verify(app)).Faults);
            Assert.Equal(HistoryFaultKind.ForgedAnchor, fault.Kind);
            Assert.Contains($"Line {lines.Length + 1} ", fault.Words, StringComparison.Ordinal);
        }

        File.Delete(path);
        Assert.Equal(HistoryFaultKind.AnchorsGone, Assert.Single((await Verify(app)).Faults).Kind);
    }

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
                await services.GetRequiredService<Vault>().DestroyKeys(practice, person.Strand, default);
                await services.GetRequiredService<CaseworkDb>().SaveChangesAsync();
            }
        );
        Assert.Equal("3 strands, 7 links: whole (1 erased on purpose)", (await Verify(app)).ToString());

        await OnDatabase(
            app,
            $"UPDATE \"History\" SET \"Act\" = 'Other' WHERE \"StrandId\" = {Sql(app, person.Value)} AND \"Sequence\" = 2"
        );
        Assert.Equal(HistoryFaultKind.Changed, Assert.Single((await Verify(app)).Faults).Kind);
    }

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

    /// <summary>On a fresh record each: the tampering shows as this fault in the tampered strand, at this link.</summary>
    private static async Task Finds(
        DatabaseKind database,
        HistoryFaultKind kind,
        long sequence,
        params Func<string, string>[] tampering
    )
    {
        await using var app = await ReknitApp.Start(database);
        var (_, person) = await Written(app);
        foreach (var sql in tampering)
        {
            await OnDatabase(app, sql($"\"StrandId\" = {Sql(app, person.Value)}"));
        }

        var report = await Verify(app);
        Assert.Contains(report.Faults, fault => fault.Kind == kind && fault.Sequence == sequence);
        Assert.All(report.Faults, fault => Assert.DoesNotContain("Renamed", fault.Words, StringComparison.Ordinal));
    }

    private static string OfRow(string strand) => strand.Replace("\"StrandId\"", "\"Id\"", StringComparison.Ordinal);

    private static string Copy(string strand, long from, long to) =>
        $"""
            INSERT INTO "History" ("PracticeId", "StrandKind", "StrandId", "Sequence", "At", "Actor", "Act", "Table",
                "Row", "Change", "Compartment", "Payload", "Format", "PreviousHash", "Hash")
            SELECT "PracticeId", "StrandKind", "StrandId", {to}, "At", "Actor", "Act", "Table",
                "Row", "Change", "Compartment", "Payload", "Format", "PreviousHash", "Hash"
            FROM "History" WHERE {strand} AND "Sequence" = {from}
            """;

    /// <summary>A practice, a bystander, and a person who was renamed a few times.</summary>
    private static async Task<(PracticeId Practice, PersonId Person)> Written(ReknitApp app)
    {
        var practice = await app.NewPractice();
        await app.NewPerson(practice, "By Stander");
        var person = await app.NewPerson(practice, "First Name");
        for (var i = 0; i < Renames; i++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await Rename(app, practice, person, $"Renamed {i}");
        }

        return (practice, person);
    }

    private static Task Rename(ReknitApp app, PracticeId practice, PersonId person, string name) =>
        app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                (await db.People.SingleAsync(p => p.Id == person)).Name = name;
                var saved = await services.GetRequiredService<History>().Save(new("Rename", practice, null), default);
                Assert.IsType<Saved.Done>(saved);
            }
        );

    private static async Task<HistoryReport> Verify(ReknitApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VerifyHistory>().Run(default);
    }

    private static string Sql(ReknitApp app, Guid id) =>
        app.Settings.Database == DatabaseKind.Sqlite
            ? $"'{id.ToString("D", CultureInfo.InvariantCulture).ToUpperInvariant()}'"
            : $"'{id:D}'";

    private static async Task OnDatabase(ReknitApp app, string sql)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        // Braces would be taken for parameters.
        var changed = await db.Database.ExecuteSqlRawAsync(
            new StringBuilder(sql).Replace("{", "{{").Replace("}", "}}").ToString()
        );
        Assert.True(changed != 0, $"This changed nothing: {sql}");
    }
}
