using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Domain.Words;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Words;

/// <summary>A practice's own wording, and who stands behind which version.</summary>
internal sealed class WordsMapping : IEntityTypeConfiguration<PracticeText>, IEntityTypeConfiguration<TextReview>
{
    private const int KeyLength = 100;
    private const int LanguageLength = 35;

    public void Configure(EntityTypeBuilder<PracticeText> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("PracticeTexts")
            .HasKey(t => new
            {
                t.PracticeId,
                t.Key,
                t.Language,
                t.Number,
            });
        row.Property(t => t.Key).HasMaxLength(KeyLength);
        row.Property(t => t.Language).HasMaxLength(LanguageLength);
        row.Property(t => t.Text).HasMaxLength(WordingRules.Longest);
        row.HasOne<Person>()
            .WithMany()
            .HasForeignKey(t => new { t.PracticeId, t.EditorId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TextReview> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("TextReviews").HasKey(r => new { r.PracticeId, r.Id });
        row.Property(r => r.Key).HasMaxLength(KeyLength);
        row.Property(r => r.Language).HasMaxLength(LanguageLength);
        row.HasOne<Person>()
            .WithMany()
            .HasForeignKey(r => new { r.PracticeId, r.ReviewerId })
            .OnDelete(DeleteBehavior.Restrict);
        row.HasIndex(r => new
        {
            r.PracticeId,
            r.Key,
            r.Language,
        });
    }
}
