using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>Doors to the portal, invitations to it, handles in its addresses and answers given in it.</summary>
internal sealed class PortalMapping
    : IEntityTypeConfiguration<PortalDoor>,
        IEntityTypeConfiguration<PortalInvitation>,
        IEntityTypeConfiguration<PortalHandle>,
        IEntityTypeConfiguration<PortalAnswer>,
        IEntityTypeConfiguration<SharedPaper>,
        IEntityTypeConfiguration<WhereTold>,
        IEntityTypeConfiguration<ElectronicConsent>,
        IEntityTypeConfiguration<PortalNotice>
{
    public void Configure(EntityTypeBuilder<PortalNotice> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("PortalNotices")
            .HasKey(n => new
            {
                n.PracticeId,
                n.PersonId,
                n.Occasion,
                n.ThingId,
            });
        row.OfPerson(n => new { n.PracticeId, n.PersonId });
    }

    public void Configure(EntityTypeBuilder<ElectronicConsent> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("ElectronicConsents").HasKey(c => new { c.PracticeId, c.Id });
        row.Property(c => c.Statement).HasMaxLength(ElectronicConsent.StatementLength);
        row.Property(c => c.StatementHash).HasMaxLength(64);
        row.Property(c => c.Version).IsConcurrencyToken();
        row.OfPerson(c => new { c.PracticeId, c.PersonId });
    }

    public void Configure(EntityTypeBuilder<SharedPaper> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("SharedPapers").HasKey(s => new { s.PracticeId, s.Id });
        row.Property(s => s.Version).IsConcurrencyToken();
        row.OfCase(s => new { s.PracticeId, s.CaseId });
        row.HasOne<DraftMade>()
            .WithMany()
            .HasForeignKey(s => new { s.PracticeId, s.DraftId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<WhereTold> row)
    {
        row.InCompartment(Compartment.Schedule);
        row.ToTable("WhereTold").HasKey(t => new { t.PracticeId, t.Id });
        row.Property(t => t.Version).IsConcurrencyToken();
        row.OfCase(t => new { t.PracticeId, t.CaseId });
        row.OfPerson(t => new { t.PracticeId, t.PersonId });
        row.HasOne<ChildWay>()
            .WithMany()
            .HasForeignKey(t => new { t.PracticeId, t.WayId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PortalDoor> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("PortalDoors").HasKey(d => new { d.PracticeId, d.Handle });
        row.Property(d => d.Handle).HasMaxLength(PortalHandle.Length);
        row.Property(d => d.Version).IsConcurrencyToken();
        row.HasOne<Membership>()
            .WithMany()
            .HasForeignKey(d => new { d.PracticeId, d.PersonId })
            .OnDelete(DeleteBehavior.Restrict);
        row.OfCase(d => new { d.PracticeId, d.CaseId });
    }

    public void Configure(EntityTypeBuilder<PortalInvitation> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("PortalInvitations").HasKey(i => new { i.PracticeId, i.Id });
        row.Property(i => i.Version).IsConcurrencyToken();
        row.HasIndex(i => i.TokenHash).IsUnique();
        row.OfCase(i => new { i.PracticeId, i.CaseId });
    }

    public void Configure(EntityTypeBuilder<PortalHandle> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("PortalHandles").HasKey(h => new { h.PracticeId, h.Handle });
        row.Property(h => h.Handle).HasMaxLength(PortalHandle.Length);
        row.HasIndex(h => new
            {
                h.PracticeId,
                h.PersonId,
                h.Thing,
                h.ThingId,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<PortalAnswer> row)
    {
        row.InCompartment(Compartment.SharedClinicalRecord);
        row.ToTable("PortalAnswers").HasKey(a => new { a.PracticeId, a.Id });
        row.Property(a => a.TypedName).HasMaxLength(PersonName.Length);
        row.Property(a => a.TextHash).HasMaxLength(64);
        row.HasIndex(a => new { a.PracticeId, a.PersonId });
        row.HasOne<ReleaseSignature>()
            .WithMany()
            .HasForeignKey(a => new
            {
                a.PracticeId,
                a.ReleaseId,
                a.PersonId,
            })
            .OnDelete(DeleteBehavior.Restrict);
        row.OfCase(a => new { a.PracticeId, a.CaseId });
    }
}
