using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Orders;

namespace Reknit.Web.Tests.Features.Phases.Walks;

/// <summary>One decision as it was kept, made again.</summary>
internal sealed record MadeAgain(WayDecision Row, PathwayState Before, PathwayMove Move, PathwayOutcome Outcome);

/// <summary>
/// Makes every kept decision again from the state and the facts of its day, and holds that each begins where the one
/// before ended: nothing moves a way but a decision that is kept.
/// </summary>
internal sealed class Replays
{
    /// <summary>How many decisions of each way were made again, and where the last one led.</summary>
    private readonly Dictionary<WayId, (int Number, string State)> _until = [];

    /// <summary>As it stands now is where the walk begins, however it came to be so.</summary>
    public async Task StartFrom(Walk walk)
    {
        foreach (var way in walk.Ways.Values)
        {
            var (id, state) = (new WayId(Guid.Parse(way["/ways/".Length..])), await walk.State(way));
            _until[id] = (_until[id].Number, Text(state));
        }
    }

    /// <summary>What was decided since the last time, the first decision first.</summary>
    public async Task<IReadOnlyList<MadeAgain>> New(Walk walk)
    {
        var made = new List<MadeAgain>();
        var practice = walk.Therapist.PracticeId;
        var rows = await walk.App.Ask(practice, db => db.ChildWays.AsNoTracking().ToListAsync());
        foreach (var way in rows)
        {
            var known = _until.TryGetValue(way.Id, out var until);
            var decided = await walk.App.Ask(
                practice,
                db =>
                    db.WayDecisions.AsNoTracking()
                        .Where(d => d.WayId == way.Id && d.Number > until.Number)
                        .OrderBy(d => d.Number)
                        .ToListAsync()
            );
            Assert.Equal(Enumerable.Range(until.Number + 1, decided.Count), decided.Select(d => d.Number));
            var again = await MakeAgain(walk.App, practice, walk.Therapist.PersonId, decided);
            var at = known ? until.State : null;
            foreach (var one in again)
            {
                Assert.Equal(at ?? Text(one.Before), Text(one.Before));
                at = Text(one.Outcome.Next);
            }

            var stands = await Stands(walk.App, practice, walk.Therapist.PersonId, way);
            Assert.Equal(at ?? Text(stands), Text(stands));
            Assert.Equal(
                (stands.Standing, stands.Phase, stands.Reached, stands.Holds.Count),
                (way.Standing, way.Phase, way.Reached, way.HoldsOpen)
            );
            _until[way.Id] = (until.Number + decided.Count, Text(stands));
            made.AddRange(again);
        }

        return made;
    }

    /// <summary>Every one comes to what was decided on its day, and none passes what nobody may pass.</summary>
    public static async Task<IReadOnlyList<MadeAgain>> MakeAgain(
        ReknitApp app,
        PracticeId practice,
        Domain.People.PersonId by,
        IReadOnlyList<WayDecision> rows
    )
    {
        var made = new List<MadeAgain>();
        await app.Within(
            practice,
            async services =>
            {
                foreach (var row in rows)
                {
                    var before = WayJson.State(await Open(row.Before, nameof(row.Before)));
                    var move = WayJson.Move(await Open(row.Move, nameof(row.Move)));
                    var outcome = Pathway.Decide(before, move);
                    Assert.IsType<Decision.Allowed>(outcome.Decision);
                    Assert.Equal((row.Kind, row.From, row.To), (move.GetType().Name, before.Phase, outcome.Next.Phase));
                    Assert.All(
                        outcome.Decision.States,
                        s => Assert.True(s.Kind != RequirementKind.Hard || s is { IsMet: true, PassedBy: null }, s.Id)
                    );
                    made.Add(new(row, before, move, outcome));

                    Task<byte[]> Open(Sealed kept, string column) =>
                        services
                            .GetRequiredService<Vault>()
                            .OpenBytes(kept, WayPlaces.Decision(practice, row.Id, column), new Reader(by), default)
                            .AsTask();
                }
            }
        );
        return made;
    }

    private static async Task<PathwayState> Stands(
        ReknitApp app,
        PracticeId practice,
        Domain.People.PersonId by,
        ChildWay way
    )
    {
        PathwayState? state = null;
        await app.Within(
            practice,
            async services =>
                state = WayJson.State(
                    await services
                        .GetRequiredService<Vault>()
                        .OpenBytes(way.State, WayPlaces.State(practice, way.Id), new Reader(by), default)
                )
        );
        return state!;
    }

    private static string Text(PathwayState state) => System.Text.Encoding.UTF8.GetString(WayJson.Of(state));
}
