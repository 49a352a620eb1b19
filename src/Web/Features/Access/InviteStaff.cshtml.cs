using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Access;

/// <summary>Asks whom to invite and as what, and shows the link once.</summary>
[Requires(Permission.ManageStaff)]
internal sealed class InviteStaffPage(InviteStaff invite, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<Choice> Roles =
    [
        .. RoleWords.Staff.Select(role => new Choice(role.ToString(), role.Name(), role.Work())),
    ];

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public Role? Role { get; set; }

    /// <summary>The link, this once.</summary>
    public string? Link { get; private set; }

    public void OnGet() => FormId = Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > PersonName.Length)
        {
            ModelState.AddModelError(nameof(Name), "Say whom you invite, in at most 200 characters.");
        }

        if (Role is not { } role || !RoleWords.Staff.Contains(role))
        {
            ModelState.AddModelError(nameof(Role), "Choose what they are in the practice.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Link = await invite.Handle(User.Actor(), new(FormId, Name!, Role!.Value), ct);
        return Link is null ? LocalRedirect("/staff") : Page();
    }
}
