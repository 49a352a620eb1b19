using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>What came of putting an entry on record.</summary>
internal abstract record Kept
{
    private Kept() { }

    public sealed record Done : Kept;

    public sealed record NotFound : Kept;

    public sealed record Refused(IReadOnlyList<RequirementState> States) : Kept;

    /// <summary>Somebody changed the same record meanwhile.</summary>
    public sealed record Conflict : Kept;
}

/// <summary>Which act puts an entry on record, of which case, from which form, and where it then stands.</summary>
internal sealed record EntryAct(string Name, CaseId Case, Guid FormId, string ResultUrl);

/// <summary>What every new entry carries: its key, who puts it down and when.</summary>
internal sealed record Stamp(PracticeId Practice, Guid Id, CaseId Case, PersonId By, DateTime At, Vault Vault)
{
    /// <summary>Null for an answer that was left empty.</summary>
    public async Task<Sealed?> Seal(string table, string column, string? words, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(words) ? null : await SealAll(new(Practice, table, Id, column), words, ct);

    public ValueTask<Sealed> SealAll(Place place, string words, CancellationToken ct) =>
        Vault.Seal(words.ReplaceLineEndings("\n").Trim(), place, Case.Strand, ct);
}

/// <summary>Puts entries on a case's record: once for each form, in one act of history; the caller has found the case.</summary>
internal sealed class KeepEntries(CaseworkDb db, Vault vault, History history, TimeProvider clock)
{
    public async Task<Kept> Keep(
        Actor actor,
        EntryAct act,
        Decision decision,
        Func<Stamp, Task> add,
        CancellationToken ct
    )
    {
        if (await db.WasPosted(act.FormId, actor, ct))
        {
            return new Kept.Done();
        }

        if (decision is Decision.Refused refused)
        {
            return new Kept.Refused(refused.States);
        }

        var now = clock.GetUtcNow();
        await add(new(actor.Practice, Guid.CreateVersion7(now), act.Case, actor.Person, now.UtcDateTime, vault));
        var form = new PostedForm(act.FormId, act.ResultUrl);
        return await history.Save(new(act.Name, actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Kept.Conflict()
            : new Kept.Done();
    }
}

/// <summary>How a page goes on after an entry was put on record, or was not.</summary>
internal static class KeptAnswers
{
    public static IActionResult Answer(this PageModel page, Kept kept, string said, string url)
    {
        switch (kept)
        {
            case Kept.Done:
                page.TempData.Say(said);
                return page.LocalRedirect(url);
            case Kept.Refused refused:
                page.ModelState.AddUnmet(refused.States);
                return page.Page();
            case Kept.Conflict:
                page.ModelState.AddModelError("", "Somebody changed it meanwhile. Look at it as it stands now.");
                return page.Page();
            default:
                return page.NotFound();
        }
    }
}
