using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;
using static Reknit.Web.Tests.Storage.TamperedRecord;

namespace Reknit.Web.Tests.Features.Accounts;

/// <summary>Somebody with the database's password tries to put in a way to sign in.</summary>
public sealed class AccountSealsTests
{
    [Theory, OnBothDatabases]
    public async Task A_password_that_was_put_in_is_refused_like_a_wrong_one_and_told(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (ada, thief) = await AdaAndThief(app);
        using var browser = app.Anonymous();
        using var before = await browser.TypePassword("ada");
        Assert.Equal(NextStep.SetUpPage, before.To());
        Assert.Empty((await Verify(app)).Faults);

        var theirs = "(SELECT a.\"PasswordHash\" FROM \"Accounts\" a WHERE a.\"Id\" = ";
        await OnDatabase(
            app,
            $"UPDATE \"Accounts\" SET \"PasswordHash\" = {theirs}{Sql(app, thief.Account)}) WHERE {Of(app, ada)}"
        );

        var wrong = await Refusal(app, "nobody at all");
        Assert.Equal(wrong, await Refusal(app, "ada"));
        Assert.Contains(ProvePassword.Refusal, wrong, StringComparison.Ordinal);
        Assert.Equal(
            SignInOutcome.Tampered,
            (await app.Rows<SignInAttempt>()).Last(a => a.AccountId == ada.Account).Outcome
        );
        Assert.Equal(HistoryFaultKind.SignInChanged, Assert.Single((await Verify(app)).Faults).Kind);
        using var half = await browser.Get(NextStep.SetUpPage);
        Assert.Equal("/sign-in", half.To());
    }

    [Theory, OnBothDatabases]
    public async Task A_whole_row_of_another_account_opens_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (ada, thief) = await AdaAndThief(app);
        string From(string column) =>
            $"\"{column}\" = (SELECT a.\"{column}\" FROM \"Accounts\" a WHERE a.\"Id\" = {Sql(app, thief.Account)})";
        await OnDatabase(
            app,
            $"UPDATE \"Accounts\" SET {From("PasswordHash")}, {From("SecurityStamp")}, {From("Seal")} WHERE {Of(app, ada)}"
        );

        Assert.Contains(ProvePassword.Refusal, await Refusal(app, "ada"), StringComparison.Ordinal);
        Assert.Single((await Verify(app)).Faults);
    }

    [Theory, OnBothDatabases]
    public async Task A_second_factor_that_was_cleared_does_not_let_a_new_one_be_set_up(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (ada, _) = await AdaAndThief(app);
        await SetUpApp(app, ada);
        using var browser = app.Anonymous();
        using var asked = await browser.TypePassword("ada");
        Assert.Equal(NextStep.CodePage, asked.To());

        await OnDatabase(app, $"DELETE FROM \"Authenticators\" WHERE \"AccountId\" = {Sql(app, ada.Account)}");
        Assert.Contains(ProvePassword.Refusal, await Refusal(app, "ada"), StringComparison.Ordinal);
        Assert.Contains(
            "had a second factor",
            Assert.Single((await Verify(app)).Faults).Words,
            StringComparison.Ordinal
        );

        await OnDatabase(app, $"UPDATE \"Accounts\" SET \"TwoFactorEnabled\" = {No(app)} WHERE {Of(app, ada)}");
        Assert.Contains(ProvePassword.Refusal, await Refusal(app, "ada"), StringComparison.Ordinal);
        Assert.Equal(HistoryFaultKind.SignInChanged, Assert.Single((await Verify(app)).Faults).Kind);
    }

    [Theory, OnBothDatabases]
    public async Task An_app_whose_last_code_was_set_back_takes_no_code(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (ada, _) = await AdaAndThief(app);
        var secret = await app.NewApp(ada);
        await OnDatabase(app, "UPDATE \"Authenticators\" SET \"LastStep\" = -1");

        using var browser = app.Anonymous();
        using var asked = await browser.TypePassword("ada");
        using var answer = await browser.PostForm(NextStep.CodePage, ("Code", app.CodeNow(secret)));

        Assert.Contains(ProveSecondFactor.Refusal, (await answer.Page()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await app.Rows<SignInAttempt>(), a => a.Outcome == SignInOutcome.Tampered);
        Assert.Single((await Verify(app)).Faults);
    }

    [Theory, OnBothDatabases]
    public async Task A_passkey_that_was_put_in_or_given_to_another_account_is_found(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (ada, thief) = await AdaAndThief(app);
        await AddPasskey(app, thief, [1, 2, 3]);
        Assert.Empty((await Verify(app)).Faults);

        await OnDatabase(app, $"UPDATE \"AccountPasskeys\" SET \"UserId\" = {Sql(app, ada.Account)}");
        // Its first owner misses it, and its new one never made it.
        Assert.Equal(2, (await Verify(app)).Faults.Count);

        await OnDatabase(app, $"UPDATE \"AccountPasskeys\" SET \"UserId\" = {Sql(app, thief.Account)}");
        Assert.Empty((await Verify(app)).Faults);
        var other = database == DatabaseKind.Sqlite ? "X'0908'" : "'\\x0908'::bytea";
        await OnDatabase(
            app,
            $"INSERT INTO \"AccountPasskeys\" (\"CredentialId\", \"UserId\", \"Data\", \"Seal\") "
                + $"SELECT {other}, {Sql(app, ada.Account)}, \"Data\", \"Seal\" FROM \"AccountPasskeys\""
        );
        Assert.Contains(
            $"{ada.Account:D}",
            Assert.Single((await Verify(app)).Faults).Words,
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory, OnBothDatabases]
    public async Task Saving_another_field_of_a_changed_account_does_not_make_it_whole(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (ada, _) = await AdaAndThief(app);
        await OnDatabase(app, $"UPDATE \"Accounts\" SET \"SecurityStamp\" = 'x' WHERE {Of(app, ada)}");
        await app.Within(
            ada.Practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                (await db.Users.SingleAsync(a => a.Id == ada.Account)).TwoFactorEnabled = true;
                await db.SaveChangesAsync();
            }
        );

        Assert.NotEmpty((await Verify(app)).Faults);
    }

    [Theory, OnBothDatabases]
    public async Task A_membership_that_was_put_in_or_moved_to_another_account_is_found(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (ada, thief) = await AdaAndThief(app);
        await OnDatabase(
            app,
            $"UPDATE \"Memberships\" SET \"AccountId\" = {Sql(app, thief.Account)} WHERE \"AccountId\" = {Sql(app, ada.Account)}"
        );

        Assert.Equal(HistoryFaultKind.RowDiffers, Assert.Single((await Verify(app)).Faults).Kind);
    }

    [Theory, OnBothDatabases]
    public async Task Accounts_of_a_version_without_seals_wait_for_the_operators_word(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (ada, _) = await AdaAndThief(app);
        await app.NewApp(ada);
        foreach (var table in new[] { "Accounts", "Authenticators" })
        {
            await OnDatabase(app, $"UPDATE \"{table}\" SET \"Seal\" = NULL");
        }

        Assert.Contains("2 accounts", await SealAccounts.Tell(app.Services, default), StringComparison.Ordinal);
        Assert.Contains(ProvePassword.Refusal, await Refusal(app, "ada"), StringComparison.Ordinal);
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<SealAccounts>();
        Assert.Equal(["ada", "thief"], await accounts.Find(default));
        await accounts.Seal(default);

        Assert.Null(await SealAccounts.Tell(app.Services, default));
        Assert.Empty((await Verify(app)).Faults);
        Assert.True((await app.Rows<Account>()).Single(a => a.Id == ada.Account).TwoFactorEnabled);
        using var browser = app.Anonymous();
        using var asked = await browser.TypePassword("ada");
        Assert.Equal(NextStep.CodePage, asked.To());
    }

    private static async Task<(Member Ada, Member Thief)> AdaAndThief(ReknitApp app)
    {
        var practice = await app.NewPractice();
        var ada = await app.NewMember(practice, "ada", Role.Owner);
        return (ada, await app.NewMember(practice, "thief"));
    }

    private static string Of(ReknitApp app, Member member) => $"\"Id\" = {Sql(app, member.Account)}";

    private static string No(ReknitApp app) => app.Settings.Database == DatabaseKind.Sqlite ? "0" : "false";

    /// <summary>What the page says to somebody with the right password, without what each form has of its own.</summary>
    private static async Task<string> Refusal(ReknitApp app, string loginName)
    {
        using var browser = app.Anonymous();
        using var answer = await browser.TypePassword(loginName);
        Assert.Equal("(stays)", answer.To());
        return (await answer.Page()).QuerySelector(".error-summary")!.TextContent;
    }

    private static Task SetUpApp(ReknitApp app, Member member) =>
        app.Within(
            member.Practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var account = await db.Users.SingleAsync(a => a.Id == member.Account);
                var setUp = services.GetRequiredService<SetUpAuthenticator>();
                var offer = setUp.Begin(account);
                var secret = FromBase32(offer.Typed.Replace(" ", "", StringComparison.Ordinal));
                Assert.True(await setUp.Confirm(account, offer.Kept, app.CodeNow(secret), default));
            }
        );

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(
            text.Select(c =>
                Convert
                    .ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2)
                    .PadLeft(5, '0')
            )
        );
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(8 * i, 8), 2))];
    }

    private static Task AddPasskey(ReknitApp app, Member member, byte[] id) =>
        app.Within(
            member.Practice,
            async services =>
            {
                var accounts = services.GetRequiredService<UserManager<Account>>();
                var account = (await accounts.FindByIdAsync($"{member.Account:D}"))!;
                account.TwoFactorEnabled = true;
                var made = new UserPasskeyInfo(id, [4], app.Clock.GetUtcNow(), 0, ["usb"], true, true, false, [5], [6])
                {
                    Name = "A key",
                };
                Assert.True((await accounts.AddOrUpdatePasskeyAsync(account, made)).Succeeded);
            }
        );
}
