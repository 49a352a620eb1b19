using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Reknit.Domain.Cases;
using Reknit.Web;
using Reknit.Web.Storage;

namespace Reknit.Bench;

/// <summary>A case's row with the same columns, in a table without history.</summary>
internal sealed class PlainCase
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseState State { get; set; }
    public required CaseBasis Basis { get; set; }
    public required string Caption { get; set; }
    public string? Court { get; set; }
    public string? CourtNumber { get; set; }
    public string? CourtState { get; set; }
    public required DateTime ReceivedAt { get; init; }
    public DateTime? OpenedAt { get; set; }
    public int Version { get; set; }
}

/// <summary>The baseline of saving: in the practice's own database, reached by the same connection settings.</summary>
internal sealed class PlainCases(DbContextOptions<PlainCases> options) : DbContext(options)
{
    public DbSet<PlainCase> Rows => Set<PlainCase>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var row = modelBuilder.Entity<PlainCase>().ToTable("PlainCases");
        row.HasKey(c => new { c.PracticeId, c.Id });
        row.Property(c => c.Version).IsConcurrencyToken();
        row.HasIndex(c => new
        {
            c.PracticeId,
            c.State,
            c.OpenedAt,
        });
    }

    public static PlainCases Open(Settings settings)
    {
        var options = new DbContextOptionsBuilder<PlainCases>();
        StorageSetup.Use(options, settings);
        return new(options.Options);
    }

    /// <summary>Makes the table, with the one row that is changed again and again.</summary>
    public static async Task Copy(SeededPractice practice, CaseId id)
    {
        await using var plain = Open(practice.Settings);
        await plain.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        await practice.Within(async services =>
        {
            var row = await services.GetRequiredService<CaseworkDb>().Cases.SingleAsync(c => c.Id == id);
            plain.Rows.Add(
                new()
                {
                    PracticeId = row.PracticeId.Value,
                    Id = row.Id.Value,
                    State = row.State,
                    Basis = row.Basis,
                    Caption = row.Caption,
                    Court = row.Court,
                    CourtNumber = row.CourtNumber,
                    CourtState = row.CourtState,
                    ReceivedAt = row.ReceivedAt,
                    OpenedAt = row.OpenedAt,
                    Version = row.Version,
                }
            );
        });
        await plain.SaveChangesAsync();
    }
}
