using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Portal;

/// <summary>Who of a case has a door to the portal: invites, shows link and code once, ends access.</summary>
[Requires(Permission.InviteOutsiders)]
internal sealed class ManageDoorsPage(
    DoorsOfCase doors,
    InviteOutsider invite,
    WithdrawDoorLink withdraw,
    LookAtSignIn look,
    EndDoor end,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    public CaseId Case { get; private set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<DoorOfPerson> People { get; private set; } = [];

    /// <summary>New sign-ins in place of others, of which this reader makes sure for whom they are.</summary>
    public IReadOnlyList<SignInToLookAt> ToLookAt { get; private set; } = [];

    public bool MayReplace => User.Actor().Role.Allows(Permission.ReplaceSignIn);

    public PracticeZone Zone { get; private set; } = null!;

    /// <summary>Link and code, this once.</summary>
    public InviteOutsider.Outcome.Invited? Invited { get; private set; }

    public string Name { get; private set; } = "";

    public bool CanShare => User.Actor().Role.Allows(Permission.DraftPapers);

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, Guid formId, Guid person, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        switch (await invite.Handle(User.Actor(), new(formId, Case, new(person)), ct))
        {
            case InviteOutsider.Outcome.Invited invited:
                (Invited, Name) = (invited, People.First(p => p.Id.Value == person).Name);
                return Page();
            case InviteOutsider.Outcome.Opened:
                return Done("The door is open. They sign in as they do already.");
            case InviteOutsider.Outcome.Refused refused:
                ModelState.AddUnmet(refused.Unmet);
                return Page();
            case InviteOutsider.Outcome.ShownBefore:
                return Done("This link was shown already. If it got lost, make another one.");
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostWithdraw(Guid id, Guid formId, Guid invitation, CancellationToken ct)
    {
        Case = new(id);
        return await withdraw.Handle(User.Actor(), new(formId, Case, invitation), ct)
            ? Done("The link no longer works.")
            : NotFound();
    }

    public async Task<IActionResult> OnPostLooked(Guid id, Guid formId, Guid invitation, CancellationToken ct)
    {
        Case = new(id);
        return await look.Handle(User.Actor(), new(formId, Case, invitation), ct)
            ? Done("It is on record that you made sure of it.")
            : NotFound();
    }

    public async Task<IActionResult> OnPostEnd(Guid id, Guid formId, string? door, CancellationToken ct)
    {
        Case = new(id);
        return await end.Handle(User.Actor(), new(formId, Case, door ?? ""), ct) switch
        {
            EndDoor.Outcome.Ended => Done("The access is ended, and every session with it."),
            EndDoor.Outcome.Conflict => Done("Somebody changed this meanwhile. Look at the list as it stands now."),
            _ => NotFound(),
        };
    }

    private LocalRedirectResult Done(string words)
    {
        TempData.Say(words);
        return LocalRedirect(PortalPlaces.Doors(Case));
    }

    private async Task<bool> Load(Guid id, CancellationToken ct)
    {
        Case = new(id);
        if (await doors.Find(User.Actor(), Case, ct) is not { } found)
        {
            return false;
        }

        (Caption, Zone) = (found.Caption, await local.Zone(ct));
        (People, ToLookAt) = (await doors.People(Case, ct), await doors.ToLookAt(User.Actor(), Case, ct));
        return true;
    }
}
