using System.Net;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Accounts;

[TestsPage<ProveSecondFactorPage>]
[TestsPage<SetUpSecondFactorPage>]
[TestsPage<SetUpAuthenticatorPage>]
public sealed class SecondFactorTests
{
    [Theory, OnBothDatabases]
    public async Task The_apps_code_is_the_second_step_and_counts_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var member = await app.NewMember(await app.NewPractice(), "ana.rivera");
        var secret = await app.NewApp(member);
        using var client = app.Anonymous();

        using var first = await client.TypePassword("ana.rivera", returnUrl: "?returnUrl=%2Faccount");
        Assert.Equal(NextStep.CodePage, first.To());
        Assert.False(await client.IsIn());
        using var wrong = await client.PostForm(NextStep.CodePage, ("Code", "000000"));
        Assert.Contains(ProveSecondFactor.Refusal, (await wrong.Page()).Body!.TextContent, StringComparison.Ordinal);
        var code = app.CodeNow(secret);
        using var right = await client.PostForm(NextStep.CodePage, ("Code", code[..3] + " " + code[3..]));
        Assert.Equal("/account", right.To());
        Assert.True(await client.IsIn());

        using var other = app.Anonymous();
        using (await other.TypePassword("ana.rivera")) { }

        using var again = await other.PostForm(NextStep.CodePage, ("Code", code));
        Assert.Equal("(stays)", again.To());
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        using var next = await other.PostForm(NextStep.CodePage, ("Code", app.CodeNow(secret)));
        Assert.Equal("/", next.To());
        Assert.All(await app.Rows<SignInSession>(), s => Assert.Equal(SignInProof.PasswordAndCode, s.Proof));
    }

    [Theory, OnBothDatabases]
    public async Task A_known_password_buys_no_new_guesses_of_the_code(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var member = await app.NewMember(await app.NewPractice(), "ana.rivera");
        var secret = await app.NewApp(member);
        using var client = app.Anonymous();
        for (var n = 0; n < Tries.Most; n++)
        {
            using (await client.TypePassword("ana.rivera")) { }

            using (await client.PostForm(NextStep.CodePage, ("Code", "000000"))) { }
        }

        using var locked = await client.TypePassword("ana.rivera");
        using var code = await client.PostForm(NextStep.CodePage, ("Code", app.CodeNow(secret)));

        Assert.Equal(("(stays)", "(stays)"), (locked.To(), code.To()));
        Assert.Empty(await app.Rows<SignInSession>());
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_second_factor_staff_are_led_to_set_one_up_and_reach_nothing_else(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        await app.NewMember(await app.NewPractice(), "ana.rivera");
        using var client = app.Anonymous();

        using var answer = await client.TypePassword("ana.rivera");
        Assert.Equal(NextStep.SetUpPage, answer.To());
        foreach (var url in new[] { "/", "/account", "/account/authenticator", "/staff", "/permissions" })
        {
            using var refused = await client.Get(url);
            Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
            Assert.StartsWith("/sign-in", refused.To(), StringComparison.Ordinal);
        }

        using var practice = await client.Get(NextStep.PracticePage);
        Assert.Equal("/sign-in", practice.To());

        var page = await client.Page(NextStep.SetUpPage);
        var secret = FromBase32(page.QuerySelector("code")!.TextContent);
        Assert.StartsWith(
            "data:image/png;base64,",
            page.QuerySelector("main img")!.GetAttribute("src"),
            StringComparison.Ordinal
        );
        using var wrong = await client.Submit(page, [("Code", "12")]);
        var same = await wrong.Page();
        Assert.Equal(page.QuerySelector("code")!.TextContent, same.QuerySelector("code")!.TextContent);
        using var done = await client.Submit(same, [("Code", app.CodeNow(secret))]);
        var codes = await done.Page();
        Assert.Equal(RecoveryCodes.Count, codes.QuerySelectorAll("ol code").Length);
        Assert.False(await client.IsIn());
        using var goOn = await client.Submit(codes, [], button: "I have kept them, go on");
        Assert.Equal("/", goOn.To());
        Assert.True(await client.IsIn());
    }

    [Theory, OnBothDatabases]
    public async Task The_set_up_page_is_no_way_around_a_second_factor(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var member = await app.NewMember(await app.NewPractice(), "ana.rivera");
        using var early = app.Anonymous();
        using (await early.TypePassword("ana.rivera")) { }

        var page = await early.Page(NextStep.SetUpPage);
        await app.NewApp(member);

        using var posted = await early.Submit(
            page,
            [("Code", app.CodeNow(FromBase32(page.QuerySelector("code")!.TextContent)))]
        );
        using var opened = await early.Get(NextStep.SetUpPage);

        Assert.Equal(("/sign-in", "/sign-in"), (posted.To(), opened.To()));
        Assert.Equal(0, Assert.Single(await app.Rows<Authenticator>()).LastStep);
    }

    [Theory, OnBothDatabases]
    public async Task A_recovery_code_works_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var member = await app.NewMember(await app.NewPractice(), "ana.rivera");
        await app.NewApp(member);
        IReadOnlyList<string> codes = [];
        await app.Within(
            member.Practice,
            async services =>
                codes = await services.GetRequiredService<RecoveryCodes>().MakeNew(member.Account, default)
        );
        using var client = app.Anonymous();

        using (await client.TypePassword("ana.rivera")) { }

        using var first = await client.PostForm(
            NextStep.CodePage,
            ("RecoveryCode", $" {codes[3].ToUpperInvariant()} ")
        );
        Assert.Equal("/", first.To());
        Assert.Equal(SignInProof.PasswordAndRecoveryCode, Assert.Single(await app.Rows<SignInSession>()).Proof);

        using var other = app.Anonymous();
        using (await other.TypePassword("ana.rivera")) { }

        using var second = await other.PostForm(NextStep.CodePage, ("RecoveryCode", codes[3]));
        Assert.Equal("(stays)", second.To());
        using var another = await other.PostForm(NextStep.CodePage, ("RecoveryCode", codes[4]));
        Assert.Equal("/", another.To());
        Assert.DoesNotContain(
            codes[5],
            string.Join(' ', (await app.Rows<RecoveryCode>()).Select(c => Convert.ToHexString(c.Hash))),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory, OnBothDatabases]
    public async Task The_app_can_be_replaced_with_the_password_only_and_never_be_the_last_to_go(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var member = await app.NewMember(await app.NewPractice(), "ana.rivera");
        var secret = await app.NewApp(member);
        using var client = app.Anonymous();
        using (await client.TypePassword("ana.rivera")) { }

        using (await client.PostForm(NextStep.CodePage, ("Code", app.CodeNow(secret)))) { }

        var page = await client.Page("/account/authenticator");
        using var without = await client.Submit(page, [("Password", "not the right one")], button: "Replace the app");
        Assert.Null((await without.Page()).QuerySelector("main img"));
        using var removing = await client.Submit(page, [("Password", People.Password)], button: "Remove the app");
        Assert.Contains(RemoveFactor.Refusal, await removing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var offered = await client.Submit(page, [("Password", People.Password)], button: "Replace the app");
        var offer = await offered.Page();
        var newSecret = FromBase32(offer.QuerySelector("code")!.TextContent);
        using var done = await client.Submit(offer, [("Code", app.CodeNow(newSecret))]);
        Assert.Equal(RecoveryCodes.Count, (await done.Page()).QuerySelectorAll("ol code").Length);

        using var other = app.Anonymous();
        using (await other.TypePassword("ana.rivera")) { }

        app.Clock.Advance(TimeSpan.FromSeconds(60));
        using var old = await other.PostForm(NextStep.CodePage, ("Code", app.CodeNow(secret)));
        Assert.Equal("(stays)", old.To());
        using var replaced = await other.PostForm(NextStep.CodePage, ("Code", app.CodeNow(newSecret)));
        Assert.Equal("/", replaced.To());
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(
            text.Where(char.IsLetterOrDigit)
                .Select(c => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal))
                .Select(n => Convert.ToString(n, 2).PadLeft(5, '0'))
        );
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
