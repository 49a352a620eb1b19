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
        (string, string)[] answers =
        [
            (AdultIntakeSupport.Field("own"), "seeking"),
            (AdultIntakeSupport.Field("safely"), "After nine, by text"),
            (AdultIntakeSupport.Field("afraid"), "Nobody"),
        ];

        var alone = await family.Therapist.Fails(form, AdultIntakeSupport.KeepIt, answers);
        var empty = await family.Therapist.Fails(form, AdultIntakeSupport.KeepIt, ("IsWithThem", "true"));
        await family.Therapist.Send(form, AdultIntakeSupport.KeepIt, [.. answers, ("IsWithThem", "true")]);
        using var late = await family.Tobin.Submit(open, [], "Send to the practice");
        var show = await AdultIntakeSupport.Show(family.Therapist, family.CaseUrl, "Tobin");
        using var desks = await desk.Get(show);
        using var strangers = await stranger.Get(show);

        Assert.Contains("written down with them", alone, StringComparison.Ordinal);
        Assert.Contains("At least one question is answered", empty, StringComparison.Ordinal);
        Assert.Contains(
            "changed meanwhile",
            (await late.Page()).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        var row = Assert.Single(await app.Rows<AdultIntake>());
        Assert.Equal((IntakeWay.Desk, family.Therapist.PersonId), (row.Way, row.SentBy));
        // What he had begun alone is destroyed with it, and not left for the sweep.
        Assert.Contains(begunWords, t => t.PersonId == family.Tobin.PersonId);
        Assert.DoesNotContain(await app.Rows<WorkingText>(), t => t.PersonId == family.Tobin.PersonId);
        Assert.All([row.Answers, row.Reach, row.Safety], Assert.NotNull);
        Assert.Contains("I am looking for some", await family.Therapist.MainText(show), StringComparison.Ordinal);
        Assert.Contains("After nine, by text", await family.Tobin.MainText(own), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, desks.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, strangers.StatusCode);
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
