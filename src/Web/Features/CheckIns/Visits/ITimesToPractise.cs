namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>How often a stop signal is practised; the practice sets it among the numbers of its gates, which come later.</summary>
internal interface ITimesToPractise
{
    Task<int> Now(CancellationToken ct);
}
