using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Demands;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Demands;

/// <summary>The register of a case: requests for records and subpoenas with their clock, and legal holds.</summary>
[Requires(Permission.ManageDemands), KeepsTyped]
internal sealed class ListDemandsPage(
    ChangeHold change,
    CaseworkDb db,
    CaseAccess access,
    Vault vault,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    public sealed record Line(RecordsDemand Row, string From);

    public sealed record HoldLine(LegalHold Row, string Because, string SetBy, string When);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public Guid? Lifts { get; set; }

    [BindProperty, Fits(LegalHold.BecauseLength, "The reason")]
    public string? Because { get; set; }

    public string Caption { get; private set; } = "";

    public DateOnly Today { get; private set; }

    public IReadOnlyList<Line> Demands { get; private set; } = [];

    /// <summary>Those that stand.</summary>
    public IReadOnlyList<HoldLine> Holds { get; private set; } = [];

    /// <summary>The hold that the form would lift; null where it would set one.</summary>
    public string? Standing => Holds.Count > 0 ? Holds[0].Row.Id.ToString("D") : null;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        // Why a hold is set is never taken for why another is lifted.
        if (await typed.TakeUp(this, ct) is { } unsent && unsent.GetValue(nameof(Lifts)).FirstValue == Standing)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Because!);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostHold(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (await change.Handle(User.Actor(), new(new(Id), FormId, Lifts, Because ?? ""), ct))
        {
            case ChangeHold.Outcome.Done:
                TempData.Say(Lifts is null ? "Nothing of this case is erased from now on." : "The hold is lifted.");
                return LocalRedirect(DemandPlaces.List(new(Id)));
            case ChangeHold.Outcome.NeedsReason:
                ModelState.AddModelError(nameof(Because), "Say why, such as whose letter asked for it.");
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var (actor, id) = (User.Actor(), new CaseId(Id));
        if (await access.CaptionOfOpen(actor, id, ct) is not { } caption)
        {
            return false;
        }

        (Caption, var zone) = (caption, await local.Zone(ct));
        Today = zone.DayOf(clock.GetUtcNow().UtcDateTime);
        Demands = await ReadDemands(actor, id, ct);
        var holds = await db
            .LegalHolds.AsNoTracking()
            .Where(h => h.CaseId == id && h.EndedAt == null)
            .OrderBy(h => h.SetAt)
            .Select(h => new { Row = h, By = db.People.First(p => p.Id == h.SetBy).Name })
            .ToListAsync(ct);
        var lines = new List<HoldLine>();
        foreach (var hold in holds)
        {
            var place = DemandPlaces.Hold(actor.Practice, hold.Row.Id, nameof(LegalHold.Because));
            var because = await vault.Open(hold.Row.Because, place, actor.Reader, ct);
            lines.Add(new(hold.Row, because, hold.By, zone.Written(hold.Row.SetAt)));
        }

        Holds = lines;
        return true;
    }

    private async Task<IReadOnlyList<Line>> ReadDemands(Actor actor, CaseId id, CancellationToken ct)
    {
        var rows = await db
            .RecordsDemands.AsNoTracking()
            .Where(d => d.CaseId == id)
            .OrderBy(d => d.ClosedAt != null)
            .ThenBy(d => d.DueOn)
            .Select(d => new
            {
                Row = d,
                From = db.People.Where(p => p.Id == d.From).Select(p => p.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var lines = new List<Line>();
        foreach (var found in rows)
        {
            var place = DemandPlaces.Of(actor.Practice, found.Row.Id, nameof(RecordsDemand.FromWords));
            var from = found.Row.FromWords is { } words
                ? await vault.Open(words, place, actor.Reader, ct)
                : found.From ?? DisclosureWords.Of(found.Row.FromKind);
            lines.Add(new(found.Row, from));
        }

        return lines;
    }
}
