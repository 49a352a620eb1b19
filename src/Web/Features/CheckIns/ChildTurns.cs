using Reknit.Domain.CheckIns.OnFile;

namespace Reknit.Web.Features.CheckIns;

/// <summary>
/// What happens on one child's page happens one after the other: a stop that is pressed while an answer arrives loses
/// neither, and an answer comes before the end or is told that it came too late. One process serves a practice.
/// </summary>
internal sealed class ChildTurns
{
    private readonly SemaphoreSlim[] _lanes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>The turn is over when what is returned is disposed.</summary>
    public async Task<IDisposable> Of(ChildSpaceId id, CancellationToken ct)
    {
        var lane = _lanes[(uint)id.Value.GetHashCode() % _lanes.Length];
        await lane.WaitAsync(ct);
        return new Turn(lane);
    }

    private sealed class Turn(SemaphoreSlim lane) : IDisposable
    {
        public void Dispose() => lane.Release();
    }
}
