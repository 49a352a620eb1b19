using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>An adult's answer in their own words, and how a clinician hears it.</summary>
[Requires(Permission.GuideConsents)]
internal sealed class HearTeachBackPage(
    CaseworkDb db,
    CaseAccess access,
    OpenAgreement open,
    HearTeachBack hear,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Understanding? Heard { get; set; }

    public Agreement Agreement { get; private set; } = null!;

    public string Caption { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Question { get; private set; } = "";

    public string Words { get; private set; } = "";

    public bool IsStale { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Heard) = (Guid.CreateVersion7(clock.GetUtcNow()), Agreement.Heard);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        switch (await hear.Handle(User.Actor(), new(new(Id), FormId, Version, Heard), ct))
        {
            case HearTeachBack.Outcome.Done:
                if (!await Load(ct))
                {
                    return NotFound();
                }

                TempData.Say("It is on record.");
                return LocalRedirect(ConsentPlaces.Show(Agreement.CaseId, Agreement.Kind, Agreement.PersonId));
            case HearTeachBack.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                break;
            case HearTeachBack.Outcome.Conflict:
                db.ChangeTracker.Clear();
                ModelState.Remove(nameof(Version));
                IsStale = true;
                break;
            default:
                return NotFound();
        }

        return await Load(ct) ? Page() : NotFound();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var (actor, id) = (User.Actor(), new AgreementId(Id));
        var found = await (
            from c in access.CasesOf(actor)
            join a in db.Agreements.AsNoTracking() on c.Id equals a.CaseId
            where a.Id == id
            select new
            {
                Agreement = a,
                c.Caption,
                Name = db.People.Where(p => p.Id == a.PersonId).Select(p => p.Name).First(),
            }
        ).SingleOrDefaultAsync(ct);
        if (found is null || await open.TeachBack(actor, found.Agreement, ct) is not { } words)
        {
            return false;
        }

        (Agreement, Caption, Name, Words) = (found.Agreement, found.Caption, found.Name, words);
        (Version, Question) = (Agreement.Version, (await open.Text(actor, Agreement, ct)).Question ?? "");
        return true;
    }
}
