using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Oversight;

/// <summary>One row for each generation that an owner of the practice asked for.</summary>
internal sealed class KeyRotationMapping : IEntityTypeConfiguration<KeyRotation>
{
    public void Configure(EntityTypeBuilder<KeyRotation> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("KeyRotations").HasKey(r => new { r.PracticeId, r.Generation });
        row.Property(r => r.Generation).ValueGeneratedNever();
        row.Property(r => r.Version).IsConcurrencyToken();
    }
}
