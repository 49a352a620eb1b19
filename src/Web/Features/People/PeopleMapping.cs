using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.People;

/// <summary>Practices, the people they know, and who is what in them.</summary>
internal sealed class PeopleMapping
    : IEntityTypeConfiguration<Practice>,
        IEntityTypeConfiguration<Person>,
        IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Practice> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("Practices").HasKey(p => p.PracticeId);
        row.Property(p => p.Name).HasMaxLength(Practice.NameLength);
        row.Property(p => p.TimeZone).HasMaxLength(64);
        row.Property(p => p.State).HasMaxLength(2);
        row.Property(p => p.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Person> row)
    {
        row.InCompartment(Compartment.ContactOrdinary);
        row.ToTable("People").HasKey(p => new { p.PracticeId, p.Id });
        row.Property(p => p.Name).HasMaxLength(PersonName.Length);
        row.Property(p => p.NameKey).HasMaxLength(PersonName.KeyLength);
        row.Property(p => p.Version).IsConcurrencyToken();
        row.HasIndex(p => new { p.PracticeId, p.NameKey });
    }

    public void Configure(EntityTypeBuilder<Membership> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("Memberships").HasKey(m => new { m.PracticeId, m.PersonId });
        row.Property(m => m.Version).IsConcurrencyToken();
        row.HasOne<Person>()
            .WithMany()
            .HasForeignKey(m => new { m.PracticeId, m.PersonId })
            .OnDelete(DeleteBehavior.Restrict);
        row.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
