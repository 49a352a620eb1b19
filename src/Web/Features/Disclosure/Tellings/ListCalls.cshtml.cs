using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>The calls of a case, the newest first.</summary>
[Requires(Permission.RecordTelling)]
internal sealed class ListCallsPage(CaseworkDb db, CaseAccess access, Vault vault, LocalTime local) : PageModel
{
    /// <param name="When">In the practice's zone, in words.</param>
    public sealed record Line(CallNote Row, string With, string By, string When, string Heard, string Told);

    public CaseId Case { get; private set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        Case = new(id);
        if (await access.CaptionOfOpen(actor, Case, ct) is not { } caption)
        {
            return NotFound();
        }

        (Caption, var zone) = (caption, await local.Zone(ct));
        var rows = await db
            .CallNotes.AsNoTracking()
            .Where(c => c.CaseId == Case)
            .OrderByDescending(c => c.At)
            .Select(c => new
            {
                Row = c,
                With = db.People.Where(p => p.Id == c.With).Select(p => p.Name).FirstOrDefault(),
                By = db.People.Where(p => p.Id == c.By).Select(p => p.Name).FirstOrDefault(),
                Told = db
                    .DisclosuresMade.Where(d => d.CallId == c.Id && d.StruckAt == null)
                    .Select(d => d.What)
                    .ToList(),
            })
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Row.Heard), ct);
        var lines = new List<Line>();
        foreach (var found in rows)
        {
            var row = found.Row;
            lines.Add(
                new(
                    row,
                    row.WithWords is { } words
                        ? await Open(words, nameof(row.WithWords))
                        : found.With ?? DisclosureWords.Of(row.WithKind),
                    found.By ?? "",
                    zone.Written(row.At),
                    await Open(row.Heard, nameof(row.Heard)),
                    string.Join("; ", found.Told.Distinct().Select(DisclosureWords.Of))
                )
            );

            async Task<string> Open(Domain.Sealed value, string column) =>
                await vault.Open(value, TellingPlaces.Call(actor.Practice, row.Id, column), actor.Reader, ct);
        }

        Lines = lines;
        return Page();
    }
}
