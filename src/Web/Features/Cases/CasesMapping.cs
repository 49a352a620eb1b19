using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Cases;

/// <summary>Cases, their people, who works on them and who is shut out.</summary>
internal sealed class CasesMapping
    : IEntityTypeConfiguration<Case>,
        IEntityTypeConfiguration<CasePerson>,
        IEntityTypeConfiguration<CaseAssignment>,
        IEntityTypeConfiguration<ConflictWall>,
        IEntityTypeConfiguration<RoleWithFamily>
{
    public void Configure(EntityTypeBuilder<RoleWithFamily> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("RolesWithFamilies").HasKey(r => new { r.PracticeId, r.Id });
        row.OfPerson(r => new { r.PracticeId, r.PersonId });
        row.OfPerson(r => new { r.PracticeId, r.MemberId });
    }

    public void Configure(EntityTypeBuilder<Case> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("Cases").HasKey(c => new { c.PracticeId, c.Id });
        row.Property(c => c.Caption).HasMaxLength(Case.CaptionLength);
        row.Property(c => c.Court).HasMaxLength(Case.CourtLength);
        row.Property(c => c.CourtNumber).HasMaxLength(Case.NumberLength);
        row.Property(c => c.SearchKey).HasMaxLength(Case.SearchKeyLength);
        row.Property(c => c.CourtState).HasMaxLength(2);
        row.Property(c => c.Version).IsConcurrencyToken();
        row.HasIndex(c => new
        {
            c.PracticeId,
            c.State,
            c.OpenedAt,
        });
    }

    public void Configure(EntityTypeBuilder<CasePerson> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("CasePeople")
            .HasKey(p => new
            {
                p.PracticeId,
                p.CaseId,
                p.PersonId,
            });
        row.Property(p => p.Label).HasMaxLength(CasePerson.LabelLength);
        row.OfCase(p => new { p.PracticeId, p.CaseId });
        row.OfPerson(p => new { p.PracticeId, p.PersonId });
        row.OfPerson(p => new { p.PracticeId, p.SpeaksFor });
    }

    public void Configure(EntityTypeBuilder<CaseAssignment> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("CaseAssignments")
            .HasKey(a => new
            {
                a.PracticeId,
                a.CaseId,
                a.PersonId,
                a.StartedAt,
            });
        row.OfCase(a => new { a.PracticeId, a.CaseId });
        row.OfPerson(a => new { a.PracticeId, a.PersonId });
    }

    public void Configure(EntityTypeBuilder<ConflictWall> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("ConflictWalls")
            .HasKey(w => new
            {
                w.PracticeId,
                w.CaseId,
                w.PersonId,
                w.StartedAt,
            });
        row.OfCase(w => new { w.PracticeId, w.CaseId });
        row.OfPerson(w => new { w.PracticeId, w.PersonId });
    }
}
