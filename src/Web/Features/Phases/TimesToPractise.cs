using Reknit.Domain.Phases.Settings;
using Reknit.Web.Features.CheckIns.Visits;

namespace Reknit.Web.Features.Phases;

/// <summary>How often a stop signal is practised: one of the numbers of the gates, so that page and gate agree.</summary>
internal sealed class TimesToPractise(PathwayNumbers numbers) : ITimesToPractise
{
    public async Task<int> Now(CancellationToken ct) => (await numbers.Now(ct))[PathwayNumber.StopSignalPractised];
}
