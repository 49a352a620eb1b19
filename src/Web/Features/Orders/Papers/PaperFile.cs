using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Files;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>Gives a paper exactly as it was handed out the first time, while it may still go to whom it names and nothing that came since stands against it.</summary>
internal static class PaperFile
{
    [Requires(Permission.DraftPapers)]
    public static async Task<IResult> Get(
        Guid id,
        Guid draft,
        HttpContext context,
        CaseworkDb db,
        CaseAccess access,
        MayHandPaper may,
        MayHandKept kept,
        ITempDataDictionaryFactory said,
        SealedFiles files,
        Vault vault,
        CancellationToken ct
    )
    {
        var actor = context.User.Actor();
        var paper = await (
            from c in access.CasesOf(actor)
            join d in db.DraftsMade.AsNoTracking() on c.Id equals d.CaseId
            where d.Id == new DraftId(draft) && d.OrderId == new OrderId(id)
            select d
        ).SingleOrDefaultAsync(ct);
        if (paper is null)
        {
            return Results.NotFound();
        }

        if (!await may.Now(actor, paper.CaseId, new(id), paper.Kind, paper.ForPerson, ct))
        {
            return Refused(PaperWords.MayNotLeave);
        }

        if (await kept.Of(paper, ct) is Decision.Refused refused)
        {
            return Refused(PaperWords.NotAgain(refused.Unmet));
        }

        var place = new PaperPlaces(actor.Practice, new(draft)).File;
        var bytes = await vault.OpenBytes(new(await files.Read(paper.FileAddress, ct)), place, actor.Reader, ct);
        return Results.File(bytes, PaperFiles.MediaTypeOf(paper.Form), PaperFiles.NameOf(paper.Kind, paper.Form));

        IResult Refused(string words)
        {
            var next = said.GetTempData(context);
            next.Say(words);
            next.Save();
            return Results.LocalRedirect(OrderPages.Drafts(new(id)));
        }
    }
}
