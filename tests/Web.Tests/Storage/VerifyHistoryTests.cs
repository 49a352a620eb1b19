using Reknit.Web.Storage;
using static Reknit.Web.Tests.Storage.TamperedRecord;

namespace Reknit.Web.Tests.Storage;

/// <summary>Somebody with the database's password, and without the key file, changes history.</summary>
public sealed class VerifyHistoryTests
{
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
}
