using Microsoft.EntityFrameworkCore;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Phases.Walks;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>What two clinicians let pass ends with a screen that tells of more than they knew, and with no other.</summary>
public sealed class NewerScreenTests
{
    [Theory, OnBothDatabases]
    public async Task What_was_let_pass_is_over_once_a_screen_tells_of_more(DatabaseKind database)
    {
        await using var walk = await Walk.Begin(database, 11, "JointSessions", "SideBySide");
        var client = walk.Therapist;
        var (june, tobin, mira) = (await Of(walk, "June"), await Of(walk, "Tobin"), await Of(walk, "Mira"));
        await MeasureSupport.Take(client, tobin, "phq9", "0 0 0 0 0 0 0 0 0");
        var acute = "";
        (string What, int Open, Func<Task> Happens)[] screens =
        [
            ("a talk that found nothing", 1, () => MeasureSupport.Talk(client, mira)),
            (
                "an adult's own trauma",
                1,
                () =>
                    MeasureSupport.Take(
                        client,
                        tobin,
                        "trauma_talk",
                        "1 0 0 2 0 0 1 0",
                        ("Lines[6].AfterYes", "Sleep.")
                    )
            ),
            (
                "the same form that found nothing",
                1,
                () => MeasureSupport.Take(client, tobin, "phq9", "1 0 0 0 0 0 0 0 0")
            ),
            ("the first time of a child's measure", 1, () => MeasureSupport.Elsewhere(client, june, "cats2", "12")),
            ("a child's measure as before", 1, () => MeasureSupport.Elsewhere(client, june, "cats2", "13")),
            ("a child's measure that became worse", 0, () => MeasureSupport.Elsewhere(client, june, "cats2", "30")),
            ("the other parent tells of violence", 0, () => MeasureSupport.Talk(client, mira, "Concern", "Past")),
            ("the adult's mood", 0, () => MeasureSupport.Take(client, tobin, "phq9", "3 3 3 3 3 3 3 3 0")),
            (
                "a child's answer about suicide",
                0,
                async () => acute = await MeasureSupport.Take(client, june, "asq", MeasureSupport.Acute)
            ),
            (
                "a risk that a clinician judges after it",
                0,
                () =>
                    client.Send(
                        acute,
                        MeasureSupport.WriteDown,
                        MeasureSupport.Followed("High", ("NobodyBecause", "She wants to think about it."))
                    )
            ),
        ];
        foreach (var (what, open, happens) in screens)
        {
            if (await Open(walk) == 0)
            {
                await client.Send(walk.Way + "/override/G5s.1", StrikeSupport.Ask, ("Reason", $"Before {what}"));
            }

            walk.App.Clock.Advance(TimeSpan.FromMinutes(1));
            await happens();
            Assert.Equal((what, open), (what, await Open(walk)));
        }
    }

    [Fact]
    public async Task A_screen_of_another_family_ends_nothing()
    {
        await using var walk = await Walk.Begin(DatabaseKind.Sqlite, 12, "JointSessions", "SideBySide");
        var client = walk.Therapist;
        var other = await client.OpenCase("Stein family", CourtDecisionTests.Others, also: ("Form.Basis", "Voluntary"));
        await client.Send(walk.Way + "/override/G5s.1", StrikeSupport.Ask, ("Reason", "It is known."));

        await MeasureSupport.Talk(client, await MeasureSupport.Of(client, other, "Lena"), "Severe", "Current");
        var foreign = await Open(walk);
        await MeasureSupport.Talk(client, await Of(walk, "Tobin"), "Severe", "Current");

        Assert.Equal(1, foreign);
        Assert.Equal(0, await Open(walk));
    }

    private static Task<string> Of(Walk walk, string name) => MeasureSupport.Of(walk.Therapist, walk.CaseUrl, name);

    private static Task<int> Open(Walk walk) =>
        walk.App.Ask(walk.Therapist.PracticeId, db => db.JointDecisions.CountAsync(d => d.EndedAt == null));
}
