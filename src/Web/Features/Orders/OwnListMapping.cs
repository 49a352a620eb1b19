using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders.Own;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>What a practice added to its list, with every wording it ever had.</summary>
internal sealed class OwnListMapping
    : IEntityTypeConfiguration<OwnComponent>,
        IEntityTypeConfiguration<OwnComponentChange>
{
    public void Configure(EntityTypeBuilder<OwnComponent> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("OwnComponents").HasKey(c => new { c.PracticeId, c.Id });
        row.Property(c => c.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<OwnComponentChange> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("OwnComponentChanges")
            .HasKey(c => new
            {
                c.PracticeId,
                c.ComponentId,
                c.Number,
            });
        row.Property(c => c.Title).HasMaxLength(OwnWords.TitleLength);
        row.Property(c => c.Asks).HasMaxLength(OwnWords.AsksLength);
        row.Property(c => c.LookFor).HasMaxLength(OwnWords.LookForLength);
        row.Property(c => c.Why).HasMaxLength(OwnWords.WhyLength);
        row.HasOne<OwnComponent>()
            .WithMany()
            .HasForeignKey(c => new { c.PracticeId, c.ComponentId })
            .OnDelete(DeleteBehavior.Restrict);
        row.HasOne<Person>()
            .WithMany()
            .HasForeignKey(c => new { c.PracticeId, c.ChangedBy })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
