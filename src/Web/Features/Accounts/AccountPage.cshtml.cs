using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>What a person's own account holds, and where each part of it is changed.</summary>
[Requires(Permission.ManageOwnAccount)]
internal sealed class AccountPage(CaseworkDb db) : PageModel
{
    public string Name { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var person = User.Actor().Person;
        Name = await db.People.Where(p => p.Id == person).Select(p => p.Name).SingleAsync(ct);
    }
}
