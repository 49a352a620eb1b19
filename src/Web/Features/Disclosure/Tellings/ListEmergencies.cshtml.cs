using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>What was told past the decision about a case, and one more.</summary>
[Requires(Permission.TellInEmergency), KeepsTyped]
internal sealed class ListEmergenciesPage(
    TellInEmergency tell,
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    public sealed record Line(EmergencyTelling Row, string About, string When);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public EmergencyKind? Kind { get; set; }

    [BindProperty]
    public Guid? About { get; set; }

    [BindProperty, Fits(EmergencyTelling.WordsLength, "Who was told")]
    public string? ToWhom { get; set; }

    [BindProperty, Fits(EmergencyTelling.WordsLength, "What was told")]
    public string? Said { get; set; }

    [BindProperty, Fits(EmergencyTelling.WordsLength, "Why it could not wait")]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public TimeOnly? At { get; set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<CaseMember> Kept { get; private set; } = [];

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IReadOnlyList<Choice> People =>
        [new("", "Choose"), .. Kept.Select(m => new Choice(m.Id.Value.ToString("D"), m.Name))];

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
                p => p.Kind!,
                p => p.About!,
                p => p.ToWhom!,
                p => p.Said!,
                p => p.Reason!,
                p => p.On!,
                p => p.At!
            );
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

        var zone = await local.Zone(ct);
        var input = new TellInEmergency.Input(
            new(Id),
            FormId,
            About is { } about ? new PersonId(about) : null,
            Kind,
            ToWhom ?? "",
            Said ?? "",
            Reason ?? "",
            On is { } day && At is { } time ? zone.InstantOf(day, time) : null
        );
        switch (await tell.Handle(User.Actor(), input, ct))
        {
            case TellInEmergency.Outcome.Done(var url):
                TempData.Say("It is on record. Two others look at it.");
                return LocalRedirect(url);
            case TellInEmergency.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
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

        var (members, zone) = (await audiences.Members(id, ct), await local.Zone(ct));
        (Caption, Kept) = (caption, [.. members.Where(m => m.OwnsRecord)]);
        var rows = await db
            .EmergencyTellings.AsNoTracking()
            .Where(e => e.CaseId == id)
            .OrderByDescending(e => e.ToldAt)
            .ToListAsync(ct);
        Lines =
        [
            .. rows.Select(r => new Line(
                r,
                members.FirstOrDefault(m => m.Id == r.About)?.Name ?? "Somebody",
                zone.Written(r.ToldAt)
            )),
        ];
        return true;
    }
}
