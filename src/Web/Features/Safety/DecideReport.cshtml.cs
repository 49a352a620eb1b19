using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety;

/// <summary>Decides on the report of one disclosure; it waits for nobody.</summary>
[Requires(Permission.DecideReport), KeepsTyped]
internal sealed class DecideReportPage(
    DecideReport decideReport,
    EntryViews views,
    ReadDisclosures disclosures,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public DecideReport.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

    public HarmDisclosure Told { get; private set; } = null!;

    public string? Words { get; private set; }

    public ReportDuty? Duty { get; private set; }

    /// <summary>The duty is theirs who heard it.</summary>
    public bool IsOwn => Told.HeardBy == User.Actor().Person;

    /// <summary>The lead decides in place of who heard it.</summary>
    public bool IsInPlace => !IsOwn && User.Actor().Role.LeadsClinicalWork();

    public string HeardBy { get; private set; } = "";

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Form.CalledOn = Family.Today;
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(Form, nameof(Form), unsent);
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

        var kept = await decideReport.Handle(User.Actor(), Id, FormId, Form, ct);
        return this.Answer(kept, "The decision is on record.", SafetyPlaces.Disclosures(Family.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await decideReport.Find(User.Actor(), Id, ct) is not var (family, row))
        {
            return false;
        }

        Family = family;
        Told = row;
        Words = await views.Open(User.Actor(), SafetyPlaces.Told, row, row.Words, nameof(row.Words), ct);
        HeardBy = await views.Name(row.HeardBy, ct);
        Duty = await disclosures.Duty(family.Id, ct);
        return true;
    }
}
