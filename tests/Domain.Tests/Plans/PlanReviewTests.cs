using Reknit.Domain.Plans;

namespace Reknit.Domain.Tests.Plans;

public sealed class PlanReviewTests
{
    [Theory]
    [InlineData(null, 61)]
    [InlineData(10, 70)]
    [InlineData(-10, 61)]
    public void A_plan_is_looked_at_again_some_days_after_it_was_signed_or_reviewed(int? reviewed, int due)
    {
        var first = new DateOnly(2026, 1, 1);
        DateOnly? reviewedOn = reviewed is { } day ? first.AddDays(day) : null;

        Assert.Equal(first.AddDays(due), PlanReview.DueOn(first.AddDays(1), reviewedOn, 60));
    }
}
