using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Shape;
using Reknit.Web.Tests.Storage;

namespace Reknit.Web.Tests.Features.Access;

[TestsPage<ResetMemberPage>]
[TestsPage<UseSignInResetPage>]
public sealed class ResetMemberTests
{
    private const string NewPassword = "nine otters under Tulsa";

    [Theory, OnBothDatabases]
    public async Task A_member_who_lost_all_gets_in_by_a_link_that_works_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (owner, ada) = await OwnerAndAda(app);
        await app.NewApp(ada);
        using var elsewhere = await app.SignInAgain(ada);
        var link = await MakeLink(owner, ada);
        Assert.False(await elsewhere.IsIn());

        using var browser = app.Anonymous();
        var page = await browser.Page(link);
        Assert.Contains("ada", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var weak = await browser.Submit(page, [("New", "short")]);
        Assert.Equal("(stays)", weak.To());
        using var chosen = await browser.Submit(page, [("New", NewPassword)]);
        Assert.Equal(NextStep.SetUpPage, chosen.To());
        Assert.False(await browser.IsIn());

        using var twice = await browser.Submit(page, [("New", "ten badgers under Tulsa")]);
        Assert.Equal(HttpStatusCode.NotFound, twice.StatusCode);
        Assert.Contains("does not work any more", (await twice.Page()).Body!.TextContent, StringComparison.Ordinal);
        using var old = await app.Anonymous().TypePassword("ada");
        Assert.Equal("(stays)", old.To());
        using var now = await app.Anonymous().TypePassword("ada", NewPassword);
        Assert.Equal(NextStep.SetUpPage, now.To());
        Assert.Empty(await app.Rows<Authenticator>());
        Assert.Empty((await TamperedRecord.Verify(app)).Faults);
    }

    [Theory, OnBothDatabases]
    public async Task History_and_the_members_own_list_tell_of_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (owner, ada) = await OwnerAndAda(app);
        var link = await MakeLink(owner, ada);
        using var browser = app.Anonymous();
        using var chosen = await browser.PostForm(link, ("New", NewPassword));

        var links = (await app.Rows<HistoryEntry>()).Where(e => e.Table == "SignInResets").ToList();
        Assert.Contains(links, e => e.Act == nameof(ResetSignIn) && e.Actor == owner.PersonId);
        Assert.Contains(links, e => e.Act == nameof(UseSignInReset) && e.Actor == ada.Person);
        using var own = await app.SignInAgain(ada);
        var list = (await own.Page("/account/sessions")).QuerySelector("main")!.TextContent;
        Assert.Contains("Reset link was made", list, StringComparison.Ordinal);
        Assert.Contains("Reset link was used", list, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_link_is_over_after_a_day_and_when_a_newer_one_was_made(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IdleMinutes = 60 * 24 * 30);
        var (owner, ada) = await OwnerAndAda(app);
        var first = await MakeLink(owner, ada);
        var second = await MakeLink(owner, ada);
        using var browser = app.Anonymous();
        using var replaced = await browser.Get(first);
        Assert.Equal(HttpStatusCode.NotFound, replaced.StatusCode);

        var page = await browser.Page(second);
        app.Clock.Advance(SignInReset.OpenFor);
        using var late = await browser.Submit(page, [("New", NewPassword)]);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        using var old = await app.Anonymous().TypePassword("ada");
        Assert.Equal(NextStep.SetUpPage, old.To());
    }

    [Theory, OnBothDatabases]
    public async Task One_practices_owner_does_not_reset_an_account_of_two_practices(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (owner, ada) = await OwnerAndAda(app);
        var link = await MakeLink(owner, ada);
        var other = await app.NewPractice("Hill");
        var there = await SignInSupport.JoinAgain(app, ada.Account, other, Role.Therapist);

        // Also a link from before she joined the other practice.
        using var used = await app.Anonymous().Get(link);
        Assert.Equal(HttpStatusCode.NotFound, used.StatusCode);
        var page = await owner.Page($"/staff/{ada.Person.Value}/sign-in");
        Assert.Contains("member of another practice too", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name=Password]"));
        Assert.DoesNotContain("Hill", page.Body.TextContent, StringComparison.Ordinal);

        await SignInSupport.Change(app, there, m => m.EndedAt = app.Clock.GetUtcNow().UtcDateTime);
        Assert.NotNull((await owner.Page($"/staff/{ada.Person.Value}/sign-in")).QuerySelector("[name=Password]"));
    }

    [Theory, OnBothDatabases]
    public async Task Another_practices_owner_and_the_front_desk_get_nowhere(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (owner, ada) = await OwnerAndAda(app);
        var url = $"/staff/{ada.Person.Value}/sign-in";
        using var stranger = await app.SignedIn(await app.NewPractice("Hill"), Role.Owner);
        using var unseen = await stranger.Get(url);
        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Owner))
        {
            using var client = await app.SignedIn(ada.Practice, role);
            using var refused = await client.Get(url);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        using var own = await owner.Get($"/staff/{owner.PersonId.Value}/sign-in");
        Assert.Contains("your own password", (await own.Page()).Body!.TextContent, StringComparison.Ordinal);
        using var unproven = await owner.PostForm(url, ("Password", "not my password"));
        Assert.Contains("not your password", (await unproven.Page()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await app.Rows<SignInReset>());
    }

    [Theory, OnBothDatabases]
    public async Task An_account_that_was_changed_past_the_program_is_marked_and_mended_by_a_link(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (owner, ada) = await OwnerAndAda(app);
        await TamperedRecord.OnDatabase(
            app,
            $"UPDATE \"Accounts\" SET \"PasswordHash\" = 'x' WHERE \"Id\" = {TamperedRecord.Sql(app, ada.Account)}"
        );
        Assert.Contains("Account altered", (await owner.Page("/staff")).Body!.TextContent, StringComparison.Ordinal);
        var shown = await owner.Page($"/staff/{ada.Person.Value}");
        Assert.Contains("altered past this program", shown.Body!.TextContent, StringComparison.Ordinal);

        using var browser = app.Anonymous();
        using var chosen = await browser.PostForm(await MakeLink(owner, ada), ("New", NewPassword));

        Assert.Equal(NextStep.SetUpPage, chosen.To());
        using var set = await browser.Get(NextStep.SetUpPage);
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        Assert.Empty((await TamperedRecord.Verify(app)).Faults);
    }

    [Theory, OnBothDatabases]
    public async Task A_sole_owner_gets_a_link_on_the_machine_itself(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (owner, ada) = await OwnerAndAda(app);
        // The machine's own link opens the account wherever it belongs: who has the machine has everything.
        await SignInSupport.JoinAgain(app, owner.Member.Account, await app.NewPractice("Hill"), Role.Therapist);
        await using var scope = app.Services.CreateAsyncScope();
        var machine = scope.ServiceProvider.GetRequiredService<ResetOwner>();
        await Assert.ThrowsAsync<MendableException>(() => machine.Handle(ada.LoginName, default));
        var link = await machine.Handle(" INES ", default);

        Assert.False(await owner.IsIn());
        using var browser = app.Anonymous();
        using var chosen = await browser.PostForm(new Uri(link).AbsolutePath, ("New", NewPassword));
        Assert.Equal(NextStep.SetUpPage, chosen.To());
        Assert.Contains(await app.Rows<HistoryEntry>(), e => e is { Act: nameof(ResetSignIn), Actor: null });
    }

    private static async Task<(SignedInClient Owner, Member Ada)> OwnerAndAda(ReknitApp app)
    {
        var practice = await app.NewPractice();
        var owner = await app.NewMember(practice, "ines", Role.Owner);
        return (await app.SignInAgain(owner), await app.NewMember(practice, "ada"));
    }

    /// <summary>Makes the link by the page; returns its path.</summary>
    private static async Task<string> MakeLink(SignedInClient owner, Member member)
    {
        using var made = await owner.PostForm($"/staff/{member.Person.Value}/sign-in", ("Password", People.Password));
        return new Uri((await made.Page()).QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;
    }
}
