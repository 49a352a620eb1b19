using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Day;

/// <summary>
/// The ways of the reader's open cases, opened once for all tasks of the day's page, as the program reads them: a task
/// says what is to be done, and none of what is sealed.
/// </summary>
internal sealed class WaysToday(CaseworkDb db, WaysOnFile ways)
{
    private IReadOnlyList<WayOnFile>? _read;

    /// <summary>Also those that were given back; of closed work only what was closed under a hold that is open still.</summary>
    public async Task<IReadOnlyList<WayOnFile>> All(Actor actor, CancellationToken ct) =>
        _read ??= await ways.These(
            actor with
            {
                IsProgram = true,
            },
            db.ChildWays.AsNoTracking().Where(w => w.Standing != PathwayStanding.Closed || w.HoldsOpen > 0),
            ct
        );

    /// <summary>Those that go on.</summary>
    public async Task<IReadOnlyList<WayOnFile>> Open(Actor actor, CancellationToken ct) =>
        [.. (await All(actor, ct)).Where(w => w.State.Standing == PathwayStanding.Open)];

    /// <summary>Closed work of a few cases: opened only where something may have been answered on it.</summary>
    public Task<IReadOnlyList<WayOnFile>> Closed(
        Actor actor,
        IReadOnlyCollection<CaseId> cases,
        CancellationToken ct
    ) =>
        ways.These(
            actor with
            {
                IsProgram = true,
            },
            db.ChildWays.AsNoTracking().Where(w => cases.Contains(w.CaseId) && w.Standing == PathwayStanding.Closed),
            ct
        );
}
