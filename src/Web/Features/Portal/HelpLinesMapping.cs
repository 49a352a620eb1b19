using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Portal;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>The help lines that a practice changed or added.</summary>
internal sealed class HelpLinesMapping : IEntityTypeConfiguration<HelpLine>
{
    public void Configure(EntityTypeBuilder<HelpLine> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("HelpLines").HasKey(l => new { l.PracticeId, l.Key });
        row.Property(l => l.Key).HasMaxLength(HelpLine.KeyLength);
        row.Property(l => l.Name).HasMaxLength(HelpLine.NameLength);
        row.Property(l => l.For).HasMaxLength(HelpLine.ForLength);
        row.Property(l => l.Number).HasMaxLength(HelpLine.NumberLength);
        row.Property(l => l.Text).HasMaxLength(HelpLine.TextLength);
        row.Property(l => l.Version).IsConcurrencyToken();
    }
}
