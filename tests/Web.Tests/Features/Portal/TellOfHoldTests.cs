using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Web.Features.Phases.Watch;
using Reknit.Web.Features.Portal.Rests;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Orders.Papers;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Sessions;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>A hold is silent until a therapist tells one person, in words for this person.</summary>
[TestsPage<ShowToldPage>]
[TestsPage<ShowPaperPage>]
[TestsPage<KeepGroundPage>]
[TestsPage<ReadyWordsPage>]
[TestsPage<ShowWordsPage>]
public sealed class TellOfHoldTests
{
    internal static readonly (string, string)[] Night =
    [
        ("Sleeps", "At her grandmother's, with her brother."),
        ("OtherAdult", "Her grandmother"),
        ("AdultWasTold", "true"),
    ];

    [Theory, OnBothDatabases]
    public async Task One_person_is_told_once_the_child_is_known_to_be_safe_and_nobody_else(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var way = await Held(family);
        var mira = (await app.PersonOf(family.Therapist.PracticeId, "Mira")).Value.ToString("D");
        var (told, words) = (way + "/told", way + "/told/Hold");
        (string, string)[] toMira = [("To", mira), ("By", "Portal")];

        var early = await family.Therapist.Fails(words, "Make it ready", toMira);
        await family.Therapist.Send(told + "/ground", "Write it down", [.. Night, ("Silence", "Stands")]);
        var silent = await family.Therapist.Fails(words, "Make it ready", toMira);
        await family.Therapist.Send(told + "/ground", "Write it down", [.. Night, ("Silence", "NotAsked")]);
        var stillSilent = await family.Therapist.Fails(words, "Make it ready", toMira);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        await family.Therapist.Send(
            told + "/ground",
            "Write it down",
            [.. Night, ("Silence", "Lifted"), ("LiftedOn", $"{today:yyyy-MM-dd}")]
        );
        Assert.Contains("silence", stillSilent, StringComparison.Ordinal);
        var tooMuch = await family.Therapist.Fails(
            words,
            "Make it ready",
            [.. toMira, ("Words", "June said no, and a report was made.")]
        );
        await family.Therapist.Send(words, "Make it ready", toMira);
        var before = await family.Mira.MainText("/portal");
        await family.Therapist.Send(told, "Lay it into their portal");
        var (miras, tobins) = (
            await family.Mira.MainText("/portal/words"),
            await family.Tobin.MainText("/portal/words")
        );
        var page = await DisclosureSupport.Text(family.Therapist, told);
        var register = await app.Ask(family.Therapist.PracticeId, db => db.DisclosuresMade.ToListAsync());

        Assert.Contains("known where the child sleeps", early, StringComparison.Ordinal);
        Assert.Contains("No agency's silence stands", silent, StringComparison.Ordinal);
        Assert.Contains("tell neither what the child answered", tooMuch, StringComparison.Ordinal);
        Assert.DoesNotContain("Words for you", before, StringComparison.Ordinal);
        Assert.Contains("plans no new step in the work of June with Tobin", miras, StringComparison.Ordinal);
        Assert.Contains("Nothing is here", tobins, StringComparison.Ordinal);
        Assert.Contains("Nothing was told", page, StringComparison.Ordinal);
        Assert.Equal(TellingWay.Portal, Assert.Single(register).Way);

        await family.Therapist.Send(told, "Take it out");
        Assert.Contains("Nothing is here", await family.Mira.MainText("/portal/words"), StringComparison.Ordinal);
        Assert.Single(await app.Ask(family.Therapist.PracticeId, db => db.DisclosuresMade.ToListAsync()));
    }

    [Fact]
    public async Task Words_are_undone_before_they_leave_and_wait_for_their_day()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var family = await Dorns.Start(app);
        var way = await Held(family);
        var mira = (await app.PersonOf(family.Therapist.PracticeId, "Mira")).Value.ToString("D");
        var later = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(9);
        await family.Therapist.Send(way + "/told/ground", "Write it down", [.. Night, ("Silence", "NotAsked")]);
        (string, string)[] toMira = [("To", mira), ("By", "Telephone"), ("From", $"{later:yyyy-MM-dd}")];

        await family.Therapist.Send(way + "/told/Hold", "Make it ready", toMira);
        var tooEarly = await family.Therapist.Fails(way + "/told", "I told them in these words");
        app.Clock.Advance(TimeSpan.FromDays(10));
        using var therapist = await app.SignInAgain(family.Therapist);
        var anotherNight = await therapist.Fails(way + "/told", "I told them in these words");
        await therapist.Send(way + "/told", "Undo it");
        var page = await DisclosureSupport.Text(therapist, way + "/told");

        Assert.Contains("The day from which it may leave has come", tooEarly, StringComparison.Ordinal);
        Assert.Contains("known where the child sleeps tonight", anotherNight, StringComparison.Ordinal);
        Assert.Contains("Undone before it left", page, StringComparison.Ordinal);
        Assert.Empty(await app.Ask(family.Therapist.PracticeId, db => db.DisclosuresMade.ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Words_stand_on_paper_as_a_working_copy_until_they_are_let_go(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var way = await Held(family);
        var mira = (await app.PersonOf(family.Therapist.PracticeId, "Mira")).Value.ToString("D");
        using var other = await app.SignedIn(family.Therapist.PracticeId, Role.Therapist, "Ada Quill");
        await family.Therapist.Send(way + "/told/ground", "Write it down", [.. Night, ("Silence", "NotAsked")]);
        await family.Therapist.Send(way + "/told/Hold", "Make it ready", ("To", mira), ("By", "Mail"));
        var paper = await WaySupport.PaperOf(family.Therapist, way);

        var working = await DisclosureSupport.Text(family.Therapist, paper);
        using var workingFile = await family.Therapist.Get(paper + "?handler=File&form=Word");
        var workingWords = PaperSupport.WordsOf(await workingFile.Content.ReadAsByteArrayAsync());
        using var byMira = await family.Mira.Get(paper + "?handler=File&form=Word");
        using var byOther = await other.Get(paper);
        await family.Therapist.Send(way + "/told", "I gave or sent them this paper");
        var gone = await DisclosureSupport.Text(family.Therapist, paper);
        using var file = await family.Therapist.Get(paper + "?handler=File&form=Word");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        using var again = await family.Therapist.Get(paper + "?handler=File&form=Word");
        var bytes = await file.Content.ReadAsByteArrayAsync();
        var words = PaperSupport.WordsOf(bytes);
        var register = await app.Ask(family.Therapist.PracticeId, db => db.DisclosuresMade.ToListAsync());

        Assert.Contains("Working copy", working, StringComparison.Ordinal);
        Assert.Contains("Working copy", workingWords, StringComparison.Ordinal);
        Assert.NotEqual(System.Net.HttpStatusCode.OK, byMira.StatusCode);
        Assert.NotEqual(System.Net.HttpStatusCode.OK, byOther.StatusCode);
        Assert.DoesNotContain("Working copy", gone, StringComparison.Ordinal);
        Assert.DoesNotContain("Working copy", words, StringComparison.Ordinal);
        Assert.Contains("plans no new step in the work of June with Tobin", words, StringComparison.Ordinal);
        Assert.Contains("Mira Dorn", words, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "hold",
            file.Content.Headers.ContentDisposition!.FileName!,
            StringComparison.OrdinalIgnoreCase
        );
        // What left is never written again.
        Assert.Equal(bytes, await again.Content.ReadAsByteArrayAsync());
        Assert.Single(register);
        Assert.Single(await app.Ask(family.Therapist.PracticeId, db => db.WayPapers.ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task From_day_thirty_a_notice_waits_as_a_task_and_goes_to_each_alone(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var way = await WaySupport.Begin(family.Therapist, family.CaseUrl, "June", "Tobin");
        var early = await family.Therapist.Fails(way + "/told/Notice", "Make it ready");
        await app.Services.GetRequiredService<WatchWays>().Run(default);
        app.Clock.Advance(TimeSpan.FromDays(31));
        using var lead = await app.SignedIn(family.Therapist.PracticeId, Role.ClinicalLead, "Sam Okafor");

        var home = await lead.MainText("/");
        await lead.Send(way + "/told/Notice", "Make it ready");
        var after = await lead.MainText("/");
        var page = await lead.Page(way + "/told");
        var ready = page.QuerySelectorAll("blockquote").Select(b => b.TextContent).ToList();

        Assert.Contains("has stood for as many days", early, StringComparison.Ordinal);
        Assert.Contains("look at the notice", home, StringComparison.Ordinal);
        Assert.DoesNotContain("look at the notice", after, StringComparison.Ordinal);
        Assert.Contains("Words are ready for somebody", after, StringComparison.Ordinal);
        Assert.Equal(2, ready.Count);
        Assert.Equal(ready[0], ready[1]);
    }

    [Fact]
    public async Task A_count_goes_out_only_where_the_order_asks_and_reads_the_same_for_each_side()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var family = await Dorns.Start(app);
        var way = await WaySupport.Begin(family.Therapist, family.CaseUrl, "June", "Tobin");
        var page = way + "/told/CountAndPace";

        var unasked = await family.Therapist.Fails(page, "Make it ready", ("Ordered", "12"));
        await family.Therapist.Send(page, "Make it ready", ("OrderAsks", "true"), ("Ordered", "12"));
        var ready = (await family.Therapist.Page(way + "/told")).QuerySelectorAll("blockquote");

        Assert.Contains("The order asks for a count", unasked, StringComparison.Ordinal);
        Assert.Equal(2, ready.Length);
        Assert.All(
            ready,
            r => Assert.Contains("The order names 12 sessions; 0 were held", r.TextContent, StringComparison.Ordinal)
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_count_tells_no_choice_of_the_child_and_does_not_leave_when_it_is_no_longer_true(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var way = await WaySupport.Begin(family.Therapist, family.CaseUrl, "June", "Tobin");
        var page = way + "/told/CountAndPace";
        await family.Therapist.Send(page, "Make it ready", ("OrderAsks", "true"), ("Ordered", "12"));
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        await SessionSupport.Sign(
            family.Therapist,
            family.CaseUrl,
            "Individual",
            today,
            minutes: "",
            answers: ("June", "ChoseNotToJoin")
        );

        var stale = await family.Therapist.Fails(way + "/told", "Lay it into their portal");
        await family.Therapist.Send(way + "/told", "Undo it");
        await family.Therapist.Send(way + "/told", "Undo it");
        await family.Therapist.Send(page, "Make it ready", ("OrderAsks", "true"), ("Ordered", "12"));
        await family.Therapist.Send(way + "/told", "Lay it into their portal");
        var told = await DisclosureSupport.Text(family.Therapist, way + "/told");

        Assert.Contains("What the words say is still so", stale, StringComparison.Ordinal);
        Assert.Contains("The order names 12 sessions; 1 were held", told, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_somebody_read_stays_after_a_protection_unless_it_tells_where_somebody_is(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var way = await Held(family);
        var tobin = family.Tobin.PersonId.Value.ToString("D");
        await family.Therapist.Send(way + "/told/ground", "Write it down", [.. Night, ("Silence", "NotAsked")]);
        await ToTobin("For now no new step is planned.");
        await ToTobin("Nothing is planned; Lakeside keeps its own days.");
        var before = await Seen();
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await DisclosureSupport.Protect(family.Therapist, family.CaseUrl, "June", "Tobin");
        var shut = await Seen();
        var contacts = family.CaseUrl + "/contacts";
        await family.Therapist.Send(
            contacts,
            "Keep it",
            ("Person", DisclosureSupport.Choice(await family.Therapist.Page(contacts), "#Person option", "June")),
            ("Kind", "School"),
            ("Words", "Lakeside Elementary School"),
            ("IsSafeToUse", "false"),
            ("IsProtected", "true")
        );
        var withoutPlace = await Seen();
        var refused = await family.Therapist.Fails(
            way + "/told/Hold",
            "Make it ready",
            ("To", family.Mira.PersonId.Value.ToString("D")),
            ("By", "Portal"),
            ("Words", "Nothing is planned. Call 919 555 0142.")
        );
        var barred = await family.Therapist.Fails(way + "/told/Hold", "Make it ready", ("To", tobin), ("By", "Portal"));
        await family.Therapist.Send(family.CaseUrl + "/protection", "Take it out of their portal");
        var blank = await Seen();

        Assert.Contains("For now no new step is planned.", before, StringComparison.Ordinal);
        Assert.Contains("Lakeside", before, StringComparison.Ordinal);
        Assert.Equal(before, shut);
        Assert.Contains("For now no new step is planned.", withoutPlace, StringComparison.Ordinal);
        Assert.DoesNotContain("Lakeside", withoutPlace, StringComparison.Ordinal);
        Assert.Contains("the words hold no address", refused, StringComparison.Ordinal);
        Assert.Contains("lets it reach them", barred, StringComparison.Ordinal);
        Assert.Contains("Nothing is here", blank, StringComparison.Ordinal);

        Task<string> Seen() => family.Tobin.MainText("/portal/words");

        async Task ToTobin(string words)
        {
            await family.Therapist.Send(
                way + "/told/Hold",
                "Make it ready",
                ("To", tobin),
                ("By", "Portal"),
                ("Words", words)
            );
            await family.Therapist.Send(way + "/told", "Lay it into their portal");
        }
    }

    internal static async Task<string> Held(Dorns family)
    {
        var way = await WaySupport.Begin(family.Therapist, family.CaseUrl, "June", "Tobin");
        await family.Therapist.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "AbuseDisclosed"),
            ("Words", "Of the autumn.")
        );
        return way;
    }
}
