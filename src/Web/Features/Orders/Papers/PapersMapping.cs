using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>Papers that were drafted about an order, and what is said of those that left the practice.</summary>
internal sealed class PapersMapping
    : IEntityTypeConfiguration<DraftAnswer>,
        IEntityTypeConfiguration<DraftMade>,
        IEntityTypeConfiguration<DraftSent>
{
    public void Configure(EntityTypeBuilder<DraftAnswer> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("DraftAnswers").HasKey(a => new { a.PracticeId, a.Id });
        row.Property(a => a.Sides).InCompartment(Compartment.CourtFacing);
        row.Property(a => a.Version).IsConcurrencyToken();
        row.HasOne<CourtOrder>()
            .WithMany()
            .HasForeignKey(a => new { a.PracticeId, a.OrderId })
            .OnDelete(DeleteBehavior.Restrict);
        row.OfCase(a => new { a.PracticeId, a.CaseId });
    }

    public void Configure(EntityTypeBuilder<DraftMade> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("DraftsMade").HasKey(d => new { d.PracticeId, d.Id });
        row.Property(d => d.Answer).InCompartment(Compartment.SafetyScreening);
        row.Property(d => d.AnswerBecause).InCompartment(Compartment.SafetyScreening);
        row.Property(d => d.FileAddress).HoldsFileAddress(nameof(PaperPlaces.File));
        row.Property(d => d.Version).IsConcurrencyToken();
        row.HasOne<CourtOrder>()
            .WithMany()
            .HasForeignKey(d => new { d.PracticeId, d.OrderId })
            .OnDelete(DeleteBehavior.Restrict);
        row.OfCase(d => new { d.PracticeId, d.CaseId });
        row.HasOne<Person>()
            .WithMany()
            .HasForeignKey(d => new { d.PracticeId, d.ForPerson })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DraftSent> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("DraftsSent").HasKey(s => new { s.PracticeId, s.Id });
        row.Property(s => s.Version).IsConcurrencyToken();
        row.HasOne<DraftMade>()
            .WithMany()
            .HasForeignKey(s => new { s.PracticeId, s.DraftId })
            .OnDelete(DeleteBehavior.Restrict);
        row.OfCase(s => new { s.PracticeId, s.CaseId });
        row.HasOne<Person>()
            .WithMany()
            .HasForeignKey(s => new { s.PracticeId, s.ToPerson })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
