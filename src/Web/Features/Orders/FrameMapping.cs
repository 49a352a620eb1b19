using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>What the case keeps of a paper: the days it sets, whom it names, to what both parents consented, and whose word it is that no later one exists and that the work rests on it.</summary>
internal sealed class FrameMapping
    : IEntityTypeConfiguration<CourtDate>,
        IEntityTypeConfiguration<OrderPerson>,
        IEntityTypeConfiguration<PaperAttestation>,
        IEntityTypeConfiguration<ProgrammeConsent>,
        IEntityTypeConfiguration<OrderOfWork>
{
    public void Configure(EntityTypeBuilder<CourtDate> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("CourtDates").HasKey(d => new { d.PracticeId, d.Id });
        row.Property(d => d.Version).IsConcurrencyToken();
        row.HasOne<CourtOrder>()
            .WithMany()
            .HasForeignKey(d => new { d.PracticeId, d.OrderId })
            .OnDelete(DeleteBehavior.Restrict);
        row.OfCase(d => new { d.PracticeId, d.CaseId });
    }

    public void Configure(EntityTypeBuilder<OrderPerson> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("OrderPersons")
            .HasKey(p => new
            {
                p.PracticeId,
                p.OrderId,
                p.PersonId,
            });
        row.Property(p => p.Version).IsConcurrencyToken();
        row.HasOne<CourtOrder>()
            .WithMany()
            .HasForeignKey(p => new { p.PracticeId, p.OrderId })
            .OnDelete(DeleteBehavior.Restrict);
        row.OfCase(p => new { p.PracticeId, p.CaseId });
    }

    public void Configure(EntityTypeBuilder<ProgrammeConsent> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("ProgrammeConsents").HasKey(c => new { c.PracticeId, c.Id });
        row.Property(c => c.Version).IsConcurrencyToken();
        row.HasOne<CourtOrder>()
            .WithMany()
            .HasForeignKey(c => new { c.PracticeId, c.OrderId })
            .OnDelete(DeleteBehavior.Restrict);
        row.OfCase(c => new { c.PracticeId, c.CaseId });
    }

    public void Configure(EntityTypeBuilder<PaperAttestation> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("PaperAttestations").HasKey(a => new { a.PracticeId, a.Id });
        row.Property(a => a.Version).IsConcurrencyToken();
        row.HasOne<CourtOrder>()
            .WithMany()
            .HasForeignKey(a => new { a.PracticeId, a.OrderId })
            .OnDelete(DeleteBehavior.Restrict);
        row.OfCase(a => new { a.PracticeId, a.CaseId });
    }

    public void Configure(EntityTypeBuilder<OrderOfWork> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("OrdersOfWork").HasKey(n => new { n.PracticeId, n.Id });
        row.Property(n => n.Version).IsConcurrencyToken();
        row.HasOne<CourtOrder>()
            .WithMany()
            .HasForeignKey(n => new { n.PracticeId, n.OrderId })
            .OnDelete(DeleteBehavior.Restrict);
        row.OfCase(n => new { n.PracticeId, n.CaseId });
    }
}
