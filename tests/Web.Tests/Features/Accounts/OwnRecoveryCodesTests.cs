using Reknit.Web.Features.Accounts;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Accounts;

[TestsPage<OwnRecoveryCodesPage>]
public sealed class OwnRecoveryCodesTests
{
    [Theory, OnBothDatabases]
    public async Task New_codes_take_the_password_and_end_the_old_ones(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var member = await app.NewMember(await app.NewPractice(), "ana.rivera");
        await app.NewApp(member);
        using var client = await app.SignInAgain(member);

        using var refused = await client.PostForm("/account/recovery-codes", ("Password", "not the right one"));
        Assert.Empty((await refused.Page()).QuerySelectorAll("ol code"));
        Assert.Empty(await app.Rows<RecoveryCode>());
        using var first = await client.PostForm("/account/recovery-codes", ("Password", People.Password));
        using var second = await client.PostForm("/account/recovery-codes", ("Password", People.Password));
        var (old, current) = (await Codes(first), await Codes(second));
        Assert.Equal(RecoveryCodes.Count, current.Distinct().Count());
        Assert.Equal(RecoveryCodes.Count, (await app.Rows<RecoveryCode>()).Count);
        Assert.Contains("10 unused", (await client.Page("/account")).Body!.TextContent, StringComparison.Ordinal);

        using var guest = app.Anonymous();
        using (await guest.TypePassword("ana.rivera")) { }

        using var ended = await guest.PostForm(NextStep.CodePage, ("RecoveryCode", old[0]));
        using var taken = await guest.PostForm(NextStep.CodePage, ("RecoveryCode", current[0]));
        Assert.Equal(("(stays)", "/"), (ended.To(), taken.To()));
    }

    private static async Task<List<string>> Codes(HttpResponseMessage answer) =>
        [.. (await answer.Page()).QuerySelectorAll("ol code").Select(code => code.TextContent)];
}
