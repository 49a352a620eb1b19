using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Where a person is signed in now, and every try to sign in as them of the last 90 days.</summary>
[Requires(Permission.ManageOwnAccount)]
internal sealed class OwnSessionsPage(CaseworkDb db, EndSessions end, Settings settings, TimeProvider clock) : PageModel
{
    private const int MostTries = 100;
    private static readonly TimeSpan TriesShown = TimeSpan.FromDays(90);

    public sealed record Row(Guid Id, string Device, string Address, string Practice, DateTime From, DateTime Seen);

    public sealed record Try(DateTime At, SignInOutcome Outcome, string Device, string Address);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<Try> TriesLately { get; private set; } = [];

    public Guid This => SignInCookie.SessionOf(User);

    public async Task OnGet(CancellationToken ct)
    {
        var account = User.Actor().Account;
        var now = clock.GetUtcNow().UtcDateTime;
        var (since, alive) = (now - TriesShown, now - TimeSpan.FromMinutes(settings.IdleMinutes));
        Rows = await (
            from s in db.SignInSessions
            join p in db.Practices on s.PracticeId equals p.PracticeId
            where s.AccountId == account && s.EndedAt == null && s.LastSeenAt > alive
            orderby s.LastSeenAt descending
            select new Row(s.Id, s.Device, s.Address, p.Name, s.StartedAt, s.LastSeenAt)
        )
            .IgnoreQueryFilters()
            .ToListAsync(ct);
        TriesLately = await db
            .SignInAttempts.Where(a => a.AccountId == account && a.At > since)
            .OrderByDescending(a => a.At)
            .Take(MostTries)
            .Select(a => new Try(a.At, a.Outcome, a.Device, a.Address))
            .ToListAsync(ct);
    }

    public async Task<IActionResult> OnPostEnd(Guid id, CancellationToken ct)
    {
        await end.One(User.Actor().Account, id, ct);
        TempData.Say("That browser is signed out.");
        return LocalRedirect("/account/sessions");
    }

    public async Task<IActionResult> OnPostEndOthers(CancellationToken ct)
    {
        await end.Others(User.Actor().Account, This, ct);
        TempData.Say("Every other browser is signed out.");
        return LocalRedirect("/account/sessions");
    }

    public static string Words(SignInOutcome outcome) =>
        outcome switch
        {
            SignInOutcome.SignedIn => "Signed in",
            SignInOutcome.WrongPassword => "Wrong password",
            SignInOutcome.WrongCode => "Wrong code",
            SignInOutcome.Locked => "Refused: too many wrong tries",
            SignInOutcome.HalfWay => "Right password, second step not taken",
            SignInOutcome.Tampered => "Refused: account altered",
            SignInOutcome.ResetLinkMade => "Reset link was made",
            SignInOutcome.ResetLinkUsed => "Reset link was used",
            _ => "Right, but in no practice",
        };
}
