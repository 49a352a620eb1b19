using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Files;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Gives an order's own file to somebody who may read it, under a name that tells nothing.</summary>
internal static class OrderFile
{
    [Requires(Permission.ReadOrder)]
    public static async Task<IResult> Get(
        Guid id,
        HttpContext context,
        CaseworkDb db,
        CaseAccess access,
        SealedFiles files,
        Vault vault,
        CancellationToken ct
    )
    {
        var actor = context.User.Actor();
        var order = await (
            from c in access.CasesOf(actor)
            join o in db.Orders.AsNoTracking() on c.Id equals o.CaseId
            where o.Id == new OrderId(id)
            select new { o.FileAddress, o.MediaType }
        ).SingleOrDefaultAsync(ct);
        if (order is null)
        {
            return Results.NotFound();
        }

        var place = new OrderPlaces(actor.Practice, new(id)).File;
        var bytes = await vault.OpenBytes(new(await files.Read(order.FileAddress, ct)), place, actor.Reader, ct);
        return Results.File(bytes, order.MediaType, "order" + Ending(order.MediaType));
    }

    private static string Ending(string mediaType) =>
        mediaType switch
        {
            "application/pdf" => ".pdf",
            "text/plain" => ".txt",
            _ => ".docx",
        };
}
