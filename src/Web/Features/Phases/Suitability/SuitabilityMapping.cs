using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Suitability;

/// <summary>Signed decisions on suitability: they tell of abuse and of risks, and nothing of them leaves by itself.</summary>
internal sealed class SuitabilityMapping : IEntityTypeConfiguration<SuitabilityDecision>
{
    public void Configure(EntityTypeBuilder<SuitabilityDecision> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("SuitabilityDecisions").HasKey(d => new { d.PracticeId, d.Id });
        row.HasIndex(d => new
            {
                d.PracticeId,
                d.WayId,
                d.Number,
            })
            .IsUnique();
        row.OfCase(d => new { d.PracticeId, d.CaseId });
        row.OfWay(nameof(SuitabilityDecision.PracticeId), nameof(SuitabilityDecision.WayId));
    }
}

/// <summary>Where decisions on suitability stand, and the addresses of their pages.</summary>
internal static class SuitabilityPlaces
{
    public static Place Of(PracticeId practice, Guid id) =>
        new(practice, "SuitabilityDecisions", id, nameof(SuitabilityDecision.Paper));

    public static string Of(WayId id) => $"/ways/{id.Value:D}/suitability";

    public static string Aim(WayId id) => $"/ways/{id.Value:D}/aim";
}
