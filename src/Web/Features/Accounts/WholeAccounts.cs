using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Says whether what somebody wants to sign in with is what this program wrote; logs it where it is not.</summary>
internal sealed class WholeAccounts(
    CaseworkDb db,
    AccountSeals seals,
    SecondFactors factors,
    ILogger<WholeAccounts> log
)
{
    /// <summary>The account, and that its second factors were not simply deleted.</summary>
    public async Task<bool> Is(Account account, CancellationToken ct) =>
        Is((object)account)
        && (
            !account.TwoFactorEnabled
            || (await factors.Of(account.Id, ct)).HasAny
            || Refuse(account, "all its second factors are gone")
        );

    /// <param name="row">A tracked row that the seal covers.</param>
    public bool Is(object row) => seals.IsWhole(db.Entry(row)) || Refuse(row, "a row was changed or put in");

    private bool Refuse(object row, string how)
    {
        var account = AccountSeals.AccountOf(db.Entry(row));
        log.LogError(
            "Account {Account} was changed past the program: {How}. It is refused; run verify-history.",
            account,
            how
        );
        return false;
    }
}
