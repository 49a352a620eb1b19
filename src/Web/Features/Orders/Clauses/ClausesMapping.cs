using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.People;
using Reknit.Domain.Words;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Clauses;

/// <summary>A practice's own words for the clauses of its drafts, in versions.</summary>
internal sealed class ClausesMapping : IEntityTypeConfiguration<PracticeClause>
{
    public void Configure(EntityTypeBuilder<PracticeClause> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("PracticeClauses")
            .HasKey(c => new
            {
                c.PracticeId,
                c.Key,
                c.Number,
            });
        row.Property(c => c.Key).HasMaxLength(PracticeClause.KeyLength);
        row.Property(c => c.Words).HasMaxLength(WordingRules.Longest);
        row.Property(c => c.Reason).HasMaxLength(PracticeClause.ReasonLength);
        row.HasOne<Person>()
            .WithMany()
            .HasForeignKey(c => new { c.PracticeId, c.EditorId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
