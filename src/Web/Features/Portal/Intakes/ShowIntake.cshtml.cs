using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>What one adult sent; the read log knows who read it.</summary>
[Requires(Permission.TakeIntake)]
internal sealed class ShowIntakePage(
    CaseworkDb db,
    CaseAccess access,
    SentIntake sent,
    ReadIntake readIntake,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    public CaseId Case { get; private set; }

    public string Caption { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>When and how it came.</summary>
    public string Came { get; private set; } = "";

    /// <summary>The part on safety first, where somebody answered it.</summary>
    public IReadOnlyList<IntakePart> Parts { get; private set; } = [];

    public bool IsOnSafety { get; private set; }

    public bool IsUnread { get; private set; }

    /// <summary>This reader holds the case, and so may say that it was read.</summary>
    public bool MayRead { get; private set; }

    public (string By, string At)? Read { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    private async Task<bool> Load(CancellationToken ct)
    {
        var (actor, id) = (User.Actor(), new AdultIntakeId(Id));
        if (
            await db.AdultIntakes.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { SentAt: { } at } row
            || await access.CaptionOfOpen(actor, row.CaseId, ct) is not { } caption
        )
        {
            return false;
        }

        (Case, Caption) = (row.CaseId, caption);
        Name = await db.People.Where(p => p.Id == row.PersonId).Select(p => p.Name).SingleAsync(ct);
        var how = row.Way == IntakeWay.Desk ? "written down with them by a clinician" : "sent by them in the portal";
        var zone = await local.Zone(ct);
        Came = $"{zone.Written(at)}, {how}.";
        (IsOnSafety, IsUnread) = (row.Safety is not null, row.IsUnread);
        if (row is { ReadBy: { } by, ReadAt: { } read })
        {
            Read = (await db.People.Where(p => p.Id == by).Select(p => p.Name).SingleAsync(ct), zone.Written(read));
        }

        Parts = await sent.Open(actor, row, ct);
        MayRead = await readIntake.Look(actor, row.CaseId, ct) is Decision.Allowed;
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        return true;
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        switch (await readIntake.Handle(User.Actor(), new(new(Id), FormId), ct))
        {
            case ReadIntake.Outcome.Done:
                TempData.Say("It is on record that you read it.");
                return LocalRedirect(IntakePlaces.Show(new(Id)));
            case ReadIntake.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return await Load(ct) ? Page() : NotFound();
            default:
                return NotFound();
        }
    }
}
