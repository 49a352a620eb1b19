using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Orders that came in and wait for somebody to open their case.</summary>
[Requires(Permission.ReceiveOrder)]
internal sealed class ListOrdersPage(CaseworkDb db, CaseAccess access, LocalTime local) : PageModel
{
    public const int MostShown = 100;

    public IReadOnlyList<Waiting> Orders { get; private set; } = [];

    public bool MayRead { get; private set; }

    public bool MaySeeClauses => User.Actor().Role.Allows(Permission.DraftPapers);

    /// <summary>An order that waits; its words stay sealed in a list.</summary>
    public sealed record Waiting(OrderId Id, string ReceivedOn, string ReceivedBy, int? Pages, int ByteCount);

    public async Task OnGet(CancellationToken ct)
    {
        var actor = User.Actor();
        MayRead = actor.Role.Allows(Permission.ReadOrder);
        var zone = await local.Zone(ct);
        var found = await (
            from c in access.CasesOf(actor)
            where c.State == CaseState.Received
            join o in db.Orders.AsNoTracking() on c.Id equals o.CaseId
            join p in db.People.AsNoTracking() on o.ReceivedBy equals p.Id
            orderby o.ReceivedAt descending
            select new
            {
                o.Id,
                o.ReceivedAt,
                p.Name,
                o.Pages,
                o.ByteCount,
            }
        )
            .Take(MostShown)
            .ToListAsync(ct);
        Orders = [.. found.Select(o => new Waiting(o.Id, zone.Written(o.ReceivedAt), o.Name, o.Pages, o.ByteCount))];
    }
}
