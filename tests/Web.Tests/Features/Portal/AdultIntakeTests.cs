using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Portal.Intakes;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>What each adult is asked alone: kept as they go, sent once, read by clinicians, and never seen by the other.</summary>
[TestsPage<ListIntakesPage>]
[TestsPage<AnswerIntakePage>]
[TestsPage<SendIntakePage>]
[TestsPage<ShowIntakePage>]
[TestsPage<WriteIntakePage>]
[TestsPage<WriteIntakeStepPage>]
public sealed class AdultIntakeTests
{
    [Theory, OnBothDatabases]
    public async Task An_adult_answers_step_by_step_and_the_other_never_learns_of_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var tobins = await family.Tobin.MainText("/portal");
        var mirasBefore = await family.Mira.MainText("/portal");
        await AdultIntakeSupport.Ask(family.Therapist, family.CaseUrl, "Mira");
        var first = await AdultIntakeSupport.FirstStep(family.Mira);
        var own = first[..first.LastIndexOf('/')];

        Assert.Equal(own + "/2", await family.Mira.Send(first, "Next", ("Answers[0]", "Mimi")));
        Assert.Equal("/portal", await family.Mira.Send(own + "/2", "Save and stop here", ("Answers[0]", "Sunday tea")));
        Assert.Equal(own + "/1", await family.Mira.Send(own + "/2", "Back", ("Answers[1]", "Time runs")));
        await family.Mira.Send(own + "/3", "Next", ("Answers[2]", "After a choice left open"));
        var again = await family.Mira.Page(own + "/2");
        var (warning, shown) = (
            await family.Mira.MainText(own + "/7"),
            await family.Mira.MainText(own + "/7?ready=true")
        );
        var unsent = await family.Mira.MainText(own);
        var listed = await family.Therapist.MainText(family.CaseUrl + "/intakes");
        var unsentRow = Assert.Single(await app.Rows<AdultIntake>());
        var kept = Assert.Single(await Kept(app, family));

        Assert.DoesNotContain("About you", mirasBefore, StringComparison.Ordinal);
        Assert.Equal("Sunday tea", again.QuerySelector("textarea[name='Answers[0]']")!.TextContent.Trim());
        Assert.Contains("Part 2 of 8", again.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The next part can be hard", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("afraid of", warning, StringComparison.Ordinal);
        Assert.Contains("afraid of", shown, StringComparison.Ordinal);
        Assert.Contains("Mimi", unsent, StringComparison.Ordinal);
        Assert.Contains("After a choice left open", unsent, StringComparison.Ordinal);
        Assert.Contains("Left open", unsent, StringComparison.Ordinal);
        Assert.Contains("Asked in the portal", listed, StringComparison.Ordinal);
        Assert.Equal((null, null, null), (unsentRow.Answers, unsentRow.Reach, unsentRow.Safety));
        Assert.Equal(family.Mira.PersonId, kept.PersonId);
        await SeesNothing(family.Tobin, own, tobins);

        Assert.Equal(own, await family.Mira.Send(own, "Send to the practice"));

        var show = await AdultIntakeSupport.Show(family.Therapist, family.CaseUrl, "Mira");
        Assert.Contains("Sunday tea", await family.Therapist.MainText(show), StringComparison.Ordinal);
        Assert.Contains("Sunday tea", await family.Mira.MainText(own), StringComparison.Ordinal);
        Assert.Empty(await Kept(app, family));
        using var late = await family.Mira.Get(first);
        Assert.Equal(own, late.Headers.Location?.OriginalString);
        await SeesNothing(family.Tobin, own, tobins);
        using var staffs = await family.Tobin.Get(show);
        Assert.Equal(HttpStatusCode.Forbidden, staffs.StatusCode);
        await app.Services.GetRequiredService<ReadLog>().WriteAll(default);
        var reads = await app.Ask(
            family.Therapist.PracticeId,
            db => db.Reads.Where(r => r.Table == "AdultIntakes").ToListAsync()
        );
        Assert.Contains(reads, r => r.PersonId == family.Therapist.PersonId && r.Column == "Answers");
        Assert.DoesNotContain(reads, r => r.PersonId == family.Tobin.PersonId);
    }

    [Theory, OnBothDatabases]
    public async Task A_clinician_writes_it_down_with_them_and_what_waited_in_the_portal_is_answered(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        using var desk = await app.SignedIn(family.Therapist.PracticeId, Role.FrontDesk);
        using var stranger = await app.SignedIn(family.Therapist.PracticeId, Role.Therapist, "Not On It");
        await AdultIntakeSupport.Ask(family.Therapist, family.CaseUrl, "Tobin");
        var first = await AdultIntakeSupport.FirstStep(family.Tobin);
        var own = first[..first.LastIndexOf('/')];
        await family.Tobin.Send(first, "Next", ("Answers[0]", "Toby"));
        var open = await family.Tobin.Page(own);
        var begunWords = await app.Rows<WorkingText>();
        var form = await AdultIntakeSupport.Desk(family.Therapist, family.CaseUrl, "Tobin");
        var over = form[..form.LastIndexOf('/')];
        var hidden = await family.Therapist.MainText(over + "/7");
        var empty = await family.Therapist.Fails(over, AdultIntakeSupport.KeepIt, ("IsWithThem", "true"));
        await AdultIntakeSupport.Type(
            family.Therapist,
            form,
            ("own", "seeking"),
            ("safely", "After nine, by text"),
            ("afraid", "Nobody")
        );
        var shown = await family.Therapist.MainText(over);
        var alone = await family.Therapist.Fails(over, AdultIntakeSupport.KeepIt);
        var tooLong = await family.Therapist.Fails(over + "/1", "Next", ("Answers[1]", new string('x', 4001)));
        using var desksStep = await desk.Get(over + "/7?ready=true");
        using var strangersStep = await stranger.Get(over + "/7?ready=true");
        using var beyond = await family.Therapist.Get(over + "/9");
        await family.Therapist.Send(over, AdultIntakeSupport.KeepIt, ("IsWithThem", "true"));
        using var late = await family.Tobin.Submit(open, [], "Send to the practice");
        var show = await AdultIntakeSupport.Show(family.Therapist, family.CaseUrl, "Tobin");
        using var desks = await desk.Get(show);
        using var strangers = await stranger.Get(show);

        // The part on safety stands on no screen before they want it.
        Assert.Contains("The next part is about safety", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("afraid of", hidden, StringComparison.Ordinal);
        Assert.Contains("After nine, by text", shown, StringComparison.Ordinal);
        Assert.Contains("1 of 3 answered", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("afraid of", shown, StringComparison.Ordinal);
        Assert.Contains("Left open", shown, StringComparison.Ordinal);
        Assert.Contains("Nothing is lost", tooLong, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, desksStep.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, strangersStep.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
        Assert.DoesNotContain(
            await app.Rows<WorkingText>(),
            t => t.PersonId == family.Therapist.PersonId && t.Page.StartsWith(over, StringComparison.Ordinal)
        );
        Assert.Contains("written down with them", alone, StringComparison.Ordinal);
        Assert.Contains("At least one question is answered", empty, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        var row = Assert.Single(await app.Rows<AdultIntake>());
        Assert.Equal((IntakeWay.Desk, family.Therapist.PersonId), (row.Way, row.SentBy));
        // What he had begun alone is destroyed with it, and not left for the sweep.
        Assert.Contains(begunWords, t => t.PersonId == family.Tobin.PersonId);
        Assert.DoesNotContain(await app.Rows<WorkingText>(), t => t.PersonId == family.Tobin.PersonId);
        Assert.All([row.Answers, row.Reach, row.Safety], Assert.NotNull);
        Assert.Contains("I am looking for some", await family.Therapist.MainText(show), StringComparison.Ordinal);
        // What he told alone at the desk is on no device at home, and neither is that he told it.
        using var home = await family.Tobin.Get(own);
        Assert.Equal(HttpStatusCode.NotFound, home.StatusCode);
        Assert.DoesNotContain("About you", await family.Tobin.MainText("/portal"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, desks.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, strangers.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_sent_waits_on_the_day_until_somebody_read_it_and_words_on_safety_come_first(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        using var lead = await app.SignedIn(family.Therapist.PracticeId, Role.ClinicalLead, "Noor Castellan");
        using var stranger = await app.SignedIn(family.Therapist.PracticeId, Role.Therapist, "Not On It");
        const string Sent = "An adult sent their intake, and nobody has read it yet";
        const string Safety = "About safety: an adult wrote of it in their intake, and nobody has read it yet";
        await Sends(family.Mira, "Mira", (1, "Answers[0]", "Mimi"));
        var first = await family.Therapist.MainText("/");
        await Sends(family.Tobin, "Tobin", (7, "Answers[0]", "He waits at my door."));

        var day = await family.Therapist.MainText("/");
        var others = await stranger.MainText("/");
        var list = await family.Therapist.MainText(family.CaseUrl + "/intakes");
        var show = await AdultIntakeSupport.Show(family.Therapist, family.CaseUrl, "Tobin");
        var page = await family.Therapist.Page(show);
        var leads = await lead.Page(show);
        using var read = await family.Therapist.Submit(page, [], "I have read it");
        using var twice = await lead.Submit(leads, [], "I have read it");
        var after = await family.Therapist.MainText("/");
        var known = await lead.MainText(family.CaseUrl + "/intakes");
        using var foreign = await stranger.Get(show);

        Assert.Contains(Sent, first, StringComparison.Ordinal);
        Assert.DoesNotContain(Safety, first, StringComparison.Ordinal);
        Assert.InRange(
            day.IndexOf(Safety, StringComparison.Ordinal),
            0,
            day.IndexOf(Sent, StringComparison.Ordinal) - 1
        );
        // The list says that there are words, and none of them.
        Assert.DoesNotContain("waits at my door", day + list, StringComparison.Ordinal);
        Assert.DoesNotContain("intake", others, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Unread, with words about safety", list, StringComparison.Ordinal);
        Assert.Contains(
            $"{family.CaseUrl}/told-harm/new",
            page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal("He waits at my door.", page.QuerySelector("main dd.clause-words")!.TextContent.Trim());
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (read.StatusCode, twice.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.DoesNotContain(Safety, after, StringComparison.Ordinal);
        Assert.Contains(Sent, after, StringComparison.Ordinal);
        Assert.Contains("Read by", known, StringComparison.Ordinal);
        // Who said it first stays.
        Assert.Equal(
            family.Therapist.PersonId,
            (await app.Rows<AdultIntake>()).Single(i => i.PersonId == family.Tobin.PersonId).ReadBy
        );

        async Task Sends(HttpClient adult, string name, (int Step, string Field, string Words) answer)
        {
            await AdultIntakeSupport.Ask(family.Therapist, family.CaseUrl, name);
            var step = await AdultIntakeSupport.FirstStep(adult);
            var own = step[..step.LastIndexOf('/')];
            await adult.Send($"{own}/{answer.Step}?ready=true", "Next", (answer.Field, answer.Words));
            await adult.Send(own, "Send to the practice");
        }
    }

    [Fact]
    public async Task Nothing_is_sent_empty_or_cut_off_and_unsent_words_can_be_thrown_away()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var family = await Dorns.Start(app);
        await AdultIntakeSupport.Ask(family.Therapist, family.CaseUrl, "Mira");
        var first = await AdultIntakeSupport.FirstStep(family.Mira);
        var own = first[..first.LastIndexOf('/')];

        var empty = await family.Mira.Fails(own, "Send to the practice");
        var tooLong = await family.Mira.Fails(first, "Next", ("Answers[1]", new string('x', 4001)));
        await family.Mira.Send(first, "Next", ("Answers[1]", "Say it slowly"));
        Assert.Single(await Kept(app, family));
        await family.Mira.Send(own, "Throw it away");

        Assert.Contains("Answer one question at least", empty, StringComparison.Ordinal);
        Assert.Contains("Nothing is lost", tooLong, StringComparison.Ordinal);
        Assert.Empty(await Kept(app, family));
        Assert.DoesNotContain("Say it slowly", await family.Mira.MainText(own), StringComparison.Ordinal);
        using var beyond = await family.Mira.Get(own + "/9");
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
    }

    private static Task<List<WorkingText>> Kept(ReknitApp app, Dorns family) =>
        app.Ask(
            family.Therapist.PracticeId,
            db => db.WorkingTexts.Where(t => t.Page.StartsWith("/portal/intake/")).ToListAsync()
        );

    private static async Task SeesNothing(HttpClient other, string own, string home)
    {
        Assert.Equal(home, await other.MainText("/portal"));
        foreach (var url in (string[])[own, own + "/1", own + "/7?ready=true"])
        {
            using var answer = await other.Get(url);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
