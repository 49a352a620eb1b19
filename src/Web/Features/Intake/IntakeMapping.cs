using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>The door for requests, referrals, their steps and the checks of conflicts that are kept with them.</summary>
internal sealed class IntakeMapping
    : IEntityTypeConfiguration<RequestDoor>,
        IEntityTypeConfiguration<Referral>,
        IEntityTypeConfiguration<ReferralStep>,
        IEntityTypeConfiguration<ReportedReason>,
        IEntityTypeConfiguration<ConflictCheck>
{
    public void Configure(EntityTypeBuilder<RequestDoor> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("RequestDoors").HasKey(d => d.PracticeId);
        row.Property(d => d.Handle).HasMaxLength(RequestDoor.HandleLength);
        row.Property(d => d.Version).IsConcurrencyToken();
        row.HasIndex(d => d.Handle).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Referral> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("Referrals").HasKey(r => new { r.PracticeId, r.Id });
        // How somebody can be reached safely is as protected as any contact can be.
        row.Property(r => r.Reach).InCompartment(Compartment.ContactProtected);
        row.Property(r => r.Version).IsConcurrencyToken();
        row.OfPerson(r => new { r.PracticeId, r.PersonId });
        row.OfCase(r => new { r.PracticeId, r.CaseId });
        row.HasIndex(r => new
        {
            r.PracticeId,
            r.State,
            r.AnswerBy,
        });
    }

    public void Configure(EntityTypeBuilder<ReferralStep> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("ReferralSteps").HasKey(s => new { s.PracticeId, s.Id });
        OfReferral(row, s => new { s.PracticeId, s.ReferralId });
        row.OfPerson(s => new { s.PracticeId, s.PersonId });
    }

    public void Configure(EntityTypeBuilder<ReportedReason> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("ReportedReasons").HasKey(r => new { r.PracticeId, r.Id });
        row.Property(r => r.Version).IsConcurrencyToken();
        OfReferral(row, r => new { r.PracticeId, r.ReferralId });
        row.OfPerson(r => new { r.PracticeId, r.PersonId });
    }

    public void Configure(EntityTypeBuilder<ConflictCheck> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("ConflictChecks").HasKey(c => new { c.PracticeId, c.Id });
        OfReferral(row, c => new { c.PracticeId, c.ReferralId });
        row.OfPerson(c => new { c.PracticeId, c.PersonId });
    }

    private static void OfReferral<TRow>(
        EntityTypeBuilder<TRow> row,
        System.Linq.Expressions.Expression<Func<TRow, object?>> key
    )
        where TRow : class => row.HasOne<Referral>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
