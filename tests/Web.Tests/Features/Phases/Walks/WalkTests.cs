using Reknit.Domain.CheckIns;

namespace Reknit.Web.Tests.Features.Phases.Walks;

/// <summary>
/// One family through what chance deals it, by the program's own commands: the child takes steps, something happens,
/// somebody tries to go on all the same. Whatever the order, no step is taken without the child's yes or against a hold, the
/// page and the command say the same, and every decision can be made again.
/// </summary>
public sealed class WalkTests
{
    /// <summary>How many things happen on each walk; together the walks of a run meet them all.</summary>
    private const int TurnsEach = 4;

    private static readonly bool IsDeep = Environment.GetEnvironmentVariable("REKNIT_TEST_DEEP") == "1";

    [Theory, OnBothDatabases]
    public Task From_indirect_contact(DatabaseKind database) =>
        Go(database, database == DatabaseKind.Sqlite ? 0 : 1, "IndirectContact", Rung.PhotoOrVoice);

    [Theory, OnBothDatabases]
    public Task From_joint_sessions(DatabaseKind database) =>
        Go(database, database == DatabaseKind.Sqlite ? 2 : 3, "JointSessions", Rung.SideBySide);

    [Fact]
    public Task From_supported_contact() => Go(DatabaseKind.Sqlite, 4, "SupportedContact", Rung.AccompaniedOuting);

    private static async Task Go(DatabaseKind database, int nth, string phase, Rung reached)
    {
        foreach (var round in Enumerable.Range(0, IsDeep ? 10 : 1))
        {
            await Go(database, nth, round, phase, reached);
        }
    }

    private static async Task Go(DatabaseKind database, int nth, int round, string phase, Rung reached)
    {
        var turns = Enumerable.Range(0, Turns.Count).ToArray();
        new Random(round).Shuffle(turns);
        await using var walk = await Walk.Begin(database, (round * 100) + nth, phase, $"{reached}");
        try
        {
            await WalkChecks.Hold(walk);
            await LeadOn(walk);
            Assert.True(walk.StepsTaken > 0, "Nothing was in the way, and no step was taken.");
            foreach (var number in turns.Concat(turns).Skip(nth * TurnsEach).Take(IsDeep ? Turns.Count : TurnsEach))
            {
                var turn = Turns.Of(walk, number);
                await Do(walk, turn.Happens);
                await WalkChecks.Agree(walk);
                await Do(walk, new TakeStep(IsNext: false, AllIsSo: true));
                foreach (var act in turn.LeadsOn)
                {
                    await Do(walk, act);
                }

                await LeadOn(walk);
            }

            var (taken, refused) = (walk.StepsTaken, walk.StepsRefused);
            foreach (var act in Turns.Last(walk))
            {
                await Do(walk, act);
            }

            walk.Adult = Walk.Mira;
            await WalkChecks.Agree(walk);
            Assert.True(taken >= 2, $"Only {taken} steps were taken.");
            Assert.True(refused >= 2, $"Only {refused} steps were refused.");
        }
        catch (Exception broken)
        {
            Assert.Fail(
                $"Walk {nth} of round {round}, {walk.StepsTaken} steps taken and {walk.StepsRefused} refused, after {walk.Done.Count} acts:\n{string.Join('\n', walk.Done)}\n{broken}"
            );
        }
    }

    /// <summary>The child is asked anew, and the next step is tried; where it is shut, the one where the child stands.</summary>
    private static async Task LeadOn(Walk walk)
    {
        var before = walk.StepsTaken;
        foreach (var isNext in (bool[])[true, false])
        {
            if (walk.StepsTaken == before)
            {
                await Do(walk, new AskChild(isNext, "Yes"));
                await Do(walk, new TakeStep(isNext, AllIsSo: true));
            }
        }
    }

    private static async Task Do(Walk walk, WalkAct act)
    {
        walk.App.Clock.Advance(TimeSpan.FromMinutes(1));
        walk.Done.Add($"{walk.Today:MMM d} {walk.Adult}: {act} ({walk.StepsTaken}/{walk.StepsRefused})");
        await act.Do(walk);
        await WalkChecks.Hold(walk);
    }
}
