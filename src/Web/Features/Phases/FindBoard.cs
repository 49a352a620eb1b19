using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>One way as the board shows it.</summary>
internal sealed record BoardLine(
    WayId Id,
    CaseId Case,
    string Caption,
    string Child,
    string Adult,
    Phase Phase,
    Rung Reached,
    PathwayStanding Standing,
    int Holds,
    bool WaitsForTwo,
    bool CaseIsClosed,
    DateOnly MovedOn,
    FindReviewsDue.Asked Asked,
    DateOnly? LookBy
);

/// <summary>Which ways the board shows.</summary>
internal enum BoardFilter
{
    All,
    Holds,

    /// <summary>Something calls for a hold, or was disclosed, and nobody has answered it; also of work given back.</summary>
    Waits,
    ReviewDue,
    StandsStill,

    /// <summary>The child said no, or there is a practical reason.</summary>
    Rests,
    PaperLapses,
    SecondSignature,

    /// <summary>Work that was given back to the court or to who referred.</summary>
    Returned,

    /// <summary>Work that is closed, also of cases that are closed as a whole.</summary>
    Closed,
}

/// <summary>What is asked of the board: its address says all of it.</summary>
/// <param name="Within">In days, for papers that lapse.</param>
/// <param name="StillBefore">Ways that have gained nothing since this day stand still.</param>
internal sealed record BoardAsked(
    BoardFilter Show,
    Phase? Phase,
    int Within,
    int At,
    DateOnly Today,
    DateOnly StillBefore,
    PathwaySettings Settings
)
{
    public LapsingBetween Lapsing => new(Today, Today.AddDays(Within), Settings[PathwayNumber.StillInCareDays]);
}

/// <summary>One page of the board.</summary>
/// <param name="At">The page, from 1.</param>
internal sealed record BoardFound(
    IReadOnlyList<BoardLine> Lines,
    int Total,
    int At,
    IReadOnlySet<WayId> ReviewDue,
    IReadOnlyDictionary<WayId, BoardStand> Stands,
    ILookup<CaseId, Lapse> Lapses
)
{
    public BoardStand Stand(BoardLine line) => Stands.GetValueOrDefault(line.Id, BoardStand.Nothing);

    /// <summary>Those of the case, and of the child and the adult of this way.</summary>
    public IEnumerable<Lapse> LapsesOf(BoardLine line) =>
        line.Standing == PathwayStanding.Closed
            ? []
            : Lapses[line.Case].Where(l => l.Concerns(line.Asked.Child, line.Asked.Adult));
}

/// <summary>
/// Finds one page of the ways that the reader may see: holds first, then who stands still. Filtered, counted and cut in
/// SQL, by a fixed number of queries; whether a review is due, and what waits, is a rule, and is asked of the rule.
/// </summary>
internal sealed class FindBoard(
    CaseworkDb db,
    CaseAccess access,
    FindReviewsDue reviews,
    FindLapsing lapsing,
    FindStands stands
)
{
    public const int PageSize = 50;

    public async Task<BoardFound> Of(Actor actor, BoardAsked asked, CancellationToken ct)
    {
        var found = Filtered(actor, asked);
        if (asked.Show is BoardFilter.ReviewDue)
        {
            var due = await Due(await Asked(found).ToListAsync(ct), asked, ct);
            found = Only(due);
        }
        else if (asked.Show is BoardFilter.Waits or BoardFilter.Rests)
        {
            // Nobody reads those that are not shown.
            var program = actor with
            {
                IsProgram = true,
            };
            var all = await stands.Of(program, found, asked.Settings, ct);
            found = Only([
                .. all.Where(w => asked.Show == BoardFilter.Rests ? w.Value.Pause is not null : w.Value.AsksForAnswer)
                    .Select(w => w.Key),
            ]);
        }

        var total = await found.CountAsync(ct);
        var at = Math.Clamp(asked.At, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var lines = await LinesOf(
            found
                .OrderByDescending(w => w.HoldsOpen > 0)
                .ThenBy(w => w.LastGainedOn ?? w.StartedOn)
                .ThenBy(w => w.Id)
                .Skip((at - 1) * PageSize)
                .Take(PageSize),
            ct
        );
        List<BoardLine> open = [.. lines.Where(l => l.Standing != PathwayStanding.Closed)];
        var dueHere = await Due(
            [.. open.Where(l => l.Standing == PathwayStanding.Open).Select(l => l.Asked)],
            asked,
            ct
        );
        List<WayId> shown = [.. open.Select(l => l.Id)];
        return new(
            lines,
            total,
            at,
            dueHere.ToHashSet(),
            await stands.Of(actor, Only(shown), asked.Settings, ct),
            await lapsing.Of([.. lines.Select(l => l.Case).Distinct()], asked.Lapsing, ct)
        );
    }

    private IQueryable<ChildWay> Only(IReadOnlyList<WayId> ids) =>
        db.ChildWays.AsNoTracking().Where(w => ids.Contains(w.Id));

    private IQueryable<ChildWay> Filtered(Actor actor, BoardAsked asked)
    {
        var cases = asked.Show == BoardFilter.Closed ? ClosedToo(actor) : Open(actor);
        PathwayStanding[] standing = asked.Show switch
        {
            BoardFilter.Closed => [PathwayStanding.Closed],
            BoardFilter.Returned => [PathwayStanding.Returned],
            BoardFilter.Waits => [PathwayStanding.Open, PathwayStanding.Returned],
            _ => [PathwayStanding.Open],
        };
        var found =
            from c in cases
            join w in db.ChildWays.AsNoTracking() on c.Id equals w.CaseId
            where standing.Contains(w.Standing)
            select w;
        found = asked.Phase is { } phase ? found.Where(w => w.Phase == phase) : found;
        var (ofCases, ofPeople) = (lapsing.OfCases(asked.Lapsing), lapsing.OfPeople(asked.Lapsing));
        return asked.Show switch
        {
            BoardFilter.Holds => found.Where(w => w.HoldsOpen > 0),
            BoardFilter.StandsStill => found.Where(w => (w.LastGainedOn ?? w.StartedOn) < asked.StillBefore),
            BoardFilter.PaperLapses => found.Where(w =>
                ofCases.Any(l => l.Case == w.CaseId)
                || ofPeople.Any(l => l.Case == w.CaseId && (l.Whose == w.Child || l.Whose == w.Adult))
            ),
            BoardFilter.SecondSignature => found.Where(w =>
                db.JointDecisions.Any(d => d.WayId == w.Id && d.EndedAt == null && d.CosignedAt == null)
            ),
            _ => found,
        };
    }

    private IQueryable<Case> Open(Actor actor) => access.CasesOf(actor).Where(c => c.State == CaseState.Open);

    private IQueryable<Case> ClosedToo(Actor actor) =>
        access.CasesOf(actor).Where(c => c.State == CaseState.Open || c.State == CaseState.Closed);

    private static IQueryable<FindReviewsDue.Asked> Asked(IQueryable<ChildWay> ways) =>
        ways.Select(w => new FindReviewsDue.Asked(w.Id, w.CaseId, w.Child, w.Adult, w.LastGainedOn));

    private async Task<List<WayId>> Due(List<FindReviewsDue.Asked> ways, BoardAsked asked, CancellationToken ct)
    {
        var due = await reviews.Of(ways, asked.Today, asked.Settings, ct);
        return [.. due.Where(d => d.Value.Any(r => r.IsDue)).Select(d => d.Key)];
    }

    /// <summary>Names and the rest are looked up for the ways of one page alone, however many there are.</summary>
    private Task<List<BoardLine>> LinesOf(IQueryable<ChildWay> page, CancellationToken ct) =>
        (
            from w in page
            join c in db.Cases on w.CaseId equals c.Id
            join child in db.People on w.Child equals child.Id
            join adult in db.People on w.Adult equals adult.Id
            orderby w.HoldsOpen > 0 descending, w.LastGainedOn ?? w.StartedOn, w.Id
            select new BoardLine(
                w.Id,
                w.CaseId,
                c.Caption,
                child.Name,
                adult.Name,
                w.Phase,
                w.Reached,
                w.Standing,
                w.HoldsOpen,
                db.JointDecisions.Any(d => d.WayId == w.Id && d.EndedAt == null && d.CosignedAt == null),
                c.State == CaseState.Closed,
                w.LastGainedOn ?? w.StartedOn,
                new(w.Id, w.CaseId, w.Child, w.Adult, w.LastGainedOn),
                db.WayWatches.Where(k => k.WayId == w.Id).Select(k => k.LookBy).FirstOrDefault()
            )
        ).ToListAsync(ct);
}
