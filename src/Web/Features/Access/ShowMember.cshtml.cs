using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access;

/// <summary>One member of staff: changes their role or ends their membership.</summary>
[Requires(Permission.ManageStaff)]
internal sealed class ShowMemberPage(CaseworkDb db, ChangeMembership change, SealAccounts seals, TimeProvider clock)
    : PageModel
{
    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Role? Role { get; set; }

    /// <summary>Of the second form of the page: each form has an id of its own.</summary>
    public Guid EndFormId { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    public string Name { get; private set; } = "";

    public Role Now { get; private set; }

    public bool IsMember { get; private set; }

    public bool IsSelf { get; private set; }

    /// <summary>Whether a row that lets them in was not written by this program.</summary>
    public bool IsChangedPast { get; private set; }

    public async Task<IActionResult> OnGet(Guid person, CancellationToken ct)
    {
        if (!await Load(person, ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Version = await db.Practices.Select(p => p.Version).SingleAsync(ct);
        Role = Now;
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid person, CancellationToken ct)
    {
        if (Role is { } role && RoleWords.Staff.Contains(role))
        {
            return await Change(person, role, "The role is changed. It counts from the next page on.", ct);
        }

        ModelState.AddModelError(nameof(Role), "Choose a role.");
        return await Load(person, ct) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostEnd(Guid person, CancellationToken ct) =>
        Change(person, null, "The membership is ended, and every session with it.", ct);

    private async Task<IActionResult> Change(Guid person, Role? to, string words, CancellationToken ct)
    {
        if (!await Load(person, ct))
        {
            return NotFound();
        }

        switch (await change.Handle(User.Actor(), new(FormId, new(person), to, Version), ct))
        {
            case ChangeMembership.Outcome.Refused refused:
                ModelState.AddUnmet(refused.Unmet);
                return Page();
            case ChangeMembership.Outcome.Conflict:
                ModelState.AddModelError(
                    "",
                    "Somebody changed the staff since you opened this page. Look at the list again, then decide anew."
                );
                return Page();
            default:
                TempData.Say(words);
                return LocalRedirect("/staff");
        }
    }

    private async Task<bool> Load(Guid id, CancellationToken ct)
    {
        var person = new PersonId(id);
        var found = await (
            from m in db.Memberships
            join p in db.People on m.PersonId equals p.Id
            where m.PersonId == person && m.Role != Domain.Access.Role.Outsider
            select new
            {
                p.Name,
                m.Role,
                m.EndedAt,
                m.AccountId,
            }
        ).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return false;
        }

        (Name, Now, IsMember) = (found.Name, found.Role, found.EndedAt is null);
        IsSelf = person == User.Actor().Person;
        IsChangedPast = (await seals.Accounts(ct)).Contains(found.AccountId);
        return true;
    }
}
