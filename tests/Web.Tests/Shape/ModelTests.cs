using Microsoft.EntityFrameworkCore.Metadata;
using Reknit.Domain;
using Reknit.Web.Storage;

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
