using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;

namespace Reknit.Web.Storage;

/// <summary>Tables of the storage itself.</summary>
internal sealed class StorageMapping
    : IEntityTypeConfiguration<DataKey>,
        IEntityTypeConfiguration<HistoryEntry>,
        IEntityTypeConfiguration<HistoryHead>,
        IEntityTypeConfiguration<FormPost>,
        IEntityTypeConfiguration<ReadEntry>,
        IEntityTypeConfiguration<WorkingText>,
        IEntityTypeConfiguration<ProtectionKey>,
        IEntityTypeConfiguration<Mark>
{
    public void Configure(EntityTypeBuilder<DataKey> row)
    {
        row.Ignore(k => k.Holder);
        row.InNoCompartment("Wrapped keys: they tell of nobody, and open nothing without the key file.");
        row.ToTable("DataKeys").HasKey(k => new { k.PracticeId, k.Id });
        row.HasIndex(k => new
        {
            k.PracticeId,
            k.HolderKind,
            k.HolderId,
        });
        row.HasIndex(k => k.Id).IsUnique();
    }

    public void Configure(EntityTypeBuilder<HistoryEntry> row)
    {
        row.InNoCompartment("Each link names the compartment of what it tells in a column of its own, and is sealed.");
        row.ToTable("History")
            .HasKey(e => new
            {
                e.PracticeId,
                e.StrandKind,
                e.StrandId,
                e.Sequence,
            });
        row.Property(e => e.Act).HasMaxLength(100);
        row.Property(e => e.Table).HasMaxLength(100);
        row.Property(e => e.Row).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<HistoryHead> row)
    {
        row.InNoCompartment("Counts and hashes of history: no word of anybody's.");
        row.ToTable("HistoryHeads")
            .HasKey(h => new
            {
                h.PracticeId,
                h.StrandKind,
                h.StrandId,
            });
    }

    public void Configure(EntityTypeBuilder<FormPost> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("FormPosts").HasKey(p => p.FormId);
        row.Property(p => p.FormId).ValueGeneratedNever();
        row.Property(p => p.Act).HasMaxLength(100);
        row.Property(p => p.ResultUrl).HasMaxLength(500);
        row.HasIndex(p => p.PostedAt);
    }

    public void Configure(EntityTypeBuilder<ReadEntry> row)
    {
        // About those who looked; what they looked at is named by id only.
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("Reads").HasKey(e => new { e.PracticeId, e.Id });
        row.Property(e => e.Table).HasMaxLength(100);
        row.Property(e => e.Row).HasMaxLength(200);
        row.Property(e => e.Column).HasMaxLength(100);
        row.HasIndex(e => new
        {
            e.PracticeId,
            e.HolderKind,
            e.HolderId,
            e.At,
        });
        row.HasIndex(e => new
        {
            e.PracticeId,
            e.PersonId,
            e.At,
        });
    }

    public void Configure(EntityTypeBuilder<WorkingText> row)
    {
        row.InNoCompartment(
            "Typed and not sent: for its writer's eyes alone, whatever it is about, and destroyed in days."
        );
        row.ToTable("WorkingTexts")
            .HasKey(t => new
            {
                t.PracticeId,
                t.PersonId,
                t.Page,
            });
        row.Property(t => t.Page).HasMaxLength(500);
        row.HasIndex(t => t.GoneAt);
    }

    public void Configure(EntityTypeBuilder<ProtectionKey> row)
    {
        row.InNoCompartment("Keys of sign-in cookies, sealed: of the program, and of nobody.");
        row.ToTable("ProtectionKeys").HasKey(k => k.Id);
        row.Property(k => k.Id).ValueGeneratedNever();
        row.Property(k => k.Name).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<Mark> row)
    {
        row.InNoCompartment("What kind of database this is.");
        row.ToTable("Marks").HasKey(m => m.Name);
        row.Property(m => m.Name).HasMaxLength(100);
        row.Property(m => m.Value).HasMaxLength(500);
    }
}
