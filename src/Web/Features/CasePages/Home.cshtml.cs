using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CasePages;

/// <summary>Where a working day begins: what waits, and the cases last opened.</summary>
[Requires(Permission.SeeCases)]
internal sealed class HomePage(CaseworkDb db, CaseAccess access) : PageModel
{
    private const int Shown = 6;

    public string Name { get; private set; } = "";

    public int OrdersWaiting { get; private set; }

    public IReadOnlyList<(CaseId Id, string Caption)> Cases { get; private set; } = [];

    public bool MayReceive { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        var actor = User.Actor();
        MayReceive = actor.Role.Allows(Permission.ReceiveOrder);
        Name = await db.People.Where(p => p.Id == actor.Person).Select(p => p.Name).SingleAsync(ct);
        OrdersWaiting = await access.CasesOf(actor).CountAsync(c => c.State == CaseState.Received, ct);
        var found = await access
            .CasesOf(actor)
            .Where(c => c.State == CaseState.Open)
            .OrderByDescending(c => c.OpenedAt)
            .Take(Shown)
            .Select(c => new { c.Id, c.Caption })
            .ToListAsync(ct);
        Cases = [.. found.Select(c => (c.Id, c.Caption))];
    }
}
