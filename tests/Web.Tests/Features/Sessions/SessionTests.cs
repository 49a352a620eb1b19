using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Sessions;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Sessions.SessionSupport;

namespace Reknit.Web.Tests.Features.Sessions;

/// <summary>The signed record of sessions: counted, locked, struck only as a mistake.</summary>
[TestsPage<ListSessionsPage>]
[TestsPage<SignSessionPage>]
[TestsPage<StrikeSessionPage>]
public sealed class SessionTests
{
    [Theory, OnBothDatabases]
    public async Task A_signed_session_counts_and_a_struck_one_no_longer_does(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", CaseSupport.Family);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        await Sign(client, caseUrl, "Individual", today.AddDays(-7), answers: ("Mira", "Came"));
        await Sign(client, caseUrl, "Individual", today.AddDays(-3), minutes: "", answers: ("Mira", "OffPractice"));
        await Sign(
            client,
            caseUrl,
            "Joint",
            today,
            rung: "9",
            answers: [("June", "ChoseNotToJoin"), ("Tobin", "Came")]
        );
        var signed = await client.Page(caseUrl + "/sessions");
        var strike = await StrikeOfLatest(client, caseUrl);
        var reasonless = await client.Fails(strike, "Strike it");

        await client.Send(strike, "Strike it", ("Because", "It was <another> family's"));
        var struck = await client.Page(caseUrl + "/sessions");
        using var again = await client.Get(strike);

        Assert.Equal("1 | 0 | 1 of 1 | 1 of 1", Counts(signed, "Mira"));
        Assert.Equal("0 | 1 | 1 of 1 | 1 of 1", Counts(signed, "Tobin"));
        Assert.Equal("0 | 0 | 1 of 1 | 1 of 1", Counts(signed, "June"));
        Assert.Contains("why the record was a mistake", reasonless, StringComparison.Ordinal);
        Assert.Equal("0 | 0 | 0 of 0 | 0 of 0", Counts(struck, "Tobin"));
        Assert.Contains("Struck: It was <another> family's", struck.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        var rows = await app.Ask(practice, db => db.SessionParts.CountAsync());
        Assert.Equal(4, rows);
    }

    [Theory, OnBothDatabases]
    public async Task An_adult_who_was_not_to_be_there_is_said_to_be_so_and_misses_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", CaseSupport.Family);
        var day = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        var offered = (await client.Page(caseUrl + "/sessions/new"))
            .QuerySelectorAll("select[name^=Parts]")
            .Count(s => s.QuerySelector("option[value=NotThere]") is not null);
        var joint = await client.Fails(
            caseUrl + "/sessions/new",
            "Sign it",
            await Fields(client, caseUrl, "Joint", day, "9", "50", ("June", "Came"), ("Tobin", "NotThere"))
        );

        await Sign(client, caseUrl, "Indirect", day, "2", answers: [("June", "Came"), ("Tobin", "NotThere")]);
        var signed = await client.Page(caseUrl + "/sessions");

        // Of each adult, and of no child.
        Assert.Equal(2, offered);
        Assert.Contains("Only an adult was not to be there", joint, StringComparison.Ordinal);
        Assert.Contains("was not to be there", signed.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("0 | 0 | 0 of 0 | 0 of 0", Counts(signed, "Tobin"));
    }

    [Fact]
    public async Task What_is_not_over_or_does_not_fit_comes_back_with_all_that_was_typed()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        var caseUrl = await client.OpenCase("Dorn family", CaseSupport.Family);
        var tomorrow = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(2);
        var fields = await Fields(client, caseUrl, "Joint", tomorrow, "3", "40", ("June", "NotAsked"));

        using var answer = await client.Submit(await client.Page(caseUrl + "/sessions/new"), fields, "Sign it");
        var errors = await CaseSupport.Errors(answer);
        using var list = await desk.Get(caseUrl + "/sessions");

        Assert.Contains("are over", errors, StringComparison.Ordinal);
        Assert.Contains("fits its kind", errors, StringComparison.Ordinal);
        Assert.Contains("on which rung", errors, StringComparison.Ordinal);
        Assert.Contains("how many minutes", errors, StringComparison.Ordinal);
        Assert.Contains("value=\"40\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await app.Ask(practice, db => db.Sessions.CountAsync()));
        Assert.Equal(HttpStatusCode.Forbidden, list.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_double_click_signs_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", CaseSupport.Family);
        var day = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        var fields = await Fields(client, caseUrl, "Individual", day, null, "45", ("June", "Came"));
        var page = await client.Page(caseUrl + "/sessions/new");

        var answers = await Task.WhenAll(
            client.Submit(page, fields, "Sign it"),
            client.Submit(page, fields, "Sign it")
        );

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        var session = await app.Ask(practice, db => db.Sessions.SingleAsync());
        Assert.Equal((SessionKind.Individual, 45, day), (session.Kind, session.Minutes, session.HeldOn));
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    private static string Counts(IParentNode page, string name) =>
        string.Join(
            " | ",
            page.QuerySelectorAll("table tbody tr")
                .Single(r => r.TextContent.Contains(name, StringComparison.Ordinal))
                .QuerySelectorAll("td")
                .Select(cell => cell.TextContent)
        );
}
