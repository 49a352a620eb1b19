using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Reviews;

/// <summary>Reviews and follow-ups: the child's own voice stands in both.</summary>
internal sealed class ReviewsMapping : IEntityTypeConfiguration<WayReview>, IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<WayReview> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("WayReviews").HasKey(r => new { r.PracticeId, r.Id });
        row.OfCase(r => new { r.PracticeId, r.CaseId });
        row.OfWay(nameof(WayReview.PracticeId), nameof(WayReview.WayId));
    }

    public void Configure(EntityTypeBuilder<FollowUp> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("FollowUps").HasKey(f => new { f.PracticeId, f.Id });
        row.OfCase(f => new { f.PracticeId, f.CaseId });
        row.OfWay(nameof(FollowUp.PracticeId), nameof(FollowUp.WayId));
    }
}

/// <summary>Where reviews and follow-ups stand, and the address of the reviews of a way.</summary>
internal static class ReviewPlaces
{
    public static Place Of(PracticeId practice, Guid id, string column = nameof(WayReview.Paper)) =>
        new(practice, "WayReviews", id, column);

    public static Place FollowUp(PracticeId practice, Guid id) => new(practice, "FollowUps", id, "Words");

    public static string Of(WayId id) => $"/ways/{id.Value:D}/reviews";
}
