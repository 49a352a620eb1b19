using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access.Clinicians;

/// <summary>The register of clinicians. License numbers are public: the boards publish them.</summary>
internal sealed class CliniciansMapping
    : IEntityTypeConfiguration<ClinicianLicense>,
        IEntityTypeConfiguration<Training>,
        IEntityTypeConfiguration<CaseloadLimit>
{
    public void Configure(EntityTypeBuilder<ClinicianLicense> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("ClinicianLicenses").HasKey(l => new { l.PracticeId, l.Id });
        row.Property(l => l.Kind).HasMaxLength(ClinicianLicense.KindLength);
        row.Property(l => l.Number).HasMaxLength(ClinicianLicense.NumberLength);
        row.Property(l => l.State).HasMaxLength(2);
        row.Property(l => l.Version).IsConcurrencyToken();
        row.HasOne<Person>()
            .WithMany()
            .HasForeignKey(l => new { l.PracticeId, l.PersonId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Training> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("Trainings").HasKey(t => new { t.PracticeId, t.Id });
        row.Property(t => t.Provider).HasMaxLength(Training.ProviderLength);
        row.Property(t => t.Version).IsConcurrencyToken();
        row.HasOne<Person>()
            .WithMany()
            .HasForeignKey(t => new { t.PracticeId, t.PersonId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CaseloadLimit> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("CaseloadLimits").HasKey(l => new { l.PracticeId, l.PersonId });
        row.Property(l => l.Version).IsConcurrencyToken();
        row.HasOne<Person>()
            .WithMany()
            .HasForeignKey(l => new { l.PracticeId, l.PersonId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
