using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Gates;
using Reknit.Web.Features.Measures;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Measures.MeasureSupport;

namespace Reknit.Web.Tests.Features.Measures;

/// <summary>Screens: who is asked what, alone; what somebody must act on; what gates learn of it, and who reads the answers.</summary>
[TestsPage<ListScreensPage>]
[TestsPage<AskAboutViolencePage>]
[TestsPage<TakeMeasurePage>]
[TestsPage<KeepScoreElsewherePage>]
[TestsPage<AssessRiskPage>]
[TestsPage<ShowScreenPage>]
[TestsPage<FollowUpScreenPage>]
[TestsPage<StrikeScreenPage>]
public sealed class MeasureTests
{
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    /// <summary>What the gate after intake asks of screens, as the way's page says it.</summary>
    private static readonly string[] AskedByGate =
    [
        "asked alone about violence",
        "asked about alcohol and drugs",
        "asked about mood and anxiety",
        "asked alone about suicide",
    ];

    [Theory, OnBothDatabases]
    public async Task The_gate_learns_from_screens_and_a_struck_one_counts_no_longer(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.Train(app, client, [.. Competence.Asked, TrainingTopic.DomesticViolence]);
        await InOrderSupport.LookedForAll(client, caseUrl);
        await WaySupport.Say(client, way, WaySupport.AllSaid(Gate.Intake));
        await client.Send(way, "Open: Intake and safety");
        var before = await Open(client, way);
        await All(client, caseUrl, "June", "Mira", "Tobin");
        var after = await Open(client, way);

        var tobin = await Of(client, caseUrl, "Tobin");
        await Take(client, tobin, "nida1", "3");
        var unfollowed = await Open(client, way);
        var drug = (await client.Page(caseUrl + "/screens"))
            .QuerySelectorAll("main a[href^='/screens/']")
            .First(a => a.TextContent.Contains("NIDA", StringComparison.Ordinal))
            .GetAttribute("href")!
            .Replace("/follow-up", "", StringComparison.Ordinal);
        var strike = StrikeSupport.Url(drug + "/strike");
        var reasonless = await client.Fails(strike, StrikeSupport.Ask);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        await StrikeSupport.Together(client, lead, strike, "The <other> parent's sheet.");

        Assert.All(AskedByGate, words => Assert.Contains(words, before, StringComparison.Ordinal));
        Assert.All(AskedByGate, words => Assert.DoesNotContain(words, after, StringComparison.Ordinal));
        Assert.Contains(AskedByGate[1], unfollowed, StringComparison.Ordinal);
        Assert.Contains("It says why, in words.", reasonless, StringComparison.Ordinal);
        Assert.DoesNotContain(AskedByGate[1], await Open(client, way), StringComparison.Ordinal);
        Assert.Contains(
            "The <other> parent's sheet.",
            await DisclosureSupport.Text(client, drug),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_childs_screen_waits_until_the_one_adult_whom_the_child_chose_was_told(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family");
        await DisclosureSupport.Protect(client, caseUrl, "June", "Tobin");
        var june = await Of(client, caseUrl, "June");
        var followUp = await Take(client, june, "asq", Acute);
        var page = await client.Page(followUp);
        string Adult(string name) => DisclosureSupport.Tick(page, name);
        var waiting = await DisclosureSupport.Text(client, caseUrl + "/screens");

        var nobody = await client.Fails(followUp, WriteDown, Followed("High"));
        var keptApart = await client.Fails(followUp, WriteDown, Followed("High", ("SafeAdult", Adult("Tobin"))));
        await client.Send(followUp, WriteDown, Followed("High", ("SafeAdult", Adult("Mira"))));
        var untold = await DisclosureSupport.Text(client, caseUrl + "/screens");
        using var stale = await client.Submit(page, Followed("Low"), WriteDown);
        await client.Send(
            followUp,
            WriteDown,
            Followed("Low", ("SafeAdult", Adult("Mira")), ("ToldBy", "Dr. Reyes"), ("ToldOn", On(app)))
        );
        var told = await DisclosureSupport.Text(client, caseUrl + "/screens");

        Assert.EndsWith("/follow-up", followUp, StringComparison.Ordinal);
        Assert.Contains("One answer waits for a follow-up", waiting, StringComparison.Ordinal);
        Assert.Contains("Do not leave the person alone", waiting, StringComparison.Ordinal);
        Assert.Contains("A hold is called for", waiting, StringComparison.Ordinal);
        Assert.Contains("or says why there is nobody yet", nobody, StringComparison.Ordinal);
        Assert.Contains("keeps them from the child", keptApart, StringComparison.Ordinal);
        Assert.Contains("has not been told yet", untold, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, stale.StatusCode);
        Assert.Contains("No answer waits", told, StringComparison.Ordinal);
        Assert.Equal(2, await app.Ask(practice, db => db.ScreenFollowUps.CountAsync()));
        Assert.Equal(0, await app.Ask(practice, db => db.OutgoingMail.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_said_of_violence_is_read_by_who_asked_and_the_lead_and_counts_unfinished_too(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var untrained = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        using var owner = await app.SignedIn(practice, Role.Owner, "Olu Brandt");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        var caseUrl = await untrained.OpenCase("Dorn family");
        var mira = await Of(untrained, caseUrl, "Mira");
        var child = await Of(untrained, caseUrl, "June");

        var talk = await Talk(untrained, mira, "Severe", "Current", "He waits at the gate.");
        await Talk(untrained, mira, "None");
        var own = await DisclosureSupport.Text(untrained, talk);
        var list = await DisclosureSupport.Text(owner, caseUrl + "/screens");
        var ofOwner = await DisclosureSupport.Text(owner, talk);
        using var ofChild = await untrained.Get(child + "/violence");
        using var atDesk = await desk.Get(talk);
        using var listAtDesk = await desk.Get(caseUrl + "/screens");

        Assert.Contains("He waits at the gate.", own, StringComparison.Ordinal);
        Assert.Contains("Nobody licensed and trained in domestic violence asked", own, StringComparison.Ordinal);
        Assert.Contains("A hold is called for", own, StringComparison.Ordinal);
        Assert.Contains("He waits at the gate.", await DisclosureSupport.Text(lead, talk), StringComparison.Ordinal);
        Assert.Contains("Severe", ofOwner, StringComparison.Ordinal);
        Assert.DoesNotContain("He waits", ofOwner, StringComparison.Ordinal);
        Assert.DoesNotContain("Stalking", ofOwner, StringComparison.Ordinal);
        Assert.Contains("Not finished", list, StringComparison.Ordinal);
        Assert.Contains("Earlier ones, and struck ones: 1", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, ofChild.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, atDesk.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, listAtDesk.StatusCode);
        Assert.DoesNotContain("about violence", await DisclosureSupport.Text(desk, caseUrl), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_offered_and_declined_is_due_no_longer_and_closing_measures_stand_in_the_day(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        const string Offered = "button[aria-label^='Declined today: Drug question, Tobin']";
        var page = await client.Page(caseUrl + "/screens");
        var form = page.QuerySelector(Offered)!.Closest("form")!;
        using var declined = await client.PostForm(
            caseUrl + "/screens?handler=Decline",
            [
                .. form.QuerySelectorAll("input")
                    .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))
                    .Where(f => f.Item1 != "__RequestVerificationToken"),
            ]
        );
        var after = await client.Page(caseUrl + "/screens");
        await WaySupport.Close(client, way, "She is well.");
        var day = await DisclosureSupport.Text(client, "/");
        var closing = await DisclosureSupport.Text(client, caseUrl + "/screens");

        Assert.Equal(System.Net.HttpStatusCode.Redirect, declined.StatusCode);
        Assert.Null(after.QuerySelector(Offered));
        Assert.Contains("Offered and declined", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Measures of the closing", day, StringComparison.Ordinal);
        Assert.Contains("CORE-10", closing, StringComparison.Ordinal);
        await app.Within(
            practice,
            async services =>
                Assert.Equal(2, (await WaySupport.Known(services, client, way)).Screens.ParentsWithoutSubstanceScreen)
        );
    }

    [Fact]
    public async Task A_form_stands_in_its_own_words_and_says_which_answer_cannot_be()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family");
        var (tobin, june) = (await Of(client, caseUrl, "Tobin"), await Of(client, caseUrl, "June"));
        await client.Send(caseUrl + "/screens", "Set it", ("band", "Child11To13"));
        var list = await DisclosureSupport.Text(client, caseUrl + "/screens");
        var form = await DisclosureSupport.Text(client, tobin + "/measure/phq9");
        using var licensed = await client.Get(june + "/measure/cssrs_screen");
        using var ofAdults = await client.Get(june + "/measure/phq9");
        var empty = await client.Fails(tobin + "/measure/phq9", Score);
        using var wrong = await client.Submit(
            await client.Page(tobin + "/measure/auditc"),
            Answers("0 2 0", ("Words", "Typed <and> kept")),
            Score
        );
        var again = await wrong.Page();
        var scored = await DisclosureSupport.Text(client, await Take(client, tobin, "gad7", "2 2 2 2 2 1 -"));
        var tooFew = await Take(client, tobin, "phq9", "1");
        var outOfBounds = await client.Fails(
            june + "/elsewhere?Instrument=cats2",
            "Keep this result",
            ("Value", "61"),
            ("TakenBy", "Dr. Ortiz")
        );
        await client.Send(
            june + "/risk",
            "Keep this assessment",
            ("Words", "Asked alone."),
            ("Risk", "None"),
            ("WasAlone", "true")
        );

        Assert.Contains("YP-CORE", list, StringComparison.Ordinal);
        Assert.Contains("Little interest or pleasure in doing things", form, StringComparison.Ordinal);
        Assert.Contains("Drs. Robert L. Spitzer", form, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, licensed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, ofAdults.StatusCode);
        Assert.Contains("At least one question was answered.", empty, StringComparison.Ordinal);
        Assert.Contains(
            "This cannot be",
            again.QuerySelector("#Lines_1__Value-error")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("Typed <and> kept", again.QuerySelector("#Words")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "13, estimated from what was answered, moderate; look closer",
            scored,
            StringComparison.Ordinal
        );
        Assert.EndsWith("/follow-up", tooFew, StringComparison.Ordinal);
        Assert.Contains("This scale has no such value.", outOfBounds, StringComparison.Ordinal);
        Assert.Contains(
            "Risk: none",
            await DisclosureSupport.Text(client, caseUrl + "/screens"),
            StringComparison.Ordinal
        );
    }

    /// <summary>What the gate's page says is still to do.</summary>
    /// <summary>What is not yet so; what is stands folded away below it.</summary>
    private static async Task<string> Open(HttpClient client, string way) =>
        DisclosureSupport.Collapse(
            string.Concat(
                (await client.Page(way))
                    .QuerySelectorAll("section[aria-labelledby=open-title] ul.lines > li")
                    .Where(li => li.Closest("details") is null)
                    .Select(li => li.TextContent)
            )
        );

    private static string On(ReknitApp app) => $"{app.Clock.GetUtcNow().UtcDateTime.AddHours(-5):yyyy-MM-dd}";
}
