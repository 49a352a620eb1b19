using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Portal;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;
using static Reknit.Web.Tests.Features.CheckIns.DeviceSupport;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>Who reads what came back from a device of the child's own, when, and that a promised reader is one.</summary>
public sealed class OwnDeviceReadTests
{
    private const string Waits = "A child's own device: read what came back at 18:00";
    private const string HaveRead = "I have read it";

    [Theory, OnBothDatabases]
    public async Task It_is_not_read_while_the_child_may_still_answer(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        using var device = app.Anonymous();
        var asked = await Start(device, await Link(client, voice));
        var asks = await DisclosureSupport.Text(client, voice + "/own-device");
        using var begun = await device.Submit(asked, [], "Yes");
        var answers = await DisclosureSupport.Text(client, voice + "/own-device");
        await device.Tap($"{Child}?s=1", "7");
        using var done = await device.Submit(await device.Page($"{Child}?s=5"), [], "Done");
        var form = await client.Page(voice + "/own-device");
        using var read = await client.Submit(form, [], HaveRead);
        var link = Assert.Single(await app.Rows<OwnDeviceLink>());

        Assert.Contains("may still answer, until 3 March 2026, 10:15", asks, StringComparison.Ordinal);
        Assert.Contains("may still answer, until 3 March 2026, 10:30", answers, StringComparison.Ordinal);
        Assert.DoesNotContain(HaveRead, asks + answers, StringComparison.Ordinal);
        Assert.NotNull(link.ReadAt);

        // Another page, and a form that was drawn before it opened: nothing is written down while it goes on.
        var second = await Link(client, voice);
        using var other = await Begin(app, second);
        var fields = form.QuerySelectorAll("form[action*=Read] input")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        fields["link"] = (await app.Rows<OwnDeviceLink>()).Single(l => l.ReadAt is null).Id.ToString("D");
        using var early = await client.PostAsync(voice + "/own-device?handler=Read", new FormUrlEncodedContent(fields));
        Assert.Single(await app.Rows<OwnDeviceLink>(), l => l.ReadAt is null);
        Assert.Contains(Waits, await DisclosureSupport.Text(client, "/"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_hour_that_the_child_reads_holds_for_the_whole_page(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        var (first, second) = (await Link(client, voice), await Link(client, voice));
        // Half past five in the evening is the last minute of a page that began at five.
        app.Clock.Set(new(2026, 3, 3, 22, 0, 0, TimeSpan.Zero));
        using var early = await Begin(app, first);
        var today = Screen(await early.Page(Child)).TextContent;
        app.Clock.Set(new(2026, 3, 3, 22, 50, 0, TimeSpan.Zero));
        using var late = await Begin(app, second);
        var tomorrow = Screen(await late.Page(Child)).TextContent;

        Assert.Contains("reads it today at 6:00\u00a0pm", today, StringComparison.Ordinal);
        Assert.Contains("reads it tomorrow at 6:00\u00a0pm", tomorrow, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_parents_sign_in_that_ran_out_of_time_is_a_parents(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        var link = await Link(client, voice);
        using var mira = await app.WithDoor(client.Member!.Practice, voice.Split("/children")[0], "Mira");
        app.Clock.Advance(TimeSpan.FromMinutes(app.Settings.IdleMinutes + 1));
        using var portal = await mira.Get("/portal");
        await AssertClosed(mira, link);
        using var again = await app.SignInAgain(client);
        var state = await DisclosureSupport.Text(again, voice + "/own-device");
        var code = await Code(again, voice);
        using var typed = await mira.PostForm(Child, ("Code", code));
        // Nobody's words are kept so long; whose browser it is does not change.
        app.Clock.Advance(TimeSpan.FromHours(24));
        using var later = await app.SignInAgain(client);
        var second = await Link(later, voice);
        await AssertClosed(mira, second);

        Assert.StartsWith("/sign-in", portal.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Contains("Tried where somebody is signed in", state, StringComparison.Ordinal);
        Assert.Contains("signed in on this device", await typed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.All(await app.Rows<OwnDeviceLink>(), l => Assert.NotNull(l.SignedInAt));
        Assert.All(await app.Rows<ChildSpace>(), s => Assert.Null(s.TokenHash));
    }

    [Theory, OnBothDatabases]
    public async Task It_opens_only_while_whoever_made_it_may_read_what_comes_back(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        var (first, second) = (await Link(client, voice), await Link(client, voice));
        using var device = app.Anonymous();
        await SignInSupport.Change(app, client.Member!, m => m.Role = Role.FrontDesk);
        await AssertClosed(device, first);
        await SignInSupport.Change(app, client.Member!, m => m.Role = Role.Therapist);
        using (await Begin(app, first)) { }

        await app.ShutOut(client.PracticeId, CaseSupport.CaseIn(voice), client.PersonId);
        await AssertClosed(device, second);
    }

    [Theory, OnBothDatabases]
    public async Task A_practices_own_words_do_not_tell_which_links_are_real(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        using var lead = await app.SignedIn(client.PracticeId, Role.ClinicalLead);
        using var edited = await lead.PostForm("/words/own.closed?language=en", ("Text", "Shut for now."));
        await Decide(client, voice);
        var early = await Link(client, voice, "2026-03-03");
        using var device = app.Anonymous();

        Assert.Equal(System.Net.HttpStatusCode.Redirect, edited.StatusCode);
        await AssertClosed(device, early);
        await AssertClosed(device, "/q/none");
    }

    [Theory, OnBothDatabases]
    public async Task Before_a_case_is_closed_it_says_what_nobody_has_read(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        var caseUrl = voice.Split("/children")[0];
        await Decide(client, voice);
        var clear = await DisclosureSupport.Text(client, caseUrl + "/close");
        using var device = await Begin(app, await Link(client, voice));
        using var left = await device.Submit(await device.Page($"{Child}?s=1"), [], "Leave");
        var open = await client.Page(caseUrl + "/close");
        var day = await DisclosureSupport.Text(client, "/");
        (string, string) because = ("Because", "They moved away.");
        var early = await client.Fails(caseUrl + "/close", "Close the case", because);
        await client.Send(voice + "/own-device", "I have read it");
        await client.Send(caseUrl + "/close", "Close the case", because);
        var after = await DisclosureSupport.Text(client, "/");

        Assert.DoesNotContain("child's own device is not read", clear, StringComparison.Ordinal);
        Assert.NotNull(open.QuerySelector($"main a[href='{voice}/own-device']"));
        Assert.Contains(Waits, day, StringComparison.Ordinal);
        Assert.Contains("what came back from a child's own device was read", early, StringComparison.Ordinal);
        Assert.DoesNotContain(Waits, after, StringComparison.Ordinal);
    }
}
