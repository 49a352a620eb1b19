using Reknit.Domain.Phases.OnFile;

namespace Reknit.Web.Features.Phases.Reviews;

/// <summary>Which reviews count: one with others waits for its second signature, and until then it is none.</summary>
internal static class ReviewsThatCount
{
    public static IQueryable<WayReview> ThatCount(this IQueryable<WayReview> reviews) =>
        reviews.Where(r => !r.WithOthers || r.CosignedAt != null);
}
