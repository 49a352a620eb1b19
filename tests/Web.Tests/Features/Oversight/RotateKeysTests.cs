using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Oversight;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Shape;
using Reknit.Web.Tests.Storage;

namespace Reknit.Web.Tests.Features.Oversight;

[TestsPage<RotateKeysPage>]
public sealed class RotateKeysTests
{
    private const string Button = "Rotate the keys";
    private const string Copied = "I have put a new copy in its safe place";

    [Theory, OnBothDatabases]
    public async Task An_owner_rotates_with_their_password_and_is_told_to_copy_the_file_until_they_say_so(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var (owner, _) = await Owner(app);
        var page = await owner.Page(RotateKeys.Url);
        Assert.Contains("the first start of this practice", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Copied, page.Body.TextContent, StringComparison.Ordinal);

        using var wrong = await owner.Submit(page, [("Password", "not this one")], Button);
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Equal(1, KeyFile.Read(app.Settings.KeyFile).Generation);

        using var right = await owner.Submit(page, [("Password", People.Password)], Button);
        Assert.Equal(RotateKeys.Url, right.To());
        Assert.Equal(2, KeyFile.Read(app.Settings.KeyFile).Generation);
        await app.Services.GetRequiredService<WrapAgain>().Run(TestContext.Current.CancellationToken);
        Assert.All(await app.Rows<DataKey>(), key => Assert.Equal(2, key.Generation));

        var after = await owner.Page(RotateKeys.Url);
        Assert.Contains("3 March 2026", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("owner by name", after.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var noted = await owner.Submit(after, [], Copied);
        Assert.Equal(RotateKeys.Url, noted.To());
        Assert.DoesNotContain(Copied, (await owner.Page(RotateKeys.Url)).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(await app.Rows<KeyRotation>()).CopiedBy);
        Assert.Empty((await TamperedRecord.Verify(app)).Faults);
    }

    [Theory, OnBothDatabases]
    public async Task A_form_sent_twice_rotates_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (owner, _) = await Owner(app);
        var page = await owner.Page(RotateKeys.Url);
        using var first = await owner.Submit(page, [("Password", People.Password)], Button);
        using var second = await owner.Submit(page, [("Password", People.Password)], Button);
        Assert.Equal(RotateKeys.Url, second.To());
        Assert.Equal(2, KeyFile.Read(app.Settings.KeyFile).Generation);
        Assert.Single(await app.Rows<KeyRotation>());
    }

    [Fact]
    public async Task A_key_file_that_is_gone_stops_the_rotation_in_words()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (owner, _) = await Owner(app);
        var page = await owner.Page(RotateKeys.Url);
        File.Delete(app.Settings.KeyFile);
        using var refused = await owner.Submit(page, [("Password", People.Password)], Button);
        Assert.Contains("Nothing was changed", (await refused.Page()).Body!.TextContent, StringComparison.Ordinal);
        Assert.False(File.Exists(app.Settings.KeyFile));
        Assert.Empty(await app.Rows<KeyRotation>());
    }

    [Fact]
    public async Task Nobody_but_the_owner_comes_near_the_keys()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (_, practice) = await Owner(app);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Owner))
        {
            using var other = await app.SignedIn(practice, role);
            using var answer = await other.Get(RotateKeys.Url);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    private static async Task<(SignedInClient Owner, Domain.PracticeId Practice)> Owner(ReknitApp app)
    {
        await PrepareDatabase.Run(app.Services, TestContext.Current.CancellationToken);
        var practice = await app.NewPractice();
        var member = await app.NewMember(practice, "owner", Role.Owner);
        return (await app.SignInAgain(member), practice);
    }
}
