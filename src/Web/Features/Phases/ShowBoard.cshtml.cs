using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases.Consultants;
using Reknit.Web.Features.Phases.Ends;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>Every way that the reader may see: holds first, then who stands still. A fixed number of queries, however many.</summary>
[Requires(Permission.SeeWay)]
internal sealed class ShowBoardPage(
    FindBoard board,
    FollowUpsDue followUps,
    LapsingConsultants consultants,
    PathwayNumbers numbers,
    FindKnowledge knowledge
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public BoardFilter Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public Phase? Phase { get; set; }

    /// <summary>In days, for papers that lapse.</summary>
    [BindProperty(SupportsGet = true)]
    public int Within { get; set; }

    [BindProperty(SupportsGet = true)]
    public int At { get; set; } = 1;

    public BoardFound Found { get; private set; } = null!;

    public IReadOnlyList<ToAskAfter> AskAfter { get; private set; } = [];

    /// <summary>Consultants of whom no second signature can be had soon; for those who see the register of clinicians.</summary>
    public IReadOnlyList<LapsingConsultants.Line> Consultants { get; private set; } = [];

    public bool KeepsConsultants => User.Actor().Role.Allows(Permission.ManageClinicians);

    public DateOnly Today { get; private set; }

    /// <summary>Ways that have gained nothing since this day stand still.</summary>
    public DateOnly StillBefore { get; private set; }

    public bool IsFiltered => Show != BoardFilter.All || Phase is not null;

    /// <summary>What is shown, for paper.</summary>
    public string Shown =>
        string.Join(
            ", ",
            (string[])[BoardWords.Of(Show), Phase is { } phase ? PhaseTable.Words(phase) : "every phase"]
        );

    public async Task OnGet(CancellationToken ct)
    {
        var settings = await numbers.Now(ct);
        Today = await knowledge.Today(ct);
        StillBefore = Today.AddDays(-7 * settings[PathwayNumber.NoStepWeeks]);
        Within = BoardWords.WithinOf(Within);
        ModelState.Clear();
        var asked = new BoardAsked(Show, Phase, Within, At, Today, StillBefore, settings);
        Found = await board.Of(User.Actor(), asked, ct);
        AskAfter = await followUps.Today(User.Actor(), ct);
        if (User.Actor().Role.Allows(Permission.SeeClinicians))
        {
            Consultants = await consultants.Until(Today.AddDays(Within), ct);
        }
    }

    /// <summary>Where somebody comes back to from a page that they opened here.</summary>
    public BoardPlace Place => new(Show, Phase, Within, Found.At);

    /// <summary>Only work that goes on stands still.</summary>
    public bool StandsStill(BoardLine line) => line.Standing == PathwayStanding.Open && line.MovedOn < StillBefore;

    /// <summary>By when somebody looks at what else holds the way back; a hold says its own day.</summary>
    public static DateOnly? LookBy(BoardLine line) =>
        line.Standing == PathwayStanding.Open && line.Holds == 0 ? line.LookBy : null;

    /// <summary>Whether nothing of this way asks for a look.</summary>
    public bool IsQuiet(BoardLine line) =>
        line.Holds == 0
        && !line.WaitsForTwo
        && !Found.Stand(line).AsksForAnswer
        && !Found.ReviewDue.Contains(line.Id)
        && !StandsStill(line)
        && LookBy(line) is null
        && !Found.LapsesOf(line).Any();
}
