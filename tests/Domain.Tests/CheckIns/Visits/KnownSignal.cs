using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Tests.Phases;

namespace Reknit.Domain.Tests.CheckIns.Visits;

/// <summary>A stop signal that can be relied on.</summary>
internal static class KnownSignal
{
    public static readonly StopSignal Stop = new(
        StopSignalKind.Card,
        Known.Today.AddDays(-20),
        IsChosenByChild: true,
        Known.Today.AddDays(-20),
        [new(Known.Today.AddDays(-20), false), new(Known.Today.AddDays(-13), true)],
        Known.Today.AddDays(-13)
    );
}
