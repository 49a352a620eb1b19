using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Reknit.Domain;
using Reknit.Web.Features.Oversight;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Storage;

namespace Reknit.Web.Tests.Shape;

/// <summary>What every table of a practice has: its practice in its keys, and a compartment for every recorded field.</summary>
public sealed class ModelTests
{
    [Fact]
    public async Task Every_recorded_field_belongs_to_exactly_one_compartment()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        await using var scope = app.Services.CreateAsyncScope();
        var recorded = Rows<IRecorded>(scope).ToList();
        Assert.True(recorded.Count > 5);
        Assert.All(recorded, row => Assert.All(row.GetProperties(), field => _ = Compartments.Of(field)));
    }

    [Fact]
    public async Task Every_field_of_every_table_has_one_compartment_or_its_table_says_why_none()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        await using var scope = app.Services.CreateAsyncScope();
        var tables = WhereRecordsLie.Tables(scope.ServiceProvider.GetRequiredService<CaseworkDb>().Model).ToList();
        Assert.True(tables.Count > 40);
        foreach (var table in tables)
        {
            var reason = Compartments.NoneBecause(table);
            Assert.True(reason is null || reason.Length > 20, $"{table.DisplayName()}: say why in words.");
            foreach (var field in table.GetProperties())
            {
                Assert.True(
                    Compartments.Find(field) is null == reason is not null,
                    $"{table.DisplayName()}.{field.Name} is in {(reason is null ? "no compartment" : "one, and its table in none")}: "
                        + "its mapping must say InCompartment, or InNoCompartment with the reason."
                );
            }
        }
    }

    /// <summary>A new entry needs a reason in review: nothing that tells of a family goes here.</summary>
    [Fact]
    public async Task Of_a_practices_tables_only_these_are_in_no_compartment()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Equal(
            ["DataKeys", "History", "HistoryHeads", "WorkingTexts"],
            Rows<IOfPractice>(scope)
                .Where(t => Compartments.NoneBecause(t) is not null)
                .Select(t => t.GetTableName()!)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_history_link_names_the_compartment_of_the_fields_in_it()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (practice, person) = await BackupBench.Founded(app);
        await BackupBench.Receive(app, practice, person, "An order");
        var links = await app.Rows<HistoryEntry>();
        await using var scope = app.Services.CreateAsyncScope();
        var byTable = Rows<IRecorded>(scope).ToDictionary(t => t.GetTableName()!);
        Assert.True(links.Count >= 4);
        Assert.All(links, link => Assert.Contains(link.Compartment, Compartments.In(byTable[link.Table])));
        Assert.True(links.Select(link => link.Compartment).Distinct().Count() > 2);
    }

    /// <summary>What was typed and not sent is nobody's but its writer's: not even the read log may have to tell of it.</summary>
    [Fact]
    public async Task Working_texts_are_under_their_writers_own_key_and_in_no_history()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        var person = await app.NewPerson(practice, "Writer");
        var fields = new Dictionary<string, string[]> { ["Words"] = ["Half a sentence"] };
        await app.Within(
            practice,
            services =>
                services.GetRequiredService<WorkingTexts>().Keep(practice, person, "/somewhere", fields, default)
        );
        var kept = Assert.Single(await app.Rows<WorkingText>());
        var key = Assert.Single(await app.Rows<DataKey>(), k => k.Id == Seal.KeyOf(kept.Fields));
        Assert.Equal(person.Strand, key.Holder);
        Assert.DoesNotContain(await app.Rows<HistoryEntry>(), link => link.Table == "WorkingTexts");
    }

    [Fact]
    public async Task Every_table_of_a_practice_carries_its_practice_in_keys_and_filter()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        await using var scope = app.Services.CreateAsyncScope();
        var rows = Rows<IOfPractice>(scope).ToList();
        Assert.True(rows.Count > 10);
        foreach (var row in rows)
        {
            Assert.True(row.GetDeclaredQueryFilters().Count > 0, $"{row.DisplayName()} has no filter");
            foreach (
                var key in row.GetForeignKeys()
                    .Where(k => typeof(IOfPractice).IsAssignableFrom(k.PrincipalEntityType.ClrType))
            )
            {
                Assert.True(
                    key.Properties.Any(p => p.Name == "PracticeId"),
                    $"{row.DisplayName()} refers to {key.PrincipalEntityType.DisplayName()} without its practice"
                );
            }
        }
    }

    private static IEnumerable<IEntityType> Rows<TKind>(AsyncServiceScope scope) =>
        scope
            .ServiceProvider.GetRequiredService<CaseworkDb>()
            .Model.GetEntityTypes()
            .Where(t => typeof(TKind).IsAssignableFrom(t.ClrType));
}
