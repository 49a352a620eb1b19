using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Storage;

/// <summary>A small record, and somebody who changes it by SQL.</summary>
internal static class TamperedRecord
{
    public const int Renames = 4;

    /// <summary>On a fresh record each: the tampering shows as this fault in the tampered strand, at this link.</summary>
    public static async Task Finds(
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

    public static string OfRow(string strand) => strand.Replace("\"StrandId\"", "\"Id\"", StringComparison.Ordinal);

    public static string Copy(string strand, long from, long to) =>
        $"""
            INSERT INTO "History" ("PracticeId", "StrandKind", "StrandId", "Sequence", "At", "Actor", "Act", "Table",
                "Row", "Change", "Compartment", "Payload", "Format", "PreviousHash", "Hash")
            SELECT "PracticeId", "StrandKind", "StrandId", {to}, "At", "Actor", "Act", "Table",
                "Row", "Change", "Compartment", "Payload", "Format", "PreviousHash", "Hash"
            FROM "History" WHERE {strand} AND "Sequence" = {from}
            """;

    /// <summary>A practice, a bystander, and a person who was renamed a few times.</summary>
    public static async Task<(PracticeId Practice, PersonId Person)> Written(ReknitApp app)
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

    public static Task Rename(ReknitApp app, PracticeId practice, PersonId person, string name) =>
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

    public static async Task<HistoryReport> Verify(ReknitApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VerifyHistory>().Run(default);
    }

    public static string Sql(ReknitApp app, Guid id) =>
        app.Settings.Database == DatabaseKind.Sqlite
            ? $"'{id.ToString("D", CultureInfo.InvariantCulture).ToUpperInvariant()}'"
            : $"'{id:D}'";

    public static async Task OnDatabase(ReknitApp app, string sql)
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
