using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Orders on file.</summary>
internal sealed class OrdersMapping : IEntityTypeConfiguration<CourtOrder>
{
    public void Configure(EntityTypeBuilder<CourtOrder> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("Orders").HasKey(o => new { o.PracticeId, o.Id });
        row.Property(o => o.MediaType).HasMaxLength(100);
        row.Property(o => o.FileAddress).HoldsFileAddress(nameof(OrderPlaces.File));
        row.Property(o => o.Version).IsConcurrencyToken();
        row.HasOne<Case>()
            .WithMany()
            .HasForeignKey(o => new { o.PracticeId, o.CaseId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
