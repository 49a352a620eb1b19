using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.People;

/// <summary>One letterhead for each practice that has given itself one.</summary>
internal sealed class LetterheadMapping : IEntityTypeConfiguration<PracticeLetterhead>
{
    public void Configure(EntityTypeBuilder<PracticeLetterhead> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("Letterheads").HasKey(l => l.PracticeId);
        row.Property(l => l.Name).HasMaxLength(Practice.NameLength);
        row.Property(l => l.Address).HasMaxLength(PracticeLetterhead.AddressLength);
        row.Property(l => l.Phone).HasMaxLength(PracticeLetterhead.LineLength);
        row.Property(l => l.Mail).HasMaxLength(PracticeLetterhead.LineLength);
        row.Property(l => l.License).HasMaxLength(PracticeLetterhead.LineLength);
        row.Property(l => l.Version).IsConcurrencyToken();
    }
}
