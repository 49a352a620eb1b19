using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>What a person's own account holds, and where each part of it is changed.</summary>
[Requires(Permission.ManageOwnAccount)]
internal sealed class OwnAccountPage(CaseworkDb db, SecondFactors factors, NextStep next) : PageModel
{
    public string Name { get; private set; } = "";

    public string LoginName { get; private set; } = "";

    public string Practice { get; private set; } = "";

    public HeldFactors Held { get; private set; } = new(false, 0, 0);

    public bool HasOtherPractices { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        var actor = User.Actor();
        Name = await db.People.Where(p => p.Id == actor.Person).Select(p => p.Name).SingleAsync(ct);
        Practice = await db.Practices.Select(p => p.Name).SingleAsync(ct);
        LoginName = User.Identity?.Name ?? "";
        Held = await factors.Of(actor.Account, ct);
        HasOtherPractices = await next.Memberships(actor.Account).CountAsync(ct) > 1;
    }
}
