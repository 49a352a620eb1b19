using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Plans;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.Safety;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Plans;

/// <summary>Signed plans with their goals and numbers, what was seen of a child, and recommendations.</summary>
internal sealed class PlansMapping
    : IEntityTypeConfiguration<TreatmentPlan>,
        IEntityTypeConfiguration<PlanGoal>,
        IEntityTypeConfiguration<GoalRating>,
        IEntityTypeConfiguration<Observation>,
        IEntityTypeConfiguration<Recommendation>,
        IEntityTypeConfiguration<RecommendationReceiver>
{
    public void Configure(EntityTypeBuilder<TreatmentPlan> row)
    {
        row.InCompartment(Compartment.SharedClinicalRecord);
        row.ToTable(PlanPlaces.Plans).HasKey(p => new { p.PracticeId, p.Id });
        // How somebody is kept safe is not for the one from whom.
        row.Property(p => p.SafetyPlan).InCompartment(Compartment.SafetyScreening);
        row.Property(p => p.ScreenWasPositive).InCompartment(Compartment.SafetyScreening);
        row.OfCase(p => new { p.PracticeId, p.CaseId });
        row.HasIndex(p => new
            {
                p.PracticeId,
                p.CaseId,
                p.Number,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanGoal> row)
    {
        // A child's own words stand among them: no parent is given them on a parent's release.
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable(PlanPlaces.Goals)
            .HasKey(g => new
            {
                g.PracticeId,
                g.PlanId,
                g.GoalId,
            });
        row.OfCase(g => new { g.PracticeId, g.CaseId });
        row.OfPerson(g => new { g.PracticeId, g.PersonId });
        row.HasOne<TreatmentPlan>()
            .WithMany()
            .HasForeignKey(g => new { g.PracticeId, g.PlanId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GoalRating> row)
    {
        row.AsEntry(PlanPlaces.Ratings, Compartment.ChildsPart);
        row.HasIndex(r => new { r.PracticeId, r.GoalId });
    }

    public void Configure(EntityTypeBuilder<Observation> row)
    {
        row.AsEntry(PlanPlaces.Observations, Compartment.ChildsPart);
        row.OfPerson(o => new { o.PracticeId, o.Child });
    }

    public void Configure(EntityTypeBuilder<Recommendation> row) =>
        row.AsEntry(PlanPlaces.Recommendations, Compartment.SharedClinicalRecord);

    public void Configure(EntityTypeBuilder<RecommendationReceiver> row)
    {
        row.InCompartment(Compartment.SharedClinicalRecord);
        row.ToTable(PlanPlaces.Receivers)
            .HasKey(r => new
            {
                r.PracticeId,
                r.RecommendationId,
                r.PersonId,
            });
        row.OfCase(r => new { r.PracticeId, r.CaseId });
        row.OfPerson(r => new { r.PracticeId, r.PersonId });
        row.HasOne<Recommendation>()
            .WithMany()
            .HasForeignKey(r => new { r.PracticeId, r.RecommendationId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
