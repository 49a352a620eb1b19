using Reknit.Domain.Access;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Phases.Day;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Features.Sessions;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases.Day;

/// <summary>What the pathway asks for on a clinician's day: each line names the child and leads to where it is done.</summary>
public sealed class DayTasksTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task A_review_is_asked_for_from_its_day_on_and_until_it_is_signed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await first.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        var way = await Begin(first, caseUrl, "June", "Tobin");
        await TakeOver(first, way, "Preparation", "QuestionsAndWishes", Today(app));
        app.Clock.Advance(TimeSpan.FromDays(59));
        using var before = await app.SignInAgain(first);
        var early = await Tasks(before);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var due = await app.SignInAgain(before);
        using var stranger = await app.SignedIn(practice, Role.Therapist, "Omar Stein");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");

        var tasks = await Tasks(due);

        Assert.DoesNotContain(early, t => t.Words.Contains("review", Ordinal));
        var task = Assert.Single(tasks, t => t.Words.Contains("review", Ordinal));
        Assert.Equal(("A review is due: June with Tobin Dorn", way + "/reviews"), task);
        Assert.DoesNotContain(await Tasks(stranger), t => t.Words.Contains("review", Ordinal));
        Assert.DoesNotContain(await Tasks(desk), t => t.Words.Contains("review", Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task After_a_no_time_alone_is_owed_until_a_later_session_is_signed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var first = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await first.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(first, caseUrl, "June", "Tobin");
        var other = await Begin(first, caseUrl, "June", "Mira");
        var today = Today(app);
        var calm = await Tasks(first);
        await SessionSupport.Sign(first, caseUrl, "Individual", today, answers: [("June", "Came")]);
        await Answer(first, way, "PhotoOrVoice", "No", today);
        await Answer(first, other, "PhotoOrVoice", "No", today);
        var owed = await Tasks(first);
        app.Clock.Advance(TimeSpan.FromDays(2));
        using var later = await app.SignInAgain(first);
        await SessionSupport.Sign(later, caseUrl, "Individual", Today(app), answers: [("Tobin", "Came")]);
        var stillOwed = await Tasks(later);
        await SessionSupport.Sign(later, caseUrl, "Individual", Today(app), answers: [("June", "Came")]);

        const string Task = "Time alone for June, who said no: it comes before anybody asks again";
        Assert.DoesNotContain(calm, t => t.Words == Task);
        // One line, whichever adults the child said no to; a session of the day of the no came before it.
        Assert.Equal((Task, caseUrl + "/sessions/new"), Assert.Single(owed, t => t.Words == Task));
        Assert.Single(stillOwed, t => t.Words == Task);
        Assert.DoesNotContain(await Tasks(later), t => t.Words == Task);
    }

    [Theory, OnBothDatabases]
    public async Task A_note_of_a_signed_session_is_owed_from_its_day_on_until_it_is_written(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var stranger = await app.SignedIn(practice, Role.Therapist, "Omar Stein");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var other = await Begin(client, caseUrl, "June", "Mira");
        var today = Today(app);
        await TakeOver(client, way, "Preparation", "QuestionsAndWishes", today);
        await SessionSupport.Sign(client, caseUrl, "Individual", today, answers: [("June", "Came")]);
        var alone = await Tasks(client);
        await SessionSupport.Sign(
            client,
            caseUrl,
            "Indirect",
            today,
            "1",
            answers: [("June", "Came"), ("Tobin", "Came")]
        );

        var owed = await Tasks(client);
        var onPage = await DisclosureSupport.Text(client, "/");
        await client.Send(
            way + "/step-session",
            "Write it down",
            ("Form.Step", "QuestionsAndWishes"),
            ("Form.HeldOn", $"{today:yyyy-MM-dd}")
        );

        const string Task = "June with Tobin Dorn: write down the session on step 1";
        Assert.DoesNotContain(alone, t => t.Words.Contains("write down", Ordinal));
        Assert.Equal((Task, way + "/step-session"), Assert.Single(owed, t => t.Words.Contains("write down", Ordinal)));
        Assert.DoesNotContain(owed, t => t.Url == other + "/step-session");
        Assert.Contains(Task, onPage, Ordinal);
        Assert.DoesNotContain(await Tasks(client), t => t.Words == Task);
        Assert.DoesNotContain(await Tasks(stranger), t => t.Words == Task);
        Assert.DoesNotContain(await Tasks(desk), t => t.Words == Task);
    }

    [Theory, OnBothDatabases]
    public async Task Signs_of_the_last_session_ask_for_a_look_until_somebody_goes_down(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        await client.Send(caseUrl + "/screens", "Set it", ("band", "Child7To10"));
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var today = Today(app);
        await TakeOver(client, way, "JointSessions", "PlayTogether", today);
        await client.Send(
            way + "/step-session",
            "Write it down",
            ("Form.Step", "PlayTogether"),
            ("Form.HeldOn", $"{today:yyyy-MM-dd}"),
            ("Form.TooMuch", "true")
        );

        var signs = await Tasks(client);
        await Answer(client, way, "PlayTogether", "No", today);
        var rests = await Tasks(client);
        await client.Send(way + "/step-down", "Go down", ("To", "SideBySide"), ("Reason", "It was too much."));
        await Answer(client, way, "SideBySide", "Yes", today, true, ("ChildRaisedIt", "true"));
        var down = await Tasks(client);

        const string Task = "June with Tobin Dorn: there is reason to look at a step down";
        Assert.Equal((Task, way + "/step-down"), Assert.Single(signs, t => t.Words == Task));
        // The child's own no rests the work already; the page still shows the signs.
        Assert.DoesNotContain(rests, t => t.Words == Task);
        Assert.DoesNotContain(down, t => t.Words == Task);
    }

    [Theory, OnBothDatabases]
    public async Task A_hold_is_to_be_looked_at_again_within_a_week(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var first = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await first.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(first, caseUrl, "June", "Tobin");
        await first.Send(way + "/holds", "Stop every new step", ("Trigger", "ForceOrThreat"), ("Words", "In the car."));
        var placed = await Tasks(first);
        app.Clock.Advance(TimeSpan.FromDays(7));
        using var client = await app.SignInAgain(first);
        var due = await Tasks(client);
        await client.Send(way, "I looked at all of it");

        Assert.Contains(("A hold is open: June with Tobin Dorn", way + "/holds"), placed);
        Assert.Contains(("A hold is to be looked at again: June with Tobin Dorn", way), due);
        Assert.DoesNotContain(due, t => t.Words.StartsWith("Look at what holds", Ordinal));
        Assert.Contains(("A hold is open: June with Tobin Dorn", way + "/holds"), await Tasks(client));
    }

    /// <summary>A lead's day opened every way there ever was.</summary>
    [Theory, OnBothDatabases]
    public async Task Closed_work_is_not_opened_for_the_day_but_under_an_open_hold(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var (tobin, mira) = (
            await Begin(client, caseUrl, "June", "Tobin"),
            await Begin(client, caseUrl, "June", "Mira")
        );
        await Stand(app, client, tobin, s => s with { Standing = PathwayStanding.Closed });
        var closed = await Opened();
        var gone = await Tasks(client);
        await Stand(
            app,
            client,
            tobin,
            s => s with { Holds = [new(default, HoldTrigger.ForceOrThreat, false, Today(app))] }
        );
        var held = await Opened();

        Assert.Equal([mira], closed);
        Assert.DoesNotContain(gone, t => t.Words.Contains("Tobin", Ordinal));
        Assert.Equal([mira, tobin], held);
        Assert.Contains(("A hold is open: June with Tobin Dorn", tobin + "/holds"), await Tasks(client));

        async Task<IReadOnlyList<string>> Opened()
        {
            IReadOnlyList<string> found = [];
            await app.Within(
                client.PracticeId,
                async services =>
                {
                    var all = await services
                        .GetRequiredService<WaysToday>()
                        .All(new(client.PracticeId, client.PersonId, Role.Therapist, default), default);
                    found = [.. all.Select(w => WayPlaces.Show(w.Row.Id))];
                }
            );
            return found;
        }
    }

    private static async Task<IReadOnlyList<(string Words, string Url)>> Tasks(HttpClient client) =>
        [
            .. (await client.Page("/"))
                .QuerySelectorAll("main section[aria-labelledby=waits-title] li a")
                .Select(a => (DisclosureSupport.Collapse(a.TextContent), a.GetAttribute("href")!)),
        ];

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
}
