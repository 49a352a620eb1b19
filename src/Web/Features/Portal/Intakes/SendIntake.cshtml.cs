using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>All that an adult wrote, to look over and send; once sent, their own copy of it.</summary>
[Requires(Permission.UsePortal)]
internal sealed class SendIntakePage(
    CaseworkDb db,
    OwnIntakes own,
    IntakeDrafts drafts,
    SentIntake sent,
    SendIntake send,
    PortalWords words,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Handle { get; set; } = "";

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<IntakePart> Parts { get; private set; } = [];

    public bool IsSent { get; private set; }

    /// <summary>It was sent before they had this account.</summary>
    public bool IsShut { get; private set; }

    /// <summary>When it was sent, as the practice says times.</summary>
    public string SentAt { get; private set; } = "";

    /// <summary>Of the second form of the page: each form has an id of its own.</summary>
    public Guid OtherForm { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        return await Load(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var say = await words.Now(ct);
        switch (await send.Handle(User.Actor(), new(Handle, FormId, Version), ct))
        {
            case SendIntake.Outcome.Done:
                TempData.Say(say.Say(IntakeTexts.SendDone).Plain);
                return LocalRedirect(IntakePlaces.Own(Handle));
            case SendIntake.Outcome.NotFound:
                return NotFound();
            case SendIntake.Outcome.Refused { Unmet: var unmet } when unmet.All(state => state.Id == "IN.6"):
                ModelState.AddModelError("", say.Say(IntakeTexts.NothingYet).Plain);
                break;
            default:
                ModelState.AddModelError("", say.Say(IntakeTexts.NotNow).Plain);
                db.ChangeTracker.Clear();
                break;
        }

        ModelState.Remove(nameof(Version));
        return await Load(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostThrow(CancellationToken ct)
    {
        if (await own.Find(User.Actor(), Handle, ct) is null)
        {
            return NotFound();
        }

        await drafts.Forget(User.Actor(), IntakePlaces.Own(Handle), ct);
        TempData.Say((await words.Now(ct)).Say(IntakeTexts.ThrowDone).Plain);
        return LocalRedirect(PortalPlaces.Home);
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await own.Find(actor, Handle, ct) is not { } row)
        {
            return false;
        }

        (IsSent, Version) = (row.IsSent, row.Version);
        SentAt = row.SentAt is { } at ? (await local.Zone(ct)).Written(at) : "";
        IsShut = row.IsSent && !await own.MayRead(actor, row, ct);
        Parts =
            IsShut ? []
            : row.IsSent ? await sent.OpenOwn(actor, row, ct)
            :
            [
                .. SentIntake
                    .InWords(await drafts.Of(actor, IntakePlaces.Own(Handle), ct), await words.Now(ct))
                    .Select(step => step.Part),
            ];
        return true;
    }
}
