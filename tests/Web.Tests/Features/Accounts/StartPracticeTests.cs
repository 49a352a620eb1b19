using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Accounts;

[TestsPage<StartPracticePage>]
public sealed class StartPracticeTests
{
    private static readonly (string, string)[] Answers =
    [
        ("PracticeName", "Harbor Family Practice"),
        ("State", "NC"),
        ("TimeZone", "America/New_York"),
        ("OwnName", "Zoë Ábel"),
        ("LoginName", "zoë"),
        ("Password", People.Password),
    ];

    [Theory, OnBothDatabases]
    public async Task The_first_owner_starts_the_practice_and_the_link_dies(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var link = await NewLink(app);
        using var client = app.Anonymous();
        var page = await client.Page(link!);
        using var other = app.Anonymous();
        var sameLink = await other.Page(link!);

        using var started = await client.Submit(page, Answers);
        Assert.Equal(NextStep.SetUpPage, started.To());
        using var twice = await other.Submit(sameLink, [.. Answers[..4], ("LoginName", "another"), Answers[5]]);
        Assert.Equal("(stays)", twice.To());
        Assert.Contains(
            "does not work any more",
            (await other.Page(link!)).Body!.TextContent,
            StringComparison.Ordinal
        );

        var practice = Assert.Single(await app.Rows<Practice>());
        Assert.Equal(
            ("Harbor Family Practice", "America/New_York", "NC"),
            (practice.Name, practice.TimeZone, practice.State)
        );
        var member = Assert.Single(await app.Rows<Membership>());
        Assert.Equal(Role.Owner, member.Role);
        Assert.Equal("zoë", Assert.Single(await app.Rows<Account>()).UserName);
        var keys = await app.Rows<DataKey>();
        Assert.Equal(
            new[] { practice.PracticeId.Value, member.PersonId.Value }.Order(),
            keys.Select(k => k.HolderId).Order()
        );
        Assert.Contains(await app.Rows<HistoryEntry>(), e => e.Act == "StartPractice" && e.Table == "Memberships");
        Assert.Null(await NewLink(app));
    }

    [Theory, OnBothDatabases]
    public async Task A_new_start_makes_a_new_link_and_ends_the_one_before(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (first, second) = (await NewLink(app), await NewLink(app));
        using var client = app.Anonymous();

        Assert.Contains(
            "does not work any more",
            (await client.Page(first!)).Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotNull((await client.Page(second!)).QuerySelector("form [name=PracticeName]"));
        var token = Assert.Single(await app.Rows<FirstOwnerToken>());
        Assert.DoesNotContain(
            second!.Split('/')[^1],
            Convert.ToBase64String(token.TokenHash),
            StringComparison.Ordinal
        );
        Assert.Equal(32, token.TokenHash.Length);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_typed_stays_and_all_that_is_wrong_is_said(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = app.Anonymous();
        var link = await NewLink(app);

        using var refused = await client.PostForm(link!, [.. Answers[..5], ("Password", "password1234")]);
        var page = await refused.Page();
        Assert.Contains("among the first", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Zoë Ábel", page.QuerySelector("[name=OwnName]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("[name=Password]")!.GetAttribute("value"));
        using var empty = await client.PostForm(link!, ("State", "XX"), ("TimeZone", "Mars"));
        Assert.Equal(4, (await empty.Page()).QuerySelectorAll(".error-summary li").Length);
        Assert.Empty(await app.Rows<Account>());

        using var right = await client.Submit(page, [("Password", People.Password)]);
        Assert.Equal(NextStep.SetUpPage, right.To());
    }

    [Theory, OnBothDatabases]
    public async Task A_link_used_twice_at_once_starts_one_practice(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var link = (await NewLink(app))!;
        using var client = app.Anonymous();
        var page = await client.Page(link);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(n => client.Submit(page, [.. Answers[..4], ("LoginName", $"owner{n}"), Answers[5]]))
        );

        Assert.Single(answers, a => a.To() == NextStep.SetUpPage);
        Assert.Single(await app.Rows<Practice>());
        Assert.Single(await app.Rows<Account>());
    }

    [Theory, OnBothDatabases]
    public async Task Neither_the_demo_nor_a_practice_with_an_owner_gets_a_link(DatabaseKind database)
    {
        await using var demo = await ReknitApp.Start(database, s => s.IsDemo = true);
        Assert.Null(await NewLink(demo));
        await using var app = await ReknitApp.Start(database);
        await app.NewPractice();
        Assert.Null(await NewLink(app));
    }

    private static async Task<string?> NewLink(ReknitApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<FirstOwnerLink>().Ensure(default);
        return link is null ? null : new Uri(link).AbsolutePath;
    }
}
