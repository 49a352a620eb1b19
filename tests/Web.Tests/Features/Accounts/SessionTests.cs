using System.Net;
using Reknit.Domain.Access;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Accounts;

[TestsPage<OwnSessionsPage>]
[TestsPage<SignOutPage>]
[TestsPage<OwnAccountPage>]
[TestsPage<ChangePasswordPage>]
public sealed class SessionTests
{
    [Theory, OnBothDatabases]
    public async Task A_signed_in_browser_is_known_at_every_request(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Zoë Ábel");

        var page = await client.Page("/account");

        Assert.Contains("Zoë Ábel", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Zoë Ábel", page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_stranger_is_led_to_sign_in_and_back(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = app.Anonymous();

        using var answer = await client.Get("/account?tab=x&handler=Remove");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2Faccount%3Ftab%3Dx", answer.To());
    }

    [Theory, OnBothDatabases]
    public async Task An_ended_session_is_out_at_the_next_request(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var here = await app.SignedIn(practice, Role.Therapist);
        using var there = await app.SignInAgain(here);
        using var stranger = await app.SignedIn(practice, Role.Therapist);

        var page = await here.Page("/account/sessions");
        using var ended = await here.Submit(page, [], button: "End the session of A test");

        Assert.True(await here.IsIn());
        Assert.False(await there.IsIn());
        Assert.True(await stranger.IsIn());
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_can_end_another_persons_session(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var here = await app.SignedIn(practice, Role.Therapist);
        using var there = await app.SignInAgain(here);
        using var victim = await app.SignedIn(practice, Role.Owner);
        var target = (await app.Rows<SignInSession>()).Single(s => s.PersonId == victim.PersonId).Id;

        var page = await here.Page("/account/sessions");
        using var tried = await here.Submit(page, [("id", target.ToString())], button: "End the session of A test");

        Assert.True(await victim.IsIn());
    }

    [Theory, OnBothDatabases]
    public async Task All_other_sessions_end_with_one_press(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var here = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        using var there = await app.SignInAgain(here);
        using var elsewhere = await app.SignInAgain(here);

        using var ended = await here.Submit(await here.Page("/account/sessions"), [], button: "End all others");

        Assert.Equal((true, false, false), (await here.IsIn(), await there.IsIn(), await elsewhere.IsIn()));
    }

    [Theory, OnBothDatabases]
    public async Task A_new_password_ends_every_other_session_and_every_half_finished_sign_in(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var member = await app.NewMember(await app.NewPractice(), "ana.rivera");
        var secret = await app.NewApp(member);
        using var here = await app.SignInAgain(member);
        using var there = await app.SignInAgain(member);
        using var halfWay = app.Anonymous();
        using (await halfWay.TypePassword("ana.rivera")) { }

        var wrong = await here.PostForm(
            "/account/password",
            ("Current", "not the right one"),
            ("New", "a loud kettle by the bay")
        );
        Assert.Contains(ConfirmPassword.Refusal, await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var common = await here.PostForm("/account/password", ("Current", People.Password), ("New", "Ana.Rivera2026"));
        Assert.Equal("(stays)", common.To());
        using var changed = await here.PostForm(
            "/account/password",
            ("Current", People.Password),
            ("New", "a loud kettle by the bay")
        );
        Assert.Equal("/account", changed.To());

        Assert.Equal((true, false), (await here.IsIn(), await there.IsIn()));
        using var code = await halfWay.Get(NextStep.CodePage);
        Assert.Equal("/sign-in", code.To());
        using var old = await halfWay.TypePassword("ana.rivera");
        Assert.Equal("(stays)", old.To());
        using var fresh = await halfWay.TypePassword("ana.rivera", "a loud kettle by the bay");
        Assert.Equal(NextStep.CodePage, fresh.To());
        Assert.NotEmpty(secret);
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_role_counts_at_the_next_request(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var before = await client.Get("/staff");
        Assert.Equal(HttpStatusCode.Forbidden, before.StatusCode);

        await SignInSupport.Change(app, client.Member, m => m.Role = Role.Owner);
        using var raised = await client.Get("/staff");
        Assert.Equal(HttpStatusCode.OK, raised.StatusCode);

        await SignInSupport.Change(app, client.Member, m => m.Role = Role.Billing);
        using var lowered = await client.Get("/staff");
        Assert.Equal(HttpStatusCode.Forbidden, lowered.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task An_ended_membership_counts_at_the_next_request(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);

        await SignInSupport.Change(app, client.Member, m => m.EndedAt = app.Clock.GetUtcNow().UtcDateTime);

        Assert.False(await client.IsIn());
    }

    [Theory, OnBothDatabases]
    public async Task Half_an_hour_without_a_request_signs_out_and_each_request_begins_it_anew(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);

        for (var n = 0; n < 3; n++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(29));
            Assert.True(await client.IsIn());
        }

        app.Clock.Advance(TimeSpan.FromMinutes(30));
        using var late = await client.Get("/account/sessions?a=1");
        Assert.Equal("/sign-in?returnUrl=%2Faccount%2Fsessions%3Fa%3D1", late.To());
        Assert.False(await client.IsIn());
    }

    [Theory, OnBothDatabases]
    public async Task When_a_session_ran_out_the_request_still_knows_whose_it_was(DatabaseKind database)
    {
        var probe = new ExpiredProbe();
        await using var app = await ReknitApp.Start(
            database,
            outside: services => services.AddSingleton<IStartupFilter>(probe)
        );
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        Assert.True(await client.IsIn());
        Assert.Null(probe.Seen);

        app.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.False(await client.IsIn());

        Assert.Equal((client.PracticeId, client.PersonId), (probe.Seen!.Practice, probe.Seen.Person));
    }

    [Theory, OnBothDatabases]
    public async Task Last_seen_is_written_at_most_once_a_minute(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var start = app.Clock.GetUtcNow().UtcDateTime;

        app.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.True(await client.IsIn());
        Assert.Equal(start, Assert.Single(await app.Rows<SignInSession>()).LastSeenAt);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await client.IsIn());
        Assert.Equal(start.AddMinutes(1), Assert.Single(await app.Rows<SignInSession>()).LastSeenAt);
    }

    [Theory, OnBothDatabases]
    public async Task Signing_out_takes_a_press_and_ends_the_session_itself(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var kept = client.Cookies.GetCookieHeader(app.BaseAddress);

        using var link = await client.Get("/sign-out");
        Assert.Equal(HttpStatusCode.OK, link.StatusCode);
        Assert.True(await client.IsIn());
        using var pressed = await client.PostForm("/sign-out");
        Assert.Equal("/sign-in", pressed.To());
        using var thief = app.Anonymous();
        thief.DefaultRequestHeaders.Add("Cookie", kept);

        Assert.Equal((false, false), (await client.IsIn(), await thief.IsIn()));
    }

    [Theory, OnBothDatabases]
    public async Task Tries_to_sign_in_are_shown_to_the_accounts_owner(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var member = await app.NewMember(await app.NewPractice(), "ana.rivera");
        using var other = app.Anonymous();
        other.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0) Firefox/140.0");
        using (await other.TypePassword("ana.rivera", "not the right one")) { }

        using var client = await app.SignInAgain(member);
        var page = await client.Page("/account/sessions");

        var row = page.QuerySelectorAll("table")[1].QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("Wrong password", row, StringComparison.Ordinal);
        Assert.Contains("Firefox on Windows", row, StringComparison.Ordinal);
    }
}
