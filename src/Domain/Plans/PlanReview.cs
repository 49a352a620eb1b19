namespace Reknit.Domain.Plans;

/// <summary>When a signed plan is looked at again; practice standard 2.6: review.</summary>
public static class PlanReview
{
    /// <param name="signedOn">Of the newest version.</param>
    /// <param name="reviewedOn">The last review of any way of the case: it decides on the plan; null where there was none.</param>
    /// <param name="days">From one look to the next at most.</param>
    public static DateOnly DueOn(DateOnly signedOn, DateOnly? reviewedOn, int days) =>
        (reviewedOn > signedOn ? reviewedOn.Value : signedOn).AddDays(days);
}
