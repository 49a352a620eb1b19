using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Reviews;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Reviews;

/// <summary>When the work is looked at, what was decided so far, and a review to sign.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class SignReviewPage(
    SignReview sign,
    MakeMove make,
    DecisionsTogether together,
    CaseworkDb db,
    Vault vault,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>A signed review; <paramref name="Waiting"/> is the page of its second signature.</summary>
    public sealed record Signed(WayReview Row, ReviewPaper Paper, string By, string? Waiting);

    public static readonly IReadOnlyList<Choice> Outcomes =
    [
        new(nameof(ReviewOutcome.Continue), "Go on as planned"),
        new(nameof(ReviewOutcome.Adapt), "Change the plan"),
        new(nameof(ReviewOutcome.Hold), "Stop for now", "Place the hold on its own page."),
        new(nameof(ReviewOutcome.Return), "Give back to who referred", "On its own page."),
        new(nameof(ReviewOutcome.Close), "Bring to a good end", "On the page of the closing."),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public ReviewOutcome? Outcome { get; set; }

    [BindProperty, Fits(ReviewPaper.WordsLength, "The child's voice")]
    public string? ChildsVoice { get; set; }

    [BindProperty]
    public bool MeasuresAreSeen { get; set; }

    [BindProperty, Fits(ReviewPaper.WordsLength, "What they show")]
    public string? Shows { get; set; }

    [BindProperty]
    public bool OrdersAreSeen { get; set; }

    [BindProperty, Fits(ReviewPaper.WordsLength, "The reason")]
    public string? Reason { get; set; }

    public MakeMove.Seen Seen { get; private set; } = null!;

    public WayOnFile Way => Seen.Way;

    public SignReview.Looked Looked { get; private set; } = null!;

    public Checklist List { get; private set; } = null!;

    public IReadOnlyList<Signed> Before { get; private set; } = [];

    public static string Of(ReviewReason reason) =>
        reason switch
        {
            ReviewReason.Sessions => "After so many sessions",
            ReviewReason.Days => "After so many days",
            ReviewReason.NoStepGained => "No step for long: with others, to ask whether the work does good",
            _ => "The work has gone on for long: with others",
        };

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Outcome!,
                p => p.ChildsVoice!,
                p => p.MeasuresAreSeen,
                p => p.Shows!,
                p => p.OrdersAreSeen,
                p => p.Reason!
            );
            ModelState.Clear();
        }

        return await Show(ct);
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await Show(ct);
        }

        switch (await sign.Handle(User.Actor(), new(new(Id), FormId, Paper), ct))
        {
            case SignReview.Outcome.Done done:
                TempData.Say(
                    done.Waits
                        ? "You signed. It counts when the second clinician has signed too."
                        : "The review is signed."
                );
                return LocalRedirect(ReviewPlaces.Of(new WayId(Id)));
            case SignReview.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return await Show(ct);
            default:
                return NotFound();
        }
    }

    private ReviewPaper Paper =>
        new(
            Outcome,
            ChildsVoice ?? "",
            MeasuresAreSeen,
            Shows ?? "",
            OrdersAreSeen,
            // Read from the file.
            OwnTherapistIsConsulted: false,
            Reason ?? ""
        );

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        Looked = await sign.Look(User.Actor(), Seen, Paper, ct);
        List = new(Way, Looked.Decision.States, await together.OnWay(Way.Row.Id, ct), MayDecide: true);
        return Page();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await make.Look(actor, new(Id), ct) is not { } seen)
        {
            return false;
        }

        Seen = seen;
        var id = seen.Way.Row.Id;
        var waiting = await db
            .JointDecisions.AsNoTracking()
            .Where(d => d.WayId == id && d.Kind == JointDecisionKind.Review && d.EndedAt == null)
            .ToDictionaryAsync(d => d.Subject, d => WayPlaces.Together(d.Id), ct);
        var rows = await db
            .WayReviews.AsNoTracking()
            .Where(r => r.WayId == id)
            .OrderByDescending(r => r.SignedAt)
            .Select(r => new { Row = r, By = db.People.First(p => p.Id == r.SignedBy).Name })
            .ToListAsync(ct);
        var before = new List<Signed>();
        foreach (var row in rows)
        {
            var place = ReviewPlaces.Of(actor.Practice, row.Row.Id);
            var paper = WayJson.Read<ReviewPaper>(await vault.OpenBytes(row.Row.Paper, place, actor.Reader, ct));
            before.Add(new(row.Row, paper, row.By, waiting.GetValueOrDefault(row.Row.Id.ToString("D"))));
        }

        Before = before;
        return true;
    }
}
