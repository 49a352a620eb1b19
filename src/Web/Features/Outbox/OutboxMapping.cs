using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Outbox;

/// <summary>Mail that leaves, and the work that is owed.</summary>
internal sealed class OutboxMapping : IEntityTypeConfiguration<Job>, IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<Job> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("Jobs").HasKey(j => new { j.PracticeId, j.Id });
        row.Property(j => j.Kind).HasMaxLength(Job.KindLength);
        row.Property(j => j.LeasedBy).HasMaxLength(200);
        row.Property(j => j.LastError).HasMaxLength(Job.ReasonLength);
        row.Property(j => j.Attempts).IsConcurrencyToken();
        row.HasIndex(j => j.RunAfter).HasFilter("\"DoneAt\" IS NULL AND \"FailedAt\" IS NULL");
        row.HasIndex(j => new { j.PracticeId, j.About });
    }

    public void Configure(EntityTypeBuilder<OutgoingMail> row)
    {
        row.InCompartment(Compartment.MessageThread);
        row.Property(m => m.Recipient).InCompartment(Compartment.ContactOrdinary);
        row.ToTable("OutgoingMail").HasKey(m => new { m.PracticeId, m.Id });
        row.Property(m => m.Kind).HasMaxLength(OutgoingMail.KindLength);
        row.Property(m => m.Audience).HasMaxLength(OutgoingMail.AudienceLength);
        row.Property(m => m.Language).HasMaxLength(35);
        row.Property(m => m.MessageId).HasMaxLength(320);
        row.Property(m => m.Reason).HasMaxLength(Job.ReasonLength);
        row.Property(m => m.Version).IsConcurrencyToken();
        row.HasOne<Person>()
            .WithMany()
            .HasForeignKey(m => new { m.PracticeId, m.PersonId })
            .OnDelete(DeleteBehavior.Restrict);
        row.HasIndex(m => new
        {
            m.PracticeId,
            m.State,
            m.WrittenAt,
        });
        row.HasIndex(m => new { m.PracticeId, m.PersonId });
    }
}
