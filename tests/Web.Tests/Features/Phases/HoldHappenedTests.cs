using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Holds;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Force at the door, a threat and somebody who was not sober leave a hold behind, whatever comes of the step.</summary>
public sealed class HoldHappenedTests
{
    private const string Take = "The child takes this step";

    [Theory, OnBothDatabases]
    public async Task Force_at_the_door_was_gone_once_somebody_pressed_again_with_no(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (caseUrl, way, other) = await Begun(app, client);
        var step = way + "/step?step=PhotoOrVoice";
        var forced = await client.Fails(
            step,
            Take,
            ("ForceWasUsed", "true"),
            ("ItemsNotScreened", "0"),
            ("Reason", "Carried in. \u062d\u0645\u0644\u0648\u0647")
        );
        // Twice, and from another window, on one day.
        await client.Fails(step, Take, ("ForceWasUsed", "true"), ("ItemsNotScreened", "0"));
        var again = await client.Fails(step, Take, ("ForceWasUsed", "false"), ("ItemsNotScreened", "0"));
        var timeline = await DisclosureSupport.Text(client, caseUrl + "/way");

        Assert.Contains("A hold is placed: no new step for this family", forced, StringComparison.Ordinal);
        Assert.Contains("Nobody used force or threats", forced, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Nobody used force or threats to bring the child.",
            ErrorsOf(again),
            StringComparison.Ordinal
        );
        Assert.Contains("No hold is open", again, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Carried in. \u062d\u0645\u0644\u0648\u0647", timeline, StringComparison.Ordinal);
        Assert.Equal([HoldTrigger.ForceOrThreat], await Holds(app, client, way));
        Assert.Equal([HoldTrigger.ForceOrThreat], await Holds(app, client, other));
        Assert.Equal(0, await app.Ask(practice, db => db.OutgoingMail.CountAsync()));
        // Somebody else's form stops nobody else's family.
        using var stranger = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        using var page = await stranger.GetAsync(new Uri(step, UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_threat_or_drink_in_a_session_left_nothing_behind(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (_, way, other) = await Begun(app, client);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        const string Write = "Write it down";
        await client.Send(
            way + "/step-session",
            Write,
            ("Form.HeldOn", $"{today:yyyy-MM-dd}"),
            ("Form.RulesNotKept", "R7")
        );
        var red = await Holds(app, client, way);
        var add = (await client.Page(way + "/step-session"))
            .QuerySelector("a[href*='step-session?of=']")!
            .GetAttribute("href")!;
        await client.Send(
            add,
            Write,
            ("Form.RulesNotKept", "R7"),
            ("Form.RulesNotKept", "R2"),
            ("Form.RulesNotKept", "R11"),
            ("Form.SomebodyPushed", "true")
        );
        var (held, ofOther) = (await Holds(app, client, way), await Holds(app, client, other));
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var next = await app.SignInAgain(client);
        var latest = (await next.Page(way + "/step-session"))
            .QuerySelector("a[href*='step-session?of=']")!
            .GetAttribute("href")!;
        // The next day is added to the same note: it is the same threat.
        await next.Send(latest, Write, ("Form.NextDay", "1"));
        var same = await Holds(app, next, way);
        await next.Send(
            way + "/step-session",
            Write,
            ("Form.HeldOn", $"{today.AddDays(1):yyyy-MM-dd}"),
            ("Form.RulesNotKept", "R11")
        );

        Assert.Empty(red);
        Assert.Equal([HoldTrigger.ForceOrThreat, HoldTrigger.ViolenceOrIntoxication, HoldTrigger.SomebodyPushed], held);
        // Of the other child's way all but what this child alone said.
        Assert.Equal([HoldTrigger.ForceOrThreat, HoldTrigger.ViolenceOrIntoxication], ofOther);
        Assert.Equal(held, same);
        Assert.Equal(2, (await Holds(app, next, way)).Count(t => t == HoldTrigger.ForceOrThreat));
    }

    private static string ErrorsOf(string text) => text.Split("Which step?")[^1].Split("What must hold today")[0];

    private static async Task<(string CaseUrl, string Way, string Other)> Begun(ReknitApp app, SignedInClient client)
    {
        var caseUrl = await client.OpenCase(
            "Dorn family",
            [.. CaseSupport.Family, new("Noor Dorn", CasePart.Child)],
            also: ("Form.Basis", "Voluntary")
        );
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var other = await Begin(client, caseUrl, "Noor", "Tobin");
        foreach (var each in new[] { way, other })
        {
            await Stand(
                app,
                client,
                each,
                s => s with { Phase = Phase.IndirectContact, Reached = Rung.QuestionsAndWishes }
            );
        }

        return (caseUrl, way, other);
    }

    private static async Task<IReadOnlyList<HoldTrigger>> Holds(ReknitApp app, SignedInClient client, string way)
    {
        IReadOnlyList<HoldTrigger> holds = [];
        await app.Within(
            client.PracticeId,
            async services => holds = [.. (await OnFile(services, client, way)).State.Holds.Select(h => h.Trigger)]
        );
        return holds;
    }
}
