using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>Checks of a case, conditions with their evidence, and when the child's own therapist was heard.</summary>
internal sealed class InOrderMapping
    : IEntityTypeConfiguration<CaseCheck>,
        IEntityTypeConfiguration<CaseCheckPerson>,
        IEntityTypeConfiguration<Condition>,
        IEntityTypeConfiguration<ConditionEvidence>,
        IEntityTypeConfiguration<CourtDecision>,
        IEntityTypeConfiguration<OwnTherapistEntry>
{
    public void Configure(EntityTypeBuilder<CaseCheck> row) =>
        row.AsEntry(InOrderPlaces.Checks, Compartment.SafetyScreening);

    public void Configure(EntityTypeBuilder<CaseCheckPerson> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("CaseCheckPeople")
            .HasKey(p => new
            {
                p.PracticeId,
                p.CheckId,
                p.PersonId,
            });
        row.OfCase(p => new { p.PracticeId, p.CaseId });
        row.OfPerson(p => new { p.PracticeId, p.PersonId });
        row.HasOne<CaseCheck>()
            .WithMany()
            .HasForeignKey(p => new { p.PracticeId, p.CheckId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Condition> row)
    {
        row.AsEntry(InOrderPlaces.Conditions, Compartment.SafetyScreening);
        row.OfPerson(c => new { c.PracticeId, c.PersonId });
    }

    public void Configure(EntityTypeBuilder<ConditionEvidence> row)
    {
        row.AsEntry(InOrderPlaces.Evidence, Compartment.SafetyScreening);
        row.HasOne<Condition>()
            .WithMany()
            .HasForeignKey(e => new { e.PracticeId, e.ConditionId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CourtDecision> row)
    {
        row.AsEntry(InOrderPlaces.CourtDecisions, Compartment.CourtFacing);
        row.OfPerson(d => new { d.PracticeId, d.PersonId });
        row.HasOne<CourtOrder>()
            .WithMany()
            .HasForeignKey(d => new { d.PracticeId, d.OrderId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OwnTherapistEntry> row)
    {
        // That a concern is open says something of the child's own therapy.
        row.AsEntry(InOrderPlaces.OwnTherapists, Compartment.ChildsPart);
        row.OfPerson(e => new { e.PracticeId, e.Child });
    }
}
