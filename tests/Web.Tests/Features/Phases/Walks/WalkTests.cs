namespace Reknit.Web.Tests.Features.Phases.Walks;

/// <summary>
/// Acts of every kind in an order that chance picks, each by the program's own pages. After each act the page and the
/// command say the same, and no way leads past a hold, a child's no, or the two who must sign.
/// </summary>
public sealed class WalkTests
{
    private static readonly bool IsDeep = Environment.GetEnvironmentVariable("REKNIT_TEST_DEEP") == "1";

    [Theory, OnBothDatabases]
    public Task From_the_referral(DatabaseKind database) => Go(database, 11, null, "");

    [Theory, OnBothDatabases]
    public Task From_indirect_contact(DatabaseKind database) =>
        Go(database, 22, "IndirectContact", "QuestionsAndWishes");

    [Theory, OnBothDatabases]
    public Task From_joint_sessions(DatabaseKind database) => Go(database, 33, "JointSessions", "SideBySide");

    private static async Task Go(DatabaseKind database, int first, string? phase, string reached)
    {
        for (var seed = first; seed < first + (IsDeep ? 10 : 1); seed++)
        {
            await Go(database, seed, IsDeep ? 120 : 24, phase, reached);
        }
    }

    private static async Task Go(DatabaseKind database, int seed, int acts, string? phase, string reached)
    {
        await using var walk = await Walk.Begin(database, seed, phase, reached);
        try
        {
            await WalkChecks.Hold(walk);
            for (var n = 0; n < acts; n++)
            {
                await walk.Wait(TimeSpan.FromMinutes(1));
                var act = await NextAct.Of(walk);
                walk.Done.Add($"{walk.Today:MMM d} {walk.Adult}: {act}");
                await act.Do(walk);
                await WalkChecks.Hold(walk);
            }
        }
        catch (Exception broken)
        {
            Assert.Fail($"Seed {seed}, after {walk.Done.Count} acts:\n{string.Join('\n', walk.Done)}\n{broken}");
        }
    }
}
