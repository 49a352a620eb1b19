using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Ends;

/// <summary>When somebody asks after the child, and what was heard.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class NoteFollowUpPage(
    NoteFollowUp note,
    WaysOnFile ways,
    FindKnowledge knowledge,
    CaseworkDb db,
    Vault vault,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>One follow-up; each has a form of its own.</summary>
    public sealed record Line(FollowUp Row, string Words, bool IsDue, Guid FormId);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    /// <summary>The one that is noted.</summary>
    [BindProperty]
    public Guid FollowUp { get; set; }

    [BindProperty]
    public FollowUpAnswer Answer { get; set; }

    [BindProperty, Fits(Domain.Phases.OnFile.FollowUp.WordsLength, "What was heard")]
    public string? Words { get; set; }

    public WayOnFile Way { get; private set; } = null!;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.FollowUp, p => p.Words!);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await Load(ct) ? Page() : NotFound();
        }

        switch (await note.Handle(User.Actor(), new(new(Id), FollowUp, FormId, Answer, Words ?? ""), ct))
        {
            case NoteFollowUp.Outcome.Done:
                TempData.Say("It is noted.");
                return LocalRedirect(EndPlaces.FollowUps(new(Id)));
            case NoteFollowUp.Outcome.NotedBefore:
                ModelState.AddModelError("", $"Somebody noted this one meanwhile. You wrote: “{Words}”");
                return await Load(ct) ? Page() : NotFound();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await ways.FindClosedToo(actor, new(Id), ct) is not { } way)
        {
            return false;
        }

        Way = way;
        var today = await knowledge.Today(ct);
        var rows = await db
            .FollowUps.AsNoTracking()
            .Where(f => f.WayId == way.Row.Id)
            .OrderBy(f => f.DueOn)
            .ToListAsync(ct);
        var lines = new List<Line>();
        foreach (var row in rows)
        {
            var place = ReviewPlaces.FollowUp(actor.Practice, row.Id);
            var words = row.Words is { } kept ? await vault.Open(kept, place, actor.Reader, ct) : "";
            lines.Add(new(row, words, row.DueOn <= today, Guid.CreateVersion7(clock.GetUtcNow())));
        }

        Lines = lines;
        return true;
    }
}
