using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Phases.Settings;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>The practice's numbers for its gates: read, and changed into a new version that rewrites no decision.</summary>
internal sealed class PathwayNumbers(CaseworkDb db, GateNumbers gates, History history, TimeProvider clock)
{
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record Refused(IReadOnlyList<BeyondFloor> Beyond) : Outcome;

        /// <summary>Somebody changed them meanwhile.</summary>
        public sealed record Conflict : Outcome;
    }

    public Task<PathwaySettings> Now(CancellationToken ct) => gates.Now(ct);

    /// <param name="version">The version that the form showed.</param>
    public async Task<Outcome> Change(
        Actor actor,
        Guid formId,
        int version,
        IReadOnlyDictionary<PathwayNumber, int> asked,
        CancellationToken ct
    )
    {
        if (await db.WasPosted(formId, actor, ct))
        {
            return new Outcome.Done();
        }

        var now = await Now(ct);
        if (now.Version != version)
        {
            return new Outcome.Conflict();
        }

        if (now.Change(asked) is not SettingsChange.Changed changed)
        {
            return new Outcome.Refused(((SettingsChange.Refused)now.Change(asked)).Beyond);
        }

        db.PathwaySettings.Add(
            new()
            {
                PracticeId = actor.Practice,
                Number = changed.Settings.Version,
                Numbers = GateNumbers.Written(changed.Settings),
                ChangedBy = actor.Person,
                ChangedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
        var act = new Act("ChangeGateNumbers", actor.Practice, actor.Person, new(formId, WayPlaces.Numbers));
        try
        {
            return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
        }
        catch (DbUpdateException)
        {
            // Two at the same moment: the second finds the number taken.
            return new Outcome.Conflict();
        }
    }
}
