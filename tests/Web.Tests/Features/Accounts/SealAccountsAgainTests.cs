using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;
using static Reknit.Web.Tests.Storage.TamperedRecord;

namespace Reknit.Web.Tests.Features.Accounts;

/// <summary>The keys are rotated: everybody signs in as before, and a stolen copy of before makes nothing that counts.</summary>
public sealed class SealAccountsAgainTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Password_app_and_recovery_codes_go_on_through_two_rotations(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var ana = await app.NewMember(practice, "ana.rivera");
        var secret = await app.NewApp(ana);
        IReadOnlyList<string> codes = [];
        await app.Within(
            practice,
            async services => codes = await services.GetRequiredService<RecoveryCodes>().MakeNew(ana.Account, Ct)
        );
        var (sealedBefore, hashed) = (
            Assert.Single(await app.Rows<Authenticator>()).Secret,
            (await app.Rows<RecoveryCode>())[0].Hash
        );
        var tokens = app.Services.GetRequiredService<OneTimeTokens>();
        var (link, kept) = tokens.New();

        await Rotate(app);
        await Rotate(app);

        Assert.Empty((await Verify(app)).Faults);
        Assert.Equal((3, 3), (app.Keys.SealsFrom, KeyFile.Read(app.Settings.KeyFile).SealsFrom));
        Assert.NotEqual(sealedBefore, Assert.Single(await app.Rows<Authenticator>()).Secret);
        Assert.NotEqual(hashed, (await app.Rows<RecoveryCode>())[0].Hash);
        Assert.NotEqual(kept, tokens.Hash(link));
        (string, string)[] answers =
        [
            ("Code", app.CodeNow(secret)),
            ("RecoveryCode", codes[0]),
            ("RecoveryCode", codes[9]),
        ];
        foreach (var answer in answers)
        {
            using var browser = app.Anonymous();
            using (await browser.TypePassword("ana.rivera")) { }
            using (await browser.PostForm(NextStep.CodePage, answer)) { }
            Assert.True(await browser.IsIn(), answer.ToString());
        }

        using var other = app.Anonymous();
        using (await other.TypePassword("ana.rivera")) { }
        using (await other.PostForm(NextStep.CodePage, ("RecoveryCode", codes[0]))) { }
        Assert.False(await other.IsIn());
        Assert.Empty((await Verify(app)).Faults);
    }

    [Theory, OnBothDatabases]
    public async Task A_seal_that_a_stolen_key_file_makes_counts_until_the_rotation_is_through_and_no_longer(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var ana = await app.NewMember(practice, "ana.rivera");
        var stolen = KeyFile.Read(app.Settings.KeyFile);
        await PutIn(stolen);
        Assert.Empty((await Verify(app)).Faults);

        await Rotate(app);
        Assert.Empty((await Verify(app)).Faults);
        await PutIn(stolen);

        Assert.Equal(HistoryFaultKind.SignInChanged, Assert.Single((await Verify(app)).Faults).Kind);
        using var browser = app.Anonymous();
        using var refused = await browser.TypePassword("ana.rivera");
        Assert.Equal("(stays)", refused.To());

        // The next rotation does not make it whole.
        await Rotate(app);
        Assert.Single((await Verify(app)).Faults);

        Task PutIn(KeyFile keys) =>
            app.Within(
                practice,
                async services =>
                {
                    var db = services.GetRequiredService<CaseworkDb>();
                    var entry = db.Entry(await db.Users.SingleAsync(a => a.Id == ana.Account, Ct));
                    new AccountSeals(keys).Close(entry);
                    var seal = (byte[])entry.Property(AccountSeals.Column).CurrentValue!;
                    await db
                        .Users.Where(a => a.Id == ana.Account)
                        .ExecuteUpdateAsync(a => a.SetProperty(x => x.Seal, seal), Ct);
                }
            );
    }

    private static async Task Rotate(ReknitApp app)
    {
        Assert.True(await app.Services.GetRequiredService<NewGeneration>().Add(app.Keys.Generation, Ct));
        await app.Services.GetRequiredService<WrapAgain>().Run(Ct);
    }
}
