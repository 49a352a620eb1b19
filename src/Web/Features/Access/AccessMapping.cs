using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access;

/// <summary>Invitations of staff.</summary>
internal sealed class AccessMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("Invitations").HasKey(i => new { i.PracticeId, i.Id });
        row.Property(i => i.Name).HasMaxLength(PersonName.Length);
        row.Property(i => i.Version).IsConcurrencyToken();
        row.HasIndex(i => i.TokenHash).IsUnique();
    }
}
