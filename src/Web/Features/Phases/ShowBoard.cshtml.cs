using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Every way that the reader may see: holds first, then who stands still. A fixed number of queries, however many.</summary>
[Requires(Permission.SeeWay)]
internal sealed class ShowBoardPage(
    CaseworkDb db,
    CaseAccess access,
    PathwayNumbers numbers,
    FindKnowledge knowledge,
    FindReviewsDue reviews
) : PageModel
{
    public const int PageSize = 50;

    public sealed record Line(
        WayId Id,
        CaseId Case,
        string Caption,
        string Child,
        string Adult,
        Phase Phase,
        int Holds,
        bool WaitsForTwo,
        DateOnly MovedOn,
        FindReviewsDue.Asked Asked
    );

    /// <summary>A child of closed work to be asked after.</summary>
    public sealed record ToAskAfter(WayId Way, string Child, string Adult, DateOnly DueOn);

    /// <summary>Which ways are shown.</summary>
    public enum Filter
    {
        All,
        Holds,
        StandsStill,
        SecondSignature,
    }

    public static readonly IReadOnlyList<Choice> Filters =
    [
        new(nameof(Filter.All), "All"),
        new(nameof(Filter.Holds), "A hold is open"),
        new(nameof(Filter.StandsStill), "No step for long"),
        new(nameof(Filter.SecondSignature), "Waits for a second signature"),
    ];

    [BindProperty(SupportsGet = true)]
    public Filter Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public Phase? Phase { get; set; }

    [BindProperty(SupportsGet = true)]
    public int At { get; set; } = 1;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>Ways of this page whose review is due.</summary>
    public IReadOnlySet<WayId> ReviewDue { get; private set; } = new HashSet<WayId>();

    public IReadOnlyList<ToAskAfter> AskAfter { get; private set; } = [];

    /// <summary>Ways that have gained nothing since this day stand still.</summary>
    public DateOnly StillBefore { get; private set; }

    public static IReadOnlyList<Choice> Phases =>
        [new("", "Every phase"), .. Enum.GetValues<Phase>().Select(p => new Choice(p.ToString(), PhaseTable.Words(p)))];

    public async Task OnGet(CancellationToken ct)
    {
        var settings = await numbers.Now(ct);
        var today = await knowledge.Today(ct);
        StillBefore = today.AddDays(-7 * settings[PathwayNumber.NoStepWeeks]);
        var found =
            from c in access.CasesOf(User.Actor())
            where c.State == CaseState.Open
            join w in db.ChildWays.AsNoTracking() on c.Id equals w.CaseId
            where w.Standing == PathwayStanding.Open
            select w;
        found = Phase is { } phase ? found.Where(w => w.Phase == phase) : found;
        found = Show switch
        {
            Filter.Holds => found.Where(w => w.HoldsOpen > 0),
            Filter.StandsStill => found.Where(w => (w.LastGainedOn ?? w.StartedOn) < StillBefore),
            Filter.SecondSignature => found.Where(w =>
                db.JointDecisions.Any(d => d.WayId == w.Id && d.EndedAt == null && d.CosignedAt == null)
            ),
            _ => found,
        };
        Total = await found.CountAsync(ct);
        At = Math.Clamp(At, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Lines = await LinesOf(
            found
                .OrderByDescending(w => w.HoldsOpen > 0)
                .ThenBy(w => w.LastGainedOn ?? w.StartedOn)
                .ThenBy(w => w.Id)
                .Skip((At - 1) * PageSize)
                .Take(PageSize),
            ct
        );
        var due = await reviews.Of([.. Lines.Select(l => l.Asked)], today, settings, ct);
        ReviewDue = due.Where(d => d.Value.Any(r => r.IsDue)).Select(d => d.Key).ToHashSet();
        AskAfter = await (
            from c in access.CasesOf(User.Actor())
            where c.State == CaseState.Open
            join f in db.FollowUps.AsNoTracking() on c.Id equals f.CaseId
            where f.Answer == null && f.DueOn <= today
            join w in db.ChildWays on f.WayId equals w.Id
            join child in db.People on w.Child equals child.Id
            join adult in db.People on w.Adult equals adult.Id
            orderby f.DueOn, child.Name
            select new ToAskAfter(w.Id, child.Name, adult.Name, f.DueOn)
        ).ToListAsync(ct);
    }

    /// <summary>Names and the rest are looked up for the ways of one page alone, however many there are.</summary>
    private Task<List<Line>> LinesOf(IQueryable<ChildWay> page, CancellationToken ct) =>
        (
            from w in page
            join c in db.Cases on w.CaseId equals c.Id
            join child in db.People on w.Child equals child.Id
            join adult in db.People on w.Adult equals adult.Id
            orderby w.HoldsOpen > 0 descending, w.LastGainedOn ?? w.StartedOn, w.Id
            select new Line(
                w.Id,
                w.CaseId,
                c.Caption,
                child.Name,
                adult.Name,
                w.Phase,
                w.HoldsOpen,
                db.JointDecisions.Any(d => d.WayId == w.Id && d.EndedAt == null && d.CosignedAt == null),
                w.LastGainedOn ?? w.StartedOn,
                new(w.Id, w.CaseId, w.Child, w.Adult, w.LastGainedOn)
            )
        ).ToListAsync(ct);
}
