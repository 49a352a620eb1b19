using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents.Engagements;

/// <summary>In which roles therapists work with a family, and who pays.</summary>
internal sealed class EngagementsMapping
    : IEntityTypeConfiguration<RoleOnCase>,
        IEntityTypeConfiguration<PayersOnCase>,
        IEntityTypeConfiguration<PayerNamed>
{
    public void Configure(EntityTypeBuilder<RoleOnCase> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("RolesOnCases").HasKey(r => new { r.PracticeId, r.Id });
        row.OfCase(r => new { r.PracticeId, r.CaseId });
        row.OfPerson(r => new { r.PracticeId, r.Therapist });
        // Two who write at the same moment: only one of them can.
        row.HasIndex(r => new
            {
                r.PracticeId,
                r.CaseId,
                r.Number,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<PayersOnCase> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("PayersOnCases").HasKey(p => new { p.PracticeId, p.Id });
        row.OfCase(p => new { p.PracticeId, p.CaseId });
        row.HasIndex(p => new
            {
                p.PracticeId,
                p.CaseId,
                p.Number,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<PayerNamed> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("PayersNamed")
            .HasKey(p => new
            {
                p.PracticeId,
                p.EntryId,
                p.PersonId,
            });
        row.OfCase(p => new { p.PracticeId, p.CaseId });
        row.OfPerson(p => new { p.PracticeId, p.PersonId });
        row.HasOne<PayersOnCase>()
            .WithMany()
            .HasForeignKey(p => new { p.PracticeId, p.EntryId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
