using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Intake.Reported;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>Who asked for help, and where each stands; those whom an answer was promised and nobody gave come first.</summary>
[Requires(Permission.TriageReferrals)]
internal sealed class ListReferralsPage(
    CaseworkDb db,
    ReferralsOnFile referrals,
    ReportedOnFile reported,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    public const int PageSize = 25;

    /// <summary>A state's name, or "all"; without it, those that are open.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    // From the query alone: the framework's own route value of this name is the page's path.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ReferralOnFile> Lines { get; private set; } = [];

    /// <summary>Why each asks, as reported.</summary>
    public ILookup<ReferralId, ReferralReasonCode> Reported { get; private set; } = null!;

    public int Pages { get; private set; }

    public DateOnly Today { get; private set; }

    public PracticeZone Zone { get; private set; } = null!;

    /// <summary>Whether anybody ever asked: an empty list says then what a request is.</summary>
    public bool IsFirstDay { get; private set; }

    public bool MayOpenDoor => User.Actor().Role.Allows(Permission.ManagePractice);

    public static IReadOnlyList<(string Value, string Words)> Filters { get; } =
    [("", "Open"), .. Enum.GetValues<ReferralState>().Select(s => (s.ToString(), ReferralWords.Of(s))), ("all", "All")];

    public async Task OnGet(CancellationToken ct)
    {
        Zone = await local.Zone(ct);
        var today = Today = Zone.DayOf(clock.GetUtcNow().UtcDateTime);
        var all = referrals.Of(User.Actor());
        IsFirstDay = !await all.AnyAsync(ct);
        var shown = Enum.TryParse<ReferralState>(Show, out var state)
            ? all.Where(r => r.State == state)
            : all.Where(r => Show == "all" || (r.State != ReferralState.Accepted && r.State != ReferralState.Declined));
        Pages = (await shown.CountAsync(ct) + PageSize - 1) / PageSize;
        Number = Math.Clamp(Number, 1, Math.Max(1, Pages));
        var found = await (
            from r in shown
            join p in db.People on r.PersonId equals p.Id
            orderby r.State == ReferralState.Enquiry && r.AnswerBy < today ? 0 : 1, r.ReceivedAt descending
            select new { Referral = r, p.Name }
        )
            .Skip((Number - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(ct);
        Lines = [.. found.Select(f => new ReferralOnFile(f.Referral, f.Name))];
        Reported = await reported.Codes([.. Lines.Select(l => l.Referral.Id)], ct);
    }
}
