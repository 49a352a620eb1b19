using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders.Clauses;

/// <summary>One clause: its words now, the practice's own words for it, and every version.</summary>
[Requires(Permission.EditClauses), KeepsTyped]
internal sealed class EditClausePage(
    EditClause edit,
    PracticeLibrary library,
    ReadClauseVersions versions,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int SeenNumber { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty, Fits(PracticeClause.ReasonLength, "The reason")]
    public string? Reason { get; set; }

    /// <summary>What doubts the form showed.</summary>
    [BindProperty]
    public string? DoubtsPrint { get; set; }

    [BindProperty]
    public bool HoldsToWords { get; set; }

    public ClauseOnFile Clause { get; private set; } = null!;

    public IReadOnlyList<ReadClauseVersions.Version> Versions { get; private set; } = [];

    public IReadOnlyList<string> Doubts { get; private set; } = [];

    public PracticeZone Zone { get; private set; } = null!;

    public bool IsConflict { get; private set; }

    public async Task<IActionResult> OnGet(string key, CancellationToken ct)
    {
        if (!await Read(key, ct))
        {
            return NotFound();
        }

        (FormId, SeenNumber, Words) = (Guid.CreateVersion7(clock.GetUtcNow()), Clause.Number, Clause.Now.Words);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Words!, p => p.Reason!);
            ModelState.Clear();
        }

        return Page();
    }

    public Task<IActionResult> OnPost(string key, CancellationToken ct) => Save(key, Words ?? "", ct);

    public Task<IActionResult> OnPostShipped(string key, CancellationToken ct) => Save(key, null, ct);

    private async Task<IActionResult> Save(string key, string? words, CancellationToken ct)
    {
        if (!await Read(key, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var seen = HoldsToWords ? DoubtsPrint : null;
        switch (await edit.Handle(User.Actor(), new(FormId, key, SeenNumber, words, Reason, seen), ct))
        {
            case EditClause.Outcome.Done:
                TempData.Say("Saved. Drafts use these words from now on.");
                return LocalRedirect(ClausePages.Edit(key));
            case EditClause.Outcome.Refused refused:
                Refuse(refused.States, refused.Tried);
                return Page();
            case EditClause.Outcome.Conflict:
                (IsConflict, SeenNumber) = (true, Clause.Number);
                ModelState.Remove(nameof(SeenNumber));
                return Page();
            default:
                return NotFound();
        }
    }

    private void Refuse(IReadOnlyList<RequirementState> states, TriedClause tried)
    {
        foreach (var problem in tried.Broken.Concat(tried.Stops))
        {
            ModelState.AddModelError(nameof(Words), problem);
        }

        var unmet = states.Where(s => !s.IsMet).Select(s => s.Id).ToHashSet();
        if (unmet.Contains("CL.4"))
        {
            ModelState.AddModelError(
                nameof(HoldsToWords),
                "Read what the check no longer finds. Change the words, or say that they say it all the same."
            );
        }

        if (unmet.Contains("CL.5"))
        {
            ModelState.AddModelError(nameof(Reason), "Say why the words change.");
        }

        if (unmet.Contains("CL.6"))
        {
            ModelState.AddModelError(
                nameof(Words),
                "Nothing was changed: these are the words that stand in drafts now."
            );
        }

        (Doubts, HoldsToWords, DoubtsPrint) = (tried.Doubts, false, EditClause.PrintOf(tried.Doubts));
        ModelState.Remove(nameof(DoubtsPrint));
        ModelState.SetModelValue(nameof(HoldsToWords), "false", "false");
    }

    private async Task<bool> Read(string key, CancellationToken ct)
    {
        if ((await library.All(ct)).FirstOrDefault(c => c.Shipped.Key == key) is not { } clause)
        {
            return false;
        }

        Clause = clause;
        Versions = await versions.Of(key, ct);
        Zone = await local.Zone(ct);
        return true;
    }
}
