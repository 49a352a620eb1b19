using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using static Reknit.Web.Tests.Features.Cases.CaseSupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>A second case of the same child and adult knows what the first one knows.</summary>
public sealed class WorkElsewhereTests
{
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task A_second_case_began_the_same_work_without_the_hold_and_the_childs_word(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var colleague = await app.SignedIn(practice, Role.Therapist, "Omar Stein");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        var first = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.Answer(client, first, "PhotoOrVoice", "No", today, also: ("WillTell", "true"));
        (string, string)[] force =
        [
            ("Trigger", "ForceOrThreat"),
            ("Words", "\u062c\u0631\u062a \u0645\u0646 \u0627\u0644\u0633\u064a\u0627\u0631\u0629"),
        ];
        await client.Send(first + "/holds", "Stop every new step", force);
        var placed = Assert.Single((await State(app, client, first)).Holds);
        var again = await Same(app, practice);
        var own = await client.OpenCase("Dorn again", again, also: Voluntary);
        var theirs = await colleague.OpenCase("Dorn too", again, also: Voluntary);

        var seen = await Begins(client, own, "Tobin");
        var unseen = await Begins(colleague, theirs, "Tobin");
        var whileOpen = await app.Ask(practice, db => db.ChildWays.CountAsync());
        // Another adult is another matter.
        await WaySupport.Begin(colleague, theirs, "June", "Mira");
        await WaySupport.Close(client, first, "She plays football.");
        var second = await WaySupport.Begin(colleague, theirs, "June", "Tobin");
        var state = await State(app, colleague, second);
        var said = await DisclosureSupport.Text(colleague, second + "/asked");
        await WaySupport.Close(colleague, second, "Later, perhaps.");
        var third = await WaySupport.Begin(client, own, "June", "Tobin");
        var answers = await app.Ask(practice, db => db.ChildsAnswers.CountAsync());
        var known = await WaySupport.Known(app, client, third);

        Assert.Contains("goes on in another case", seen, StringComparison.Ordinal);
        Assert.Contains(caseUrl, seen, StringComparison.Ordinal);
        Assert.Contains("A colleague already works with this child and this adult", unseen, StringComparison.Ordinal);
        Assert.DoesNotContain(CaseIn(caseUrl).Value.ToString("D"), unseen, StringComparison.Ordinal);
        Assert.Equal(1, whileOpen);
        Assert.Equal(placed.Id, Assert.Single(state.Holds).Id);
        Assert.Equal(new Pause(PauseBy.Child, today), state.Pause);
        Assert.Equal(today, state.AskAgainFrom);
        Assert.DoesNotContain("the blue room", said, StringComparison.Ordinal);
        // Once in each case, however often it is carried on.
        Assert.Equal(3, answers);
        Assert.True(AssentHistory.WillTell(known.Assents, (await State(app, client, third)).Adult));
        Assert.Single((await State(app, client, third)).Holds);
    }

    /// <summary>It stopped the ways of its own case alone, while a colleague went on with the other parent.</summary>
    [Theory, OnBothDatabases]
    public async Task A_hold_of_a_child_did_not_stop_the_work_in_another_case(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var colleague = await app.SignedIn(practice, Role.Therapist, "Omar Stein");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var first = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var theirs = await colleague.OpenCase("Kerr family", await Same(app, practice), also: Voluntary);
        var other = await WaySupport.Begin(colleague, theirs, "June", "Mira");
        var before = await WaySupport.Shut(app, colleague, other);
        await client.Send(
            first + "/holds",
            "Stop every new step",
            ("Trigger", "ForceOrThreat"),
            ("Words", "\u062c\u0631\u062a \u0645\u0646 \u0627\u0644\u0633\u064a\u0627\u0631\u0629")
        );
        var shut = await WaySupport.Shut(app, colleague, other);
        var shown = await DisclosureSupport.Text(colleague, other);

        Assert.DoesNotContain("LK.31", before);
        Assert.Contains("LK.31", shut);
        Assert.DoesNotContain("LK.31", await WaySupport.Shut(app, client, first));
        Assert.DoesNotContain("Dorn family", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("\u0627\u0644\u0633\u064a\u0627\u0631\u0629", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Force or threats", shown, StringComparison.OrdinalIgnoreCase);
        Assert.Empty((await State(app, colleague, other)).Holds);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_child_took_back_and_what_two_cleared_in_the_other_case_stays_there(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        var first = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.Answer(client, first, "PhotoOrVoice", "No", today.AddDays(-3));
        await WaySupport.Answer(client, first, "PhotoOrVoice", "Yes", today, also: ("ChildRaisedIt", "true"));
        await WaySupport.Close(client, first, "She plays football.");
        var other = await client.OpenCase("Dorn again", await Same(app, practice), also: Voluntary);
        var state = await State(app, client, await WaySupport.Begin(client, other, "June", "Tobin"));

        Assert.Null(state.Pause);
        Assert.Empty(state.Holds);
        // No yes from before counts.
        Assert.Equal(today, state.AskAgainFrom);
        Assert.Equal(2, await app.Ask(practice, db => db.ChildsAnswers.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_begin_the_same_work_at_the_same_moment_in_two_cases_begin_one(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var colleague = await app.SignedIn(practice, Role.Therapist, "Omar Stein");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var other = await colleague.OpenCase("Dorn again", await Same(app, practice), also: Voluntary);
        foreach (var adult in (string[])["Tobin", "Mira"])
        {
            var forms = await Task.WhenAll(Form(client, caseUrl, adult), Form(colleague, other, adult));
            var answers = await Task.WhenAll(
                client.PostForm(caseUrl + "/way?handler=Begin", forms[0]),
                colleague.PostForm(other + "/way?handler=Begin", forms[1])
            );
            Assert.Equal(
                [HttpStatusCode.OK, HttpStatusCode.Redirect],
                answers.Select(a => a.StatusCode).Order().ToArray()
            );
            var refused = answers.Single(a => a.StatusCode == HttpStatusCode.OK);
            Assert.Contains(
                "A colleague already works with this child and this adult",
                await refused.Content.ReadAsStringAsync(),
                StringComparison.Ordinal
            );
            Array.ForEach(answers, a => a.Dispose());
        }

        Assert.Equal(2, await app.Ask(practice, db => db.ChildWays.CountAsync()));
        // Whoever looked a moment too early is stopped by the table itself.
        var way = await app.Ask(practice, db => db.ChildWays.AsNoTracking().FirstAsync());
        await Assert.ThrowsAsync<DbUpdateException>(() =>
            app.Within(
                practice,
                async services =>
                {
                    var at = way.CaseId == CaseIn(caseUrl) ? CaseIn(other) : CaseIn(caseUrl);
                    services
                        .GetRequiredService<CaseworkDb>()
                        .ChildWays.Add(
                            new()
                            {
                                PracticeId = practice,
                                Id = new(Guid.CreateVersion7(app.Clock.GetUtcNow())),
                                CaseId = at,
                                Child = way.Child,
                                Adult = way.Adult,
                                Standing = way.Standing,
                                Phase = way.Phase,
                                Reached = way.Reached,
                                HoldsOpen = 0,
                                StartedOn = way.StartedOn,
                                SteadySince = way.SteadySince,
                                State = way.State,
                                Version = 1,
                            }
                        );
                    await services
                        .GetRequiredService<History>()
                        .Save(new("BeginTwice", practice, client.PersonId), default);
                }
            )
        );
    }

    /// <summary>The same people, as somebody says who types them in again.</summary>
    internal static async Task<Typed[]> Same(ReknitApp app, PracticeId practice)
    {
        var known = await app.Ask(practice, db => db.People.ToDictionaryAsync(p => p.Name, p => p.Id));
        return [.. Family.Select(p => p with { Same = known[p.Name].Value.ToString("D") })];
    }

    /// <summary>What the page says when the work is not begun.</summary>
    private static async Task<string> Begins(HttpClient client, string caseUrl, string adult)
    {
        using var answer = await client.PostForm(caseUrl + "/way?handler=Begin", await Form(client, caseUrl, adult));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Page()).QuerySelector("main")!.InnerHtml;
    }

    private static async Task<(string, string)[]> Form(HttpClient client, string caseUrl, string adult)
    {
        var page = await client.Page(caseUrl + "/way");
        var form = page.QuerySelectorAll("main details form button")
            .First(b => b.GetAttribute("aria-label")!.Contains(adult, StringComparison.Ordinal))
            .Closest("form")!;
        return
        [
            .. form.QuerySelectorAll("input[type=hidden]")
                .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))
                .Where(f => f.Item1 != "__RequestVerificationToken"),
        ];
    }

    private static async Task<PathwayState> State(ReknitApp app, SignedInClient client, string way)
    {
        PathwayState? state = null;
        await app.Within(
            client.PracticeId,
            async services => state = (await WaySupport.OnFile(services, client, way)).State
        );
        return state!;
    }
}
