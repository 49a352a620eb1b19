using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Rubrics;

/// <summary>Ratings of adults, kept as part of each adult's own record.</summary>
internal sealed class RatingsMapping : IEntityTypeConfiguration<WayRating>
{
    public void Configure(EntityTypeBuilder<WayRating> row)
    {
        row.InCompartment(Compartment.ParentsPart);
        row.ToTable("WayRatings").HasKey(r => new { r.PracticeId, r.Id });
        row.OfCase(r => new { r.PracticeId, r.CaseId });
        row.OfPerson(r => new { r.PracticeId, r.About });
        row.OfWay(nameof(WayRating.PracticeId), nameof(WayRating.WayId));
    }
}

/// <summary>Where ratings stand, and addresses of their pages.</summary>
internal static class RatingPlaces
{
    public static Place Of(PracticeId practice, Guid id, string column) => new(practice, "WayRatings", id, column);

    public static string Of(WayId id) => $"/ways/{id.Value:D}/ratings";

    public static string Of(WayId id, PersonId other) => $"/ways/{id.Value:D}/ratings/{other.Value:D}";
}
