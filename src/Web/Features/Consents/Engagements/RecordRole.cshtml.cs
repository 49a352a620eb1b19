using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents.Engagements;

/// <summary>In which role a therapist works with the family, and in which they did.</summary>
[Requires(Permission.GuideConsents), KeepsTyped]
internal sealed class RecordRolePage(
    CaseworkDb db,
    CaseAccess access,
    EngagementsOnFile onFile,
    RecordRole record,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    /// <summary>Number of the latest entry that the form was made from.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public Guid? Therapist { get; set; }

    [BindProperty]
    public TherapistRole? Role { get; set; }

    [BindProperty]
    public DateOnly? SinceOn { get; set; }

    [BindProperty, Fits(RoleOnCase.BecauseLength, "The reason")]
    public string? Because { get; set; }

    public CaseId Case => new(Id);

    public string Caption { get; private set; } = "";

    public IReadOnlyList<Choice> Therapists { get; private set; } = [];

    public IReadOnlyList<EngagementLine> Lines { get; private set; } = [];

    public bool IsStale { get; private set; }

    private int Latest => Lines.Select(l => l.Number).DefaultIfEmpty().Max();

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Seen) = (Guid.CreateVersion7(clock.GetUtcNow()), Latest);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Seen,
                p => p.Therapist!,
                p => p.Role!,
                p => p.SinceOn!,
                p => p.Because!
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

        var input = new RecordRole.Input(
            new(Case, FormId, Seen, SinceOn, Because ?? ""),
            Therapist is { } of ? new(of) : null,
            Role
        );
        switch (await record.Handle(User.Actor(), input, ct))
        {
            case EngagementKept.Done:
                TempData.Say("The role is on record. Whose consent was given to another one is asked again.");
                return LocalRedirect(ConsentPlaces.List(Case));
            case EngagementKept.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case EngagementKept.Conflict:
                IsStale = true;
                ModelState.Remove(nameof(Seen));
                await Load(ct);
                Seen = Latest;
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await access.CaptionOfOpen(actor, Case, ct) is not { } caption)
        {
            return false;
        }

        (Caption, Lines) = (caption, await onFile.Roles(actor, Case, ct));
        var rows = await (
            from a in db.CaseAssignments.AsNoTracking()
            where a.CaseId == Case && a.Duty == CaseDuty.Therapist && a.EndedAt == null
            join p in db.People on a.PersonId equals p.Id
            orderby p.Name
            select new { p.Id, p.Name }
        ).ToListAsync(ct);
        Therapists = [.. rows.Select(t => new Choice(t.Id.Value.ToString("D"), t.Name))];
        return true;
    }
}
