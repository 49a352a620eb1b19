using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Phases.Walks;
using Reknit.Web.Tests.Features.Sessions;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Whatever a child says or shows, on whichever page it is written down, is a no where it is one; nobody hurries them.</summary>
public sealed class ChildsPaceTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Code = "Make a code for a tablet";
    private const string Write = "Write it down";

    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    private static readonly (string, string)[] Photo =
    [
        ("Step", "PhotoOrVoice"),
        ("Place", "in the blue room"),
        ("AdultCalled", "Papa"),
        ("WasAlone", "true"),
    ];

    [Theory, OnBothDatabases]
    public async Task A_freeze_in_the_note_of_a_session_is_a_no_that_one_clinician_cannot_erase(DatabaseKind database)
    {
        await using var walk = await Walk.Begin(database, 1, "IndirectContact", "PhotoOrVoice");
        var voice = await CheckInSupport.Voice(walk.Therapist, walk.CaseUrl);
        var (note, today) = (walk.Way + "/step-session", ("Form.HeldOn", $"{walk.Today:yyyy-MM-dd}"));
        await Answer(walk.Therapist, walk.Way, "PhotoOrVoice", "Yes", walk.Today);

        await walk.Therapist.Send(note, Write, today, ("Form.FrozeOrFawned", "true"));
        var rests = await walk.State(walk.Way);
        var erased = await walk.Therapist.Fails(await Added(), Write, ("Form.FrozeOrFawned", "false"));
        // Added to on the next day, it is the same freeze and no second one.
        await walk.Therapist.Send(await Added(), Write, ("Form.NextDay", "1"));
        var entries = await walk.App.Ask(walk.Therapist.PracticeId, db => db.VisitEntries.CountAsync());
        walk.App.Clock.Advance(TimeSpan.FromDays(1));
        var nextDay = await walk.Therapist.Fails(walk.Way + "/ask?step=PhotoOrVoice", Code, Photo);
        var seen = await DisclosureSupport.Text(walk.Therapist, voice + "/stop-signal");
        var strike = await VisitSupport.Strike(walk.Therapist, voice);
        await StrikeSupport.Together(walk.Therapist, walk.Lead, strike, "It was another child.");
        await walk.Therapist.Send(await Added(), Write, ("Form.FrozeOrFawned", "false"));

        Assert.Equal(new Pause(PauseBy.Child, walk.Today.AddDays(-1)), rests.Pause);
        Assert.Contains("until two clinicians strike it", erased, Ordinal);
        Assert.Equal(1, entries);
        Assert.Contains("The days to wait after a no are over", nextDay, Ordinal);
        Assert.Contains("time alone with the therapist since the no", nextDay, Ordinal);
        Assert.Contains("Froze, or said yes to please", seen, Ordinal);
        Assert.Equal(1, await walk.App.Ask(walk.Therapist.PracticeId, db => db.VisitEntries.CountAsync()));

        async Task<string> Added() => await AddsTo(walk.Therapist, note);
    }

    [Fact]
    public async Task A_second_note_of_a_day_undid_what_the_child_had_said_in_the_first()
    {
        await using var walk = await Walk.Begin(DatabaseKind.Sqlite, 3, "IndirectContact", "PhotoOrVoice");
        var (note, today) = (walk.Way + "/step-session", ("Form.HeldOn", $"{walk.Today:yyyy-MM-dd}"));
        await walk.Therapist.Send(
            note,
            Write,
            today,
            ("Form.TooMuch", "true"),
            ("Form.Stop", "NotAtOnce"),
            ("Form.RulesNotKept", "R7")
        );
        var anew = await walk.Therapist.Fails(note, Write, today, ("Form.Stop", "StoppedAtOnce"));
        var add = await AddsTo(walk.Therapist, note);
        var undone = await walk.Therapist.Fails(add, Write, ("Form.TooMuch", "false"));
        var stopped = await walk.Therapist.Fails(add, Write, ("Form.Stop", "StoppedAtOnce"));
        await walk.Therapist.Send(add, Write, ("Form.NextDay", "1"), ("Form.SomebodyPushed", "true"));
        // From a second tab, which still shows the note as it was.
        var late = await walk.Therapist.Fails(add, Write, today, ("Form.NextDay", "2"));
        var shown = await DisclosureSupport.Text(walk.Therapist, note);

        Assert.Contains("is added to, by", anew, Ordinal);
        Assert.Contains("What the note said stays in it until two", undone, Ordinal);
        Assert.Contains("What the note said stays in it", stopped, Ordinal);
        Assert.Contains("is added to, by", late, Ordinal);
        Assert.Contains("Too much.", shown, Ordinal);
        Assert.Contains("red line", shown, Ordinal);
        Assert.Single((await walk.State(walk.Way)).Holds);
        Assert.Equal(2, await walk.App.Ask(walk.Therapist.PracticeId, db => db.StepNotes.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_child_who_froze_and_was_pushed_is_held_and_rests_by_one_note(DatabaseKind database)
    {
        await using var walk = await Walk.Begin(database, 2, "IndirectContact", "PhotoOrVoice");
        await walk.Therapist.Send(
            walk.Way + "/step-session",
            Write,
            ("Form.HeldOn", $"{walk.Today:yyyy-MM-dd}"),
            ("Form.FrozeOrFawned", "true"),
            ("Form.SomebodyPushed", "true")
        );
        var state = await walk.State(walk.Way);

        Assert.Single(state.Holds);
        Assert.Equal(PauseBy.Child, state.Pause?.By);
    }

    [Theory, OnBothDatabases]
    public async Task Who_came_and_chose_not_to_join_has_said_not_today(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        await CheckInSupport.Voice(client, caseUrl);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var other = await Begin(client, caseUrl, "June", "Mira");
        var day = Today(app);
        (string, string)[] stayedOut = [("June", "ChoseNotToJoin"), ("Tobin", "Came")];
        await SessionSupport.Sign(client, caseUrl, "Joint", day, "8", answers: stayedOut);
        var (rests, asMother) = (await Read(app, client, way), await Read(app, client, other));
        var sameDay = await client.Fails(way + "/ask?step=PhotoOrVoice", Code, Photo);
        var said = await DisclosureSupport.Text(client, way + "/asked");
        app.Clock.Advance(TimeSpan.FromDays(2));
        using var later = await app.SignInAgain(client);
        await Answer(later, way, "PhotoOrVoice", "Yes", day.AddDays(2));
        // Signed late: what the child said since stands.
        await SessionSupport.Sign(later, caseUrl, "Joint", day.AddDays(1), "8", answers: stayedOut);
        var late = await Read(app, later, way);

        Assert.Equal(new Pause(PauseBy.Child, day), rests.Way.State.Pause);
        Assert.Null(asMother.Way.State.Pause);
        Assert.Contains("not asked about this adult today already", sameDay, Ordinal);
        Assert.Contains("Not today", said, Ordinal);
        Assert.Null(late.Way.State.Pause);
        Assert.Equal(3, late.Known.Assents.Count);
        Assert.Equal(0, await app.Ask(practice, db => db.OutgoingMail.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task No_step_is_taken_while_the_child_says_something_on_their_own_page(DatabaseKind database)
    {
        await using var walk = await Walk.Begin(database, 3, "IndirectContact", "QuestionsAndWishes");
        await CheckInSupport.Voice(walk.Therapist, walk.CaseUrl);
        await Answer(walk.Therapist, walk.Way, "PhotoOrVoice", "Yes", walk.Today.AddDays(-1));
        (string, string)[] door = [("ForceWasUsed", "false"), ("ItemsNotScreened", "0")];
        const string Take = "The child takes this step";
        var url = walk.Way + "/step?step=PhotoOrVoice";
        using var made = await walk.Therapist.Submit(
            await walk.Therapist.Page(walk.Way + "/ask?step=PhotoOrVoice"),
            Photo,
            Code
        );
        var code = (await made.Page()).QuerySelector("output")!.TextContent;
        using var tablet = walk.App.Anonymous();
        using var taken = await tablet.PostForm(CheckInSupport.Child, ("Code", code));
        await tablet.Tap($"{CheckInSupport.Child}?s=1", "Calm");
        await tablet.Tap($"{CheckInSupport.Child}?s=2", "Not today");

        var open = await walk.Therapist.Fails(url, Take, door);
        await tablet.Tap($"{CheckInSupport.Child}?s=3", "Done");
        var ended = await walk.Therapist.Fails(url, Take, door);

        Assert.Contains("No page of the child's own is open", open, Ordinal);
        Assert.DoesNotContain("because the child said no", open, Ordinal);
        Assert.DoesNotContain("No page of the child's own is open", ended, Ordinal);
        Assert.Contains("because the child said no", ended, Ordinal);
        Assert.Equal(Rung.QuestionsAndWishes, (await walk.State(walk.Way)).Reached);
    }

    [Fact]
    public async Task A_page_whose_code_nobody_typed_holds_no_step_up_for_long()
    {
        await using var walk = await Walk.Begin(DatabaseKind.Sqlite, 4, "IndirectContact", "QuestionsAndWishes");
        await CheckInSupport.Voice(walk.Therapist, walk.CaseUrl);
        using var made = await walk.Therapist.Submit(
            await walk.Therapist.Page(walk.Way + "/ask?step=PhotoOrVoice"),
            Photo,
            Code
        );
        var fresh = await Read(walk.App, walk.Therapist, walk.Way);
        walk.App.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.True(fresh.Known.ChildsPageIsOpen);
        Assert.False((await Read(walk.App, walk.Therapist, walk.Way)).Known.ChildsPageIsOpen);
        // A page about a sibling or of another family is none of theirs.
        Assert.False((await Read(walk.App, walk.Therapist, walk.Ways[Walk.Mira])).Known.ChildsPageIsOpen);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_asks_about_a_step_that_an_order_or_the_plan_shuts(DatabaseKind database)
    {
        await using var walk = await Walk.Begin(database, 5, "IndirectContact", "QuestionsAndWishes");
        await CheckInSupport.Voice(walk.Therapist, walk.CaseUrl);
        await Answer(walk.Therapist, walk.Way, "LetterAvailable", "NotSure", walk.Today.AddDays(-3));
        await SignSuitability(walk.Therapist, walk.Way);
        await walk.Therapist.Send(
            walk.Way + "/aim",
            "Set the aim",
            ("Aim", "LetterAvailable"),
            ("LeftOut", "PhotoOrVoice")
        );
        var offered = await walk.Therapist.Page(walk.Way + "/ask");
        var photo = await walk.Therapist.Page(walk.Way + "/ask?step=PhotoOrVoice");
        var beyond = await walk.Therapist.Page(walk.Way + "/ask?step=SideBySide");
        var protection = await walk.Therapist.Page(walk.CaseUrl + "/protection");
        await walk.Therapist.Send(
            walk.CaseUrl + "/protection",
            "Put it on record",
            ("Protected", DisclosureSupport.Choice(protection, "#Protected option", "June")),
            ("From", DisclosureSupport.Choice(protection, "#From option", "Tobin")),
            ("Kind", "ProtectiveOrder"),
            ("Words", "Order of the county court")
        );
        (string, string)[] card = [("Step", "OneWayMessage"), .. Photo.Skip(1)];
        var kept = await walk.Therapist.Fails(walk.Way + "/ask?step=OneWayMessage", Code, card);

        Assert.Equal(
            ["OneWayMessage"],
            offered.QuerySelectorAll("#Step option").Select(o => o.GetAttribute("value")).Where(v => v?.Length > 0)
        );
        foreach (var page in new[] { photo, beyond })
        {
            Assert.Contains("not left out, or it is the first question", page.Body!.TextContent, Ordinal);
        }

        Assert.Contains("No order keeps the child and the adult apart", kept, Ordinal);
        Assert.Equal(0, await walk.App.Ask(walk.Therapist.PracticeId, db => db.ChildSpaces.CountAsync()));
    }

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));

    private static async Task<(WayOnFile Way, WayKnowledge Known)> Read(
        ReknitApp app,
        SignedInClient client,
        string way
    )
    {
        (WayOnFile, WayKnowledge)? read = null;
        await app.Within(
            client.PracticeId,
            async services => read = (await OnFile(services, client, way), await Known(services, client, way))
        );
        return read!.Value;
    }

    private static async Task<string> AddsTo(SignedInClient client, string note) =>
        (await client.Page(note)).QuerySelector("a[href*='step-session?of=']")!.GetAttribute("href")!;
}
