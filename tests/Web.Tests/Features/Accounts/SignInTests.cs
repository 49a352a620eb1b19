using System.Net;
using Reknit.Domain.Access;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Accounts;

[TestsPage<SignInPage>]
[TestsPage<ChoosePracticePage>]
[TestsPage<NoPracticePage>]
public sealed class SignInTests
{
    [Theory, OnBothDatabases]
    public async Task The_right_password_signs_in_and_a_wrong_one_does_not(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IsDemo = true);
        var member = await app.NewMember(await app.NewPractice(), "ana.rivera");
        using var client = app.Anonymous();

        using var wrong = await client.TypePassword("ana.rivera", "seven herons over Dublin");
        var page = await wrong.Page();

        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Contains(ProvePassword.Refusal, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ana.rivera", page.QuerySelector("[name=LoginName]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("[name=Password]")!.GetAttribute("value"));
        Assert.False(await client.IsIn());

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        using var right = await client.TypePassword("Ana.Rivera");
        Assert.Equal("/", right.To());
        Assert.True(await client.IsIn());
        var session = Assert.Single(await app.Rows<SignInSession>());
        Assert.Equal((member.Person, SignInProof.Password), (session.PersonId, session.Proof));
        Assert.Equal(
            [SignInOutcome.WrongPassword, SignInOutcome.SignedIn],
            (await app.Rows<SignInAttempt>()).OrderBy(a => a.Id).Select(a => a.Outcome)
        );
    }

    [Theory, OnBothDatabases]
    public async Task An_unknown_name_gets_the_same_answer_as_a_wrong_password(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IsDemo = true);
        await app.NewMember(await app.NewPractice(), "ana.rivera");
        using var client = app.Anonymous();

        using var unknown = await client.TypePassword("nobody.here");
        using var wrong = await client.TypePassword("ana.rivera", "seven herons over Dublin");

        var (first, second) = (await unknown.Page(), await wrong.Page());
        Assert.Equal(unknown.StatusCode, wrong.StatusCode);
        Assert.Equal(
            first.QuerySelector("main")!.TextContent.ReplaceLineEndings(),
            second.QuerySelector("main")!.TextContent.ReplaceLineEndings()
        );
        Assert.Contains(await app.Rows<SignInAttempt>(), a => a.AccountId is null);
    }

    [Theory, OnBothDatabases]
    public async Task Five_wrong_passwords_make_the_account_wait_longer_each_time(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IsDemo = true);
        await app.NewMember(await app.NewPractice(), "ana.rivera");
        using var client = app.Anonymous();

        await TypeWrong(client, Tries.Most);
        using var locked = await client.TypePassword("ana.rivera");
        Assert.Contains(ProvePassword.Refusal, (await locked.Page()).Body!.TextContent, StringComparison.Ordinal);
        app.Clock.Advance(Tries.FirstLock - TimeSpan.FromSeconds(1));
        using var still = await client.TypePassword("ana.rivera");
        Assert.Equal("(stays)", still.To());
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await TypeWrong(client, Tries.Most);
        app.Clock.Advance(Tries.FirstLock);
        using var longer = await client.TypePassword("ana.rivera");
        Assert.Equal("(stays)", longer.To());
        app.Clock.Advance(Tries.FirstLock);
        using var over = await client.TypePassword("ana.rivera");
        Assert.Equal("/", over.To());
        var guard = Assert.Single(await app.Rows<AccountGuard>());
        Assert.Equal((0, 0, null), (guard.Failures, guard.Locks, guard.LockedUntil));
    }

    [Theory, OnBothDatabases]
    public async Task Many_guesses_at_once_are_no_more_than_five(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IsDemo = true);
        await app.NewMember(await app.NewPractice(), "ana.rivera");

        await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(async n =>
                {
                    using var client = app.Anonymous();
                    using var answer = await client.TypePassword("ana.rivera", $"not the right one {n}");
                })
        );

        var outcomes = (await app.Rows<SignInAttempt>()).CountBy(a => a.Outcome).ToDictionary();
        Assert.InRange(outcomes[SignInOutcome.WrongPassword], 1, Tries.Most);
        Assert.NotNull(Assert.Single(await app.Rows<AccountGuard>()).LockedUntil);
    }

    [Theory, OnBothDatabases]
    public async Task Signing_in_leads_back_to_the_page_but_never_to_another_host(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IsDemo = true);
        await app.NewMember(await app.NewPractice(), "ana.rivera");
        using var client = app.Anonymous();

        foreach (
            var elsewhere in new[] { "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x" }
        )
        {
            using var answer = await app.Anonymous()
                .TypePassword("ana.rivera", returnUrl: "?returnUrl=" + Uri.EscapeDataString(elsewhere));
            Assert.Equal("/", answer.To());
        }

        using var back = await client.TypePassword("ana.rivera", returnUrl: "?returnUrl=%2Faccount%2Fsessions%3Fa%3D1");
        Assert.Equal("/account/sessions?a=1", back.To());
    }

    [Theory, OnBothDatabases]
    public async Task Signing_in_again_in_the_same_browser_begins_a_new_session(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IsDemo = true);
        await app.NewMember(await app.NewPractice(), "ana.rivera");
        using var client = (SignedInClient)app.Anonymous();
        using var first = await client.TypePassword("ana.rivera");
        var planted = client.Cookies.GetCookies(app.BaseAddress)["reknit"]!.Value;
        await SignInSupport.JoinAgain(
            app,
            (await app.Rows<Account>()).Single().Id,
            await app.NewPractice("Hill"),
            Role.Owner
        );

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var page = await client.Page(NextStep.PracticePage);
        using var again = await client.Submit(page, [], button: "Harbor Family Practice Therapist");

        Assert.Equal("/", again.To());
        var sessions = (await app.Rows<SignInSession>()).OrderBy(s => s.Id).ToList();
        Assert.Equal([false, true], sessions.Select(s => s.EndedAt is null));
        Assert.NotEqual(planted, client.Cookies.GetCookies(app.BaseAddress)["reknit"]!.Value);
    }

    [Theory, OnBothDatabases]
    public async Task Two_memberships_ask_for_the_practice(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IsDemo = true);
        var (harbor, hill) = (await app.NewPractice("Harbor"), await app.NewPractice("Hill"));
        var member = await app.NewMember(harbor, "ana.rivera");
        await SignInSupport.JoinAgain(app, member.Account, hill, Role.Owner);
        using var client = app.Anonymous();

        using var asked = await client.TypePassword("ana.rivera");
        Assert.Equal(NextStep.PracticePage, asked.To());
        Assert.False(await client.IsIn());
        var page = await client.Page(NextStep.PracticePage);
        using var chosen = await client.Submit(page, [], button: "Hill Practice owner");
        Assert.Equal("/", chosen.To());
        Assert.Contains("Practice owner", (await client.Page("/account")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(hill, Assert.Single(await app.Rows<SignInSession>()).PracticeId);

        // Later they change over: the first session ends, a new one begins.
        var later = await client.Page(NextStep.PracticePage);
        using var over = await client.Submit(later, [], button: "Harbor Therapist");
        Assert.Equal("/", over.To());
        Assert.Equal(harbor, Assert.Single(await app.Rows<SignInSession>(), s => s.EndedAt is null).PracticeId);
    }

    [Theory, OnBothDatabases]
    public async Task An_account_without_membership_is_told_so_and_gets_no_session(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IsDemo = true);
        var practice = await app.NewPractice();
        var member = await app.NewMember(practice, "ana.rivera");
        await SignInSupport.Change(app, member, m => m.EndedAt = app.Clock.GetUtcNow().UtcDateTime);
        using var client = app.Anonymous();

        using var answer = await client.TypePassword("ana.rivera");

        Assert.Equal(NextStep.NoPracticePage, answer.To());
        Assert.Empty(await app.Rows<SignInSession>());
        Assert.Contains("no practice", (await client.Page(answer.To())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Too_many_forms_from_one_address_are_refused(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IsDemo = true);
        using var client = app.Anonymous();
        var page = await client.Page("/sign-in");
        var answers = new List<HttpStatusCode>();

        for (var n = 0; n <= SignInLimit.PerMinute; n++)
        {
            using var answer = await client.Submit(page, [("LoginName", $"name{n}"), ("Password", "x")]);
            answers.Add(answer.StatusCode);
        }

        Assert.All(answers.SkipLast(1), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        using var reading = await client.Get("/sign-in");
        Assert.Equal(HttpStatusCode.OK, reading.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task In_the_demo_one_press_signs_in(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(
            database,
            s => s.IsDemo = true,
            services => services.AddSingleton(new DemoSignIn("ana.rivera", People.Password, "Therapist"))
        );
        await app.NewMember(await app.NewPractice(), "ana.rivera");
        using var client = app.Anonymous();

        using var answer = await client.Submit(await client.Page("/sign-in"), [], button: "Therapist ana.rivera");

        Assert.Equal("/", answer.To());
        Assert.True(await client.IsIn());
    }

    [Theory, OnBothDatabases]
    public async Task Real_use_shows_no_demo_people(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(
            database,
            outside: services => services.AddSingleton(new DemoSignIn("ana.rivera", People.Password, "Therapist"))
        );
        using var client = app.Anonymous();

        var page = await client.Page("/sign-in");

        Assert.DoesNotContain("ana.rivera", page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_secure_address_gets_a_secure_cookie(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(
            database,
            s => (s.IsDemo, s.PublicUrl) = (true, "https://reknit.example.org")
        );
        await app.NewMember(await app.NewPractice(), "ana.rivera");
        using var client = app.Anonymous();
        client.BaseAddress = new("https://reknit.example.org");

        using var answer = await client.TypePassword("ana.rivera");

        var cookie = Assert.Single(
            answer.Headers.GetValues("Set-Cookie"),
            c => c.StartsWith("__Host-reknit=", StringComparison.Ordinal)
        );
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
    }

    private static async Task TypeWrong(HttpClient client, int times)
    {
        for (var n = 0; n < times; n++)
        {
            using var answer = await client.TypePassword("ana.rivera", $"not the right one {n}");
            Assert.Equal("(stays)", answer.To());
        }
    }
}
