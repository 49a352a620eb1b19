using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Leads somebody who signs in to what comes next: a second factor, the practice, or the page they wanted.</summary>
internal sealed class NextStep(
    CaseworkDb db,
    SecondFactors factors,
    WholeAccounts whole,
    BeginSession begin,
    IHttpContextAccessor http,
    TimeProvider clock
)
{
    public const string CodePage = "/sign-in/code";
    public const string SetUpPage = "/sign-in/set-up";
    public const string PracticePage = "/sign-in/practice";
    public const string NoPracticePage = "/sign-in/no-practice";
    public const string PortalPage = "/portal";

    private HttpContext Context => http.HttpContext!;

    /// <summary>The step that this browser stands at, if its account is still the same.</summary>
    public async Task<(SignInStep Step, Account Account)?> Current(CancellationToken ct) =>
        await SignInStep.Read(Context) is { } step
        && await db.Users.SingleOrDefaultAsync(a => a.Id == step.Account, ct) is { } account
        && account.SecurityStamp == step.Stamp
        && await whole.Is(account, ct)
            ? (step, account)
            : null;

    /// <summary>The address to go to.</summary>
    public async Task<string> After(SignInStep step, CancellationToken ct)
    {
        if (!step.IsAllProven)
        {
            await step.Keep(Context, clock.GetUtcNow());
            return (await factors.Of(step.Account, ct)).HasAny ? CodePage : SetUpPage;
        }

        var memberships = await Memberships(step.Account).ToListAsync(ct);
        switch (memberships)
        {
            case []:
                await begin.Refuse(step, ct);
                return NoPracticePage;
            case [var only]:
                await begin.Handle(step, only, ct);
                return Landing(only.Role, step.ReturnUrl);
            default:
                await step.Keep(Context, clock.GetUtcNow());
                return PracticePage;
        }
    }

    public IQueryable<Membership> Memberships(Guid account) =>
        db
            .Memberships.IgnoreQueryFilters()
            .AsNoTracking()
            .Where(m => m.AccountId == account && m.EndedAt == null)
            .OrderBy(m => m.StartedAt);

    /// <summary>Where somebody stands who has just chosen a password for a new account.</summary>
    public static SignInStep JustJoined(Account account, bool isAllProven = false) =>
        new(account.Id, account.SecurityStamp ?? "", SignInProof.Password, isAllProven, null, null);

    /// <summary>Where somebody of this role goes on: the page they wanted, if it is one of theirs.</summary>
    public static string Landing(Role role, string? wanted) =>
        (role.IsStaff(), IsUnder(wanted, PortalPage)) switch
        {
            (true, false) => wanted ?? "/",
            (true, true) => "/",
            (false, true) => wanted!,
            _ => IsUnder(wanted, "/account") ? wanted! : PortalPage,
        };

    private static bool IsUnder(string? url, string path) =>
        new PathString(url?.Split('?')[0]).StartsWithSegments(path);
}
