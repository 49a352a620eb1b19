using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety;

/// <summary>Asks why before an entry of the history or the plan is struck as a mistake.</summary>
[Requires(Permission.StrikeEntries), KeepsTyped]
internal sealed class StrikeEntryPage(StrikeEntry strike, TypedWords typed, LocalTime local, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Table { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Fits(EntryRules.WordsLength, "Why it is struck")]
    public string? Because { get; set; }

    public EntryTable Kind { get; private set; } = null!;

    public IEntry Row { get; private set; } = null!;

    public string RecordedOn { get; private set; } = "";

    public string Back => Kind.List(Row.CaseId);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct) || Row.StruckAt is not null)
        {
            return NotFound();
        }

        if (EntryRules.TakesTwo(Row))
        {
            return LocalRedirect(SafetyPlaces.StrikeTogether(Table, Id));
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Row.Version);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Because!);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var kept = await strike.Handle(User.Actor(), new(Table, Id, FormId, Version, Because ?? ""), ct);
        return this.Answer(kept, "It is struck, and stays to be read.", Back);
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await strike.Find(User.Actor(), Table, Id, ct) is not var (kind, row))
        {
            return false;
        }

        (Kind, Row) = (kind, row);
        RecordedOn = (await local.Zone(ct)).Written(row.RecordedAt);
        return true;
    }
}
