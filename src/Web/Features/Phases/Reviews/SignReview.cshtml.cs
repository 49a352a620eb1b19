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
    SayOtherwise otherwise,
    ReviewsLeading leading,
    MakeMove make,
    DecisionsTogether together,
    CaseworkDb db,
    Vault vault,
    LocalTime local,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>A signed review; <paramref name="Waiting"/> is the page of its second signature.</summary>
    /// <param name="Leads">What it decided is not done yet.</param>
    /// <param name="Otherwise">By whom, when and why it is not to follow; null where nobody said so.</param>
    public sealed record Signed(
        WayReview Row,
        ReviewPaper Paper,
        string By,
        string? Waiting,
        bool Leads,
        (string Who, string Because)? Otherwise,
        Guid FormId
    );

    public static readonly IReadOnlyList<Choice> Outcomes =
    [
        new(nameof(ReviewOutcome.Continue), "Go on as planned"),
        new(nameof(ReviewOutcome.Adapt), "Change the plan", "Say below what changes; the plan's next version follows."),
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

    [BindProperty, Fits(ReviewPaper.WordsLength, "What changes")]
    public string? Changes { get; set; }

    /// <summary>Why what an earlier review decided is not to follow.</summary>
    [BindProperty, Fits(ReviewPaper.WordsLength, "Why not")]
    public string? Because { get; set; }

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
                p => p.Reason!,
                p => p.Changes!
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
                // What it decided is done on its own page, and nothing of it is done by itself.
                return LocalRedirect(
                    done.Waits || Outcome is not { } decided
                        ? ReviewPlaces.Of(new WayId(Id))
                        : ReviewsLeading.Url(decided, new(Id), Way.Row.CaseId)
                );
            case SignReview.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return await Show(ct);
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostOtherwise(Guid review, Guid formId, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (!ModelState.IsValid)
        {
            return await Show(ct);
        }

        switch (await otherwise.Handle(User.Actor(), new(new(Id), review, formId, Because ?? ""), ct))
        {
            case SayOtherwise.Outcome.Done:
                TempData.Say("It is on record why that does not follow.");
                return LocalRedirect(ReviewPlaces.Of(new WayId(Id)));
            case SayOtherwise.Outcome.Refused refused:
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
            Reason ?? "",
            Changes ?? ""
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
            .Select(r => new
            {
                Row = r,
                By = db.People.First(p => p.Id == r.SignedBy).Name,
                OtherwiseBy = db.People.Where(p => p.Id == r.OtherwiseBy).Select(p => p.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var leads = await leading.Waiting().Where(r => r.WayId == id).Select(r => r.Id).ToListAsync(ct);
        var before = new List<Signed>();
        foreach (var row in rows)
        {
            var place = ReviewPlaces.Of(actor.Practice, row.Row.Id);
            var paper = WayJson.Read<ReviewPaper>(await vault.OpenBytes(row.Row.Paper, place, actor.Reader, ct));
            before.Add(
                new(
                    row.Row,
                    paper,
                    row.By,
                    waiting.GetValueOrDefault(row.Row.Id.ToString("D")),
                    leads.Contains(row.Row.Id),
                    await Otherwise(actor, row.Row, row.OtherwiseBy, ct),
                    Guid.CreateVersion7(clock.GetUtcNow())
                )
            );
        }

        Before = before;
        return true;
    }

    private async Task<(string, string)?> Otherwise(Actor actor, WayReview row, string? by, CancellationToken ct)
    {
        if (row is not { OtherwiseBecause: { } why, OtherwiseAt: { } at })
        {
            return null;
        }

        var place = ReviewPlaces.Of(actor.Practice, row.Id, nameof(WayReview.OtherwiseBecause));
        return ($"{by}, {(await local.Zone(ct)).Written(at)}", await vault.Open(why, place, actor.Reader, ct));
    }
}
