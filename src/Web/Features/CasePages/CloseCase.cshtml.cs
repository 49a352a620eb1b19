using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CasePages;

/// <summary>What is still open in a case, closing it as a whole with a reason, and opening it again.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class CloseCasePage(
    CloseCase close,
    WhatIsOpen open,
    CaseworkDb db,
    CaseAccess access,
    Vault vault,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    /// <param name="Reopened">When, and by whom; null while it is closed.</param>
    public sealed record Line(string Closed, string Because, string? Reopened, string? ReopenedBecause);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Fits(CaseClosing.BecauseLength, "The reason")]
    public string? Because { get; set; }

    public string Caption { get; private set; } = "";

    public bool IsClosed { get; private set; }

    public CaseStillOpen Still { get; private set; } = null!;

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Line> Before { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Because!);
            ModelState.Clear();
        }

        return Page();
    }

    public Task<IActionResult> OnPost(CancellationToken ct) =>
        Answer(closes: true, "The case is closed. Asking after the children goes on.", ct);

    public Task<IActionResult> OnPostReopen(CancellationToken ct) =>
        Answer(closes: false, "The case is open again.", ct);

    private async Task<IActionResult> Answer(bool closes, string said, CancellationToken ct)
    {
        var seen = Version;
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (await close.Handle(User.Actor(), new(new(Id), FormId, seen, closes, Because ?? ""), ct))
        {
            case CloseCase.Outcome.Done:
                TempData.Say(said);
                return LocalRedirect($"/cases/{Id:D}");
            case CloseCase.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case CloseCase.Outcome.Conflict:
                ModelState.AddModelError("", "Somebody changed this case meanwhile. Look at it as it stands now.");
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        var id = new CaseId(Id);
        var found = await access
            .CasesOf(actor)
            .Where(c => c.Id == id && (c.State == CaseState.Open || c.State == CaseState.Closed))
            .Select(c => new
            {
                c.Caption,
                c.State,
                c.Version,
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return false;
        }

        (Caption, IsClosed, Version) = (found.Caption, found.State == CaseState.Closed, found.Version);
        ModelState.Remove(nameof(Version));
        Still = await open.Of(actor, id, ct);
        Before = await Lines(actor, id, ct);
        return true;
    }

    private async Task<IReadOnlyList<Line>> Lines(Actor actor, CaseId id, CancellationToken ct)
    {
        var zone = await local.Zone(ct);
        var rows = await db
            .CaseClosings.AsNoTracking()
            .Where(c => c.CaseId == id)
            .OrderByDescending(c => c.ClosedAt)
            .Select(c => new
            {
                Row = c,
                By = db.People.First(p => p.Id == c.ClosedBy).Name,
                Again = db.People.Where(p => p.Id == c.ReopenedBy).Select(p => p.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var lines = new List<Line>();
        foreach (var line in rows)
        {
            var row = line.Row;
            var again = row.ReopenedBecause is { } words
                ? await vault.Open(
                    words,
                    ClosePlaces.Words(actor.Practice, row.Id, nameof(row.ReopenedBecause)),
                    actor.Reader,
                    ct
                )
                : null;
            var place = ClosePlaces.Words(actor.Practice, row.Id, nameof(row.Because));
            lines.Add(
                new(
                    $"{zone.Written(row.ClosedAt)}, {line.By}",
                    await vault.Open(row.Because, place, actor.Reader, ct),
                    row.ReopenedAt is { } at ? $"{zone.Written(at)}, {line.Again}" : null,
                    again
                )
            );
        }

        return lines;
    }
}
