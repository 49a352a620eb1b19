using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Orders on file, and what people said of what was read from them.</summary>
internal sealed class OrdersMapping
    : IEntityTypeConfiguration<CourtOrder>,
        IEntityTypeConfiguration<OrderConfirmation>,
        IEntityTypeConfiguration<FlagReview>
{
    public void Configure(EntityTypeBuilder<CourtOrder> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("Orders").HasKey(o => new { o.PracticeId, o.Id });
        row.Property(o => o.PagesWithoutText).HasMaxLength(1500);
        row.Property(o => o.MachineReadPages).HasMaxLength(1500);
        row.Property(o => o.SaidState).HasMaxLength(2);
        row.Property(o => o.SaidCourt).HasMaxLength(Case.CourtLength);
        row.Property(o => o.MediaType).HasMaxLength(100);
        row.Property(o => o.FileAddress).HoldsFileAddress(nameof(OrderPlaces.File));
        row.Property(o => o.Version).IsConcurrencyToken();
        row.HasOne<CourtOrder>()
            .WithMany()
            .HasForeignKey(o => new { o.PracticeId, o.Replaces })
            .OnDelete(DeleteBehavior.Restrict);
        row.OfCase(o => new { o.PracticeId, o.CaseId });
    }

    public void Configure(EntityTypeBuilder<OrderConfirmation> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("OrderConfirmations").HasKey(c => new { c.PracticeId, c.Id });
        row.Property(c => c.Version).IsConcurrencyToken();
        row.HasOne<CourtOrder>()
            .WithMany()
            .HasForeignKey(c => new { c.PracticeId, c.OrderId })
            .OnDelete(DeleteBehavior.Restrict);
        row.OfCase(c => new { c.PracticeId, c.CaseId });
    }

    public void Configure(EntityTypeBuilder<FlagReview> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("FlagReviews").HasKey(r => new { r.PracticeId, r.Id });
        row.Property(r => r.FlagCode).HasMaxLength(FlagReview.CodeLength);
        row.Property(r => r.Citation).HasMaxLength(FlagReview.CitationLength);
        row.Property(r => r.Rule).HasMaxLength(FlagReview.RuleLength);
        row.Property(r => r.Version).IsConcurrencyToken();
        row.HasOne<CourtOrder>()
            .WithMany()
            .HasForeignKey(r => new { r.PracticeId, r.OrderId })
            .OnDelete(DeleteBehavior.Restrict);
        row.OfCase(r => new { r.PracticeId, r.CaseId });
    }
}
