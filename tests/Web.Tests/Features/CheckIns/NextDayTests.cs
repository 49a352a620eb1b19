using Reknit.Domain.Access;
using Reknit.Web.Features.CheckIns.NextDay;
using Reknit.Web.Features.Portal.NextDay;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;
using static Reknit.Web.Tests.Features.CheckIns.NextDaySupport;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>Adults tell of a child's days: each reads their own words alone, and two who saw trouble ask for a step down.</summary>
[TestsPage<KeepNextDayPage>]
[TestsPage<TellDayPage>]
public sealed class NextDayTests
{
    private const string Today = "2026-03-03";

    [Theory, OnBothDatabases]
    public async Task Each_adult_reads_their_own_words_alone_and_the_page_is_the_same_whatever_the_child_said(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var voice = await Voice(client, caseUrl);
        var desk = voice + "/next-day";
        using var mira = await app.WithDoor(practice, caseUrl, "Mira");
        using var tobin = await app.WithDoor(practice, caseUrl, "Tobin");
        var unasked = await DisclosureSupport.Text(mira, Own);
        await AskFor(client, desk, mira.PersonId.Value.ToString("D"));
        var home = await DisclosureSupport.Text(mira, "/portal");
        var empty = await DisclosureSupport.Text(mira, Own);

        var voiced = await mira.Fails(Own, "Send it", Trouble("She said “no”.", Today));
        var unknown = await mira.Fails(
            Own,
            "Send it",
            ("Form.On", Today),
            ("Form.Lines[1].Standing", "AsUsual"),
            ("Form.Lines[1].How", client.PersonId.Value.ToString("D"))
        );
        using var tablet = await Tablet(app, client, voice);
        await tablet.Tap(Child, "Very worried");
        await tablet.Tap($"{Child}?s=1", "Not safe");
        await tablet.Tap($"{Child}?s=2", "Skip");
        await tablet.Tap($"{Child}?s=3", "Yes");
        await tablet.Tap($"{Child}?s=4", "Done");
        var afterPush = await DisclosureSupport.Text(mira, Own);
        await Tell(mira, "Awake until <two>.", Today);
        await Write(client, desk, tobin.PersonId.Value.ToString("D"), "Left lunch standing.", Today);
        var own = await DisclosureSupport.Text(mira, Own);
        var others = await DisclosureSupport.Text(tobin, Own);
        var staff = await DisclosureSupport.Text(client, desk);
        var before = await DisclosureSupport.Text(mira, Own);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Protect(client, caseUrl);
        var kept = await DisclosureSupport.Text(mira, Own);
        await client.Send(caseUrl + "/protection", "Take it out of their portal");
        var blank = await DisclosureSupport.Text(mira, Own);

        Assert.Contains("Nothing is asked of you", unasked, StringComparison.Ordinal);
        Assert.Contains("How the days are for June", home, StringComparison.Ordinal);
        Assert.Contains("what the child said or wants", voiced, StringComparison.Ordinal);
        Assert.Contains("Say how you know each thing", unknown, StringComparison.Ordinal);
        Assert.Equal(empty, afterPush);
        Assert.Contains("Awake until <two>.", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Left lunch standing.", own, StringComparison.Ordinal);
        Assert.Contains("Nothing is asked of you", others, StringComparison.Ordinal);
        Assert.DoesNotContain("Awake until", others, StringComparison.Ordinal);
        Assert.Contains("Awake until <two>.", staff, StringComparison.Ordinal);
        Assert.Contains("told by Tobin Dorn", staff, StringComparison.Ordinal);
        // A page that vanished would tell her that somebody asked to be protected.
        Assert.Equal(before, kept);
        Assert.Contains("Nothing is asked of you", blank, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_could_not_be_kept_says_so_and_stands_there_to_be_sent_again(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var desk = await Voice(client, caseUrl) + "/next-day";
        using var mira = await app.WithDoor(practice, caseUrl, "Mira");
        var id = mira.PersonId.Value.ToString("D");
        await AskFor(client, desk, id);
        (string, string) none = ("FormId", Guid.Empty.ToString("D"));

        using var nothing = await mira.Submit(await mira.Page(Own), [("Form.On", Today)], "Send it");
        var empty = await nothing.Page();
        using var refused = await mira.Submit(
            await mira.Page(Own),
            [none, .. Trouble("مستيقظة حتى الثانية", Today)],
            "Send it"
        );
        var shown = await refused.Page();
        using var again = await mira.Submit(shown, [], "Send it");
        using var deskRefused = await client.Submit(
            await client.Page(desk),
            [none, ("Observer", id), .. Trouble("Left lunch standing.", Today)],
            "Keep it"
        );
        var deskShown = await deskRefused.Page();
        using var deskAgain = await client.Submit(deskShown, [], "Keep it");

        Assert.Contains("one thing at least", empty.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("one thing at least", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It is not sent yet", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It is not kept yet", deskShown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, deskAgain.StatusCode);
        Assert.Contains("مستيقظة حتى الثانية", await DisclosureSupport.Text(mira, Own), StringComparison.Ordinal);
        Assert.Equal(2, (await app.Rows<Domain.CheckIns.OnFile.CaregiverNote>()).Count);
    }

    [Fact]
    public async Task Two_who_saw_new_trouble_themselves_ask_for_a_step_down()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var desk = await Voice(client, caseUrl) + "/next-day";
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.TakeOver(client, way, "JointSessions", "PlayTogether", new(2026, 3, 3));
        await client.Send(
            way + "/step-session",
            "Write it down",
            ("Form.Step", "PlayTogether"),
            ("Form.HeldOn", "2026-03-02"),
            ("Form.SomebodyPushed", "false")
        );
        var adults = (await client.Page(desk))
            .QuerySelectorAll("input[name=adults]")
            .Select(i => i.GetAttribute("value")!)
            .ToList();
        await Write(client, desk, adults[0], "Awake until two.", Today);
        var one = await DisclosureSupport.Text(client, way + "/step-down");
        await Write(client, desk, adults[1], "Left lunch standing.", Today);

        Assert.DoesNotContain("Two observers saw", one, StringComparison.Ordinal);
        Assert.Contains(
            "Two observers saw new trouble",
            await DisclosureSupport.Text(client, way + "/step-down"),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_was_asked_before_a_protection_is_answered_as_before_and_what_they_tell_counts_for_nothing(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var desk = await Voice(client, caseUrl) + "/next-day";
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.TakeOver(client, way, "JointSessions", "PlayTogether", new(2026, 3, 3));
        await client.Send(
            way + "/step-session",
            "Write it down",
            ("Form.Step", "PlayTogether"),
            ("Form.HeldOn", "2026-03-02"),
            ("Form.SomebodyPushed", "false")
        );
        using var mira = await app.WithDoor(practice, caseUrl, "Mira");
        using var tobin = await app.WithDoor(practice, caseUrl, "Tobin");
        await AskFor(client, desk, mira.PersonId.Value.ToString("D"), tobin.PersonId.Value.ToString("D"));
        await Tell(tobin, "Left lunch standing.", Today);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Protect(client, caseUrl);

        var thinks = await mira.Fails(Own, "Send it", Trouble("She said no.", Today));
        var answered = await Tell(mira, "Awake until two.", Today);
        var own = await DisclosureSupport.Text(mira, Own);
        var atTheDesk = await client.Fails(
            desk,
            "Keep it",
            [("Observer", mira.PersonId.Value.ToString("D")), .. Trouble("Awake until two.", Today)]
        );
        var staff = await DisclosureSupport.Text(client, desk);
        var down = await DisclosureSupport.Text(client, way + "/step-down");
        // Sent from a page that stood open when a clinician ended it.
        var open = await mira.Page(Own);
        await client.Send(caseUrl + "/protection", "Take it out of their portal");
        using var late = await mira.Submit(open, Trouble("Late.", Today), "Send it");

        Assert.Contains("what the child said or wants", thinks, StringComparison.Ordinal);
        Assert.StartsWith(Own, answered, StringComparison.Ordinal);
        Assert.Contains("Thank you. The practice has it.", own, StringComparison.Ordinal);
        Assert.Contains("Awake until two.", own, StringComparison.Ordinal);
        Assert.Contains("It comes from an adult who looks after the child", atTheDesk, StringComparison.Ordinal);
        Assert.Contains("Kept aside", staff, StringComparison.Ordinal);
        Assert.DoesNotContain("Two observers saw", down, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, late.StatusCode);
    }

    private static Task Protect(HttpClient client, string caseUrl) =>
        DisclosureSupport.Protect(client, caseUrl, "June", "Mira");
}
