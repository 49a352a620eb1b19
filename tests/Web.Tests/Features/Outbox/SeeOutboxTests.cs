using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Outside.Mail;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Outbox.Jobs;
using Reknit.Web.Tests.Outside.Mail;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Outbox;

[TestsPage<SeeOutboxPage>]
public sealed class SeeOutboxTests
{
    [Theory, OnBothDatabases]
    public async Task The_page_shows_whose_mail_waits_but_neither_words_nor_address(DatabaseKind database)
    {
        await using var app = await MailSupport.Start(database, null);
        var practice = await app.NewPractice();
        var person = await app.NewPerson(practice, "ليلى حداد");
        await app.Put(practice, person, subject: "SUBJECTWORDS", body: "BODYWORDS");
        using var client = await app.SignedIn(practice, Role.FrontDesk);

        var page = await client.Page("/outbox");

        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("ليلى حداد", text, StringComparison.Ordinal);
        Assert.Contains("l…@example.org", text, StringComparison.Ordinal);
        Assert.Contains("Appointment request received", text, StringComparison.Ordinal);
        Assert.Contains("3 March 2026, 10:00", text, StringComparison.Ordinal);
        Assert.Contains("No mail server is set up", text, StringComparison.Ordinal);
        Assert.DoesNotContain("layla@", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("WORDS", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_empty_outbox_says_so(DatabaseKind database)
    {
        await using var app = await MailSupport.Start(database, new RememberingCarrier());
        using var client = await app.SignedIn(await app.NewPractice(), Role.Owner);

        var text = (await client.Page("/outbox")).QuerySelector("main")!.TextContent;

        Assert.Contains("No mail yet", text, StringComparison.Ordinal);
        Assert.DoesNotContain("No mail server", text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_conflict_wall_hides_the_familys_mail_as_well(DatabaseKind database)
    {
        await using var app = await MailSupport.Start(database, null);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var url = await therapist.OpenCase("Dorn family");
        var mother = await app.Ask(practice, db => db.People.SingleAsync(p => p.Name == "Mira Dorn"));
        await app.Put(practice, mother.Id);
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Bea Dorn");
        var before = (await desk.Page("/outbox")).QuerySelector("main")!.TextContent;

        await app.ShutOut(practice, CaseSupport.CaseIn(url), desk.PersonId);
        var after = (await desk.Page("/outbox")).QuerySelector("main")!.TextContent;

        Assert.Contains("Mira Dorn", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Mira Dorn", after, StringComparison.Ordinal);
        Assert.Contains("No mail yet", after, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_long_list_asks_for_its_keys_once(DatabaseKind database)
    {
        await using var app = await MailSupport.Start(database, null);
        var practice = await app.NewPractice();
        for (var n = 0; n < 20; n++)
        {
            await app.Put(practice, await app.NewPerson(practice, $"Person {n}"));
        }

        using var client = await app.SignedIn(practice, Role.FrontDesk);
        await client.Page("/outbox");
        var (rows, fewest) = (0, int.MaxValue);
        // What the program does by itself as time goes on asks too, now and then: of three pages, the one beside nothing.
        for (var n = 0; n < 3; n++)
        {
            // Opened keys are remembered for a minute.
            app.Clock.Advance(TimeSpan.FromMinutes(2));
            using var commands = new DatabaseCommands(app);
            rows = (await client.Page("/outbox")).QuerySelectorAll("main tbody tr").Length;
            fewest = Math.Min(fewest, commands.Count);
        }

        Assert.Equal(20, rows);
        Assert.True(fewest < 15, $"{fewest} commands for one page");
    }

    [Theory, OnBothDatabases]
    public async Task Another_practices_mail_is_not_there(DatabaseKind database)
    {
        var carrier = new RememberingCarrier { Answers = _ => new Carried.Refused("No such address (550).") };
        await using var app = await MailSupport.Start(database, carrier);
        var (harbor, summit) = (await app.NewPractice("Harbor"), await app.NewPractice("Summit"));
        var person = await app.NewPerson(summit, "Someone Else");
        var id = await app.Put(summit, person);
        Assert.True(await app.Services.RunOne());
        using var client = await app.SignedIn(harbor, Role.Owner);
        using var own = await app.SignedIn(summit, Role.Owner);

        var page = await client.Page("/outbox");
        using var answer = await client.Submit(await own.Page("/outbox"), [("id", id.ToString())], null);

        Assert.DoesNotContain("Someone Else", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(MailState.Failed, (await app.Mail(summit, id)).State);
        await app.Within(
            harbor,
            async services =>
                Assert.IsType<TryAgain.Outcome.Unknown>(await services.GetRequiredService<TryAgain>().Mail(id, default))
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_failed_mail_is_tried_again_when_somebody_asks(DatabaseKind database)
    {
        var carrier = new RememberingCarrier { Answers = _ => new Carried.Refused("No such address (550).") };
        await using var app = await MailSupport.Start(database, carrier);
        var practice = await app.NewPractice();
        var id = await app.Put(practice);
        Assert.True(await app.Services.RunOne());
        using var client = await app.SignedIn(practice, Role.FrontDesk);
        var page = await client.Page("/outbox?view=Failed");
        Assert.Contains("No such address (550).", page.Body!.TextContent, StringComparison.Ordinal);

        using var answer = await client.Submit(page, [("id", id.ToString())]);
        using var twice = await client.Submit(page, [("id", id.ToString())]);

        Assert.Equal("/outbox?view=Failed", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, twice.StatusCode);
        carrier.Answers = _ => new Carried.Accepted();
        Assert.True(await app.Services.RunOne());
        Assert.Equal(MailState.Sent, (await app.Mail(practice, id)).State);
        Assert.False(await app.Services.RunOne(), "It was asked for twice and sent once.");
    }

    [Theory, OnBothDatabases]
    public async Task Other_work_that_failed_is_seen_and_tried_again(DatabaseKind database)
    {
        var diary = new Diary { Does = (_, _) => Task.FromResult<JobOutcome>(new JobOutcome.GiveUp("It is gone.")) };
        await using var app = await JobSupport.Start(database, diary);
        var practice = await app.NewPractice();
        var about = await app.Queue(practice);
        Assert.True(await app.Services.RunOne());
        using var client = await app.SignedIn(practice, Role.Owner);
        var page = await client.Page("/outbox");
        Assert.Contains("Write diary", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It is gone.", page.Body!.TextContent, StringComparison.Ordinal);

        diary.Does = (_, _) => Task.FromResult<JobOutcome>(new JobOutcome.Done());
        using var answer = await client.Submit(page, [("id", (await app.JobAbout(practice, about)).Id.ToString())]);
        Assert.True(await app.Services.RunOne());

        Assert.NotNull((await app.JobAbout(practice, about)).DoneAt);
        Assert.Null((await app.JobAbout(practice, about)).FailedAt);
    }

    [Theory, OnBothDatabases]
    public async Task Long_lists_have_pages(DatabaseKind database)
    {
        await using var app = await MailSupport.Start(database, null);
        var practice = await app.NewPractice();
        for (var i = 0; i < 27; i++)
        {
            await app.Put(practice);
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        using var client = await app.SignedIn(practice, Role.Owner);

        Assert.Equal(25, (await client.Page("/outbox")).QuerySelectorAll("main tbody tr").Length);
        var second = await client.Page("/outbox?view=Waiting&page=2");
        Assert.Equal(2, second.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains(
            "/outbox?view=Waiting&page=1",
            second.QuerySelectorAll(".pager a").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal(2, (await client.Page("/outbox?page=99")).QuerySelectorAll("main tbody tr").Length);
    }

    [Theory]
    [InlineData(Role.Therapist)]
    [InlineData(Role.Billing)]
    [InlineData(Role.ClinicalLead)]
    public async Task Roles_without_the_permission_do_not_get_in(Role role)
    {
        await using var app = await MailSupport.Start(DatabaseKind.Sqlite, null);
        using var client = await app.SignedIn(await app.NewPractice(), role);

        using var answer = await client.Get("/outbox");

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task An_erased_address_leaves_the_page_whole(DatabaseKind database)
    {
        await using var app = await MailSupport.Start(database, null);
        var practice = await app.NewPractice();
        var person = await app.NewPerson(practice, "ليلى حداد");
        await app.Put(practice, person);
        await app.Within(
            practice,
            async services =>
            {
                await services.GetRequiredService<Vault>().DestroyKeys(practice, person.Strand, default);
                await services.GetRequiredService<CaseworkDb>().SaveChangesAsync();
            }
        );
        using var client = await app.SignedIn(practice, Role.Owner);

        Assert.Contains("Erased", (await client.Page("/outbox")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ana@example.org", "a…@example.org")]
    [InlineData("ليلى@example.org", "ل…@example.org")]
    [InlineData("@example.org", "…")]
    [InlineData("nonsense", "…")]
    public void An_address_is_masked(string address, string masked) => Assert.Equal(masked, MaskedAddress.Of(address));
}
