using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Watch;

/// <summary>What holds a way back may be the child's answer or a screen.</summary>
internal sealed class WatchMapping : IEntityTypeConfiguration<WayWatch>
{
    public void Configure(EntityTypeBuilder<WayWatch> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("WayWatches").HasKey(w => new { w.PracticeId, w.WayId });
        row.Property(w => w.Version).IsConcurrencyToken();
        row.OfCase(w => new { w.PracticeId, w.CaseId });
        row.OfWay(nameof(WayWatch.PracticeId), nameof(WayWatch.WayId));
    }
}

/// <summary>Where the sealed days stand.</summary>
internal static class WatchPlaces
{
    public static Place Unmet(PracticeId practice, WayId way) =>
        new(practice, "WayWatches", way.Value, nameof(WayWatch.Unmet));
}
