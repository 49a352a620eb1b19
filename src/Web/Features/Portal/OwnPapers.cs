using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Orders.Papers;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Files;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>Papers that lie in the portal for a person, on its first page and as files.</summary>
internal sealed class OwnPapers(CaseworkDb db, PortalAccess portal, PortalHandles handles, LocalTime local)
    : IPortalSections
{
    /// <summary>Those that lie there now, in cases to which the person has an open door.</summary>
    public IQueryable<SharedPaper> Of(Actor actor)
    {
        var (person, cases) = (actor.Person, portal.CasesOf(actor));
        return db
            .SharedPapers.AsNoTracking()
            .Where(s => s.PersonId == person && s.EndedAt == null && cases.Contains(s.CaseId));
    }

    async Task<IReadOnlyList<PortalSection>> IPortalSections.Of(Actor actor, CancellationToken ct)
    {
        var papers = await (
            from s in Of(actor)
            join d in db.DraftsMade on s.DraftId equals d.Id
            orderby s.SharedAt descending
            select new
            {
                s.Id,
                s.SharedAt,
                d.Kind,
                d.Form,
            }
        ).ToListAsync(ct);
        if (papers.Count == 0)
        {
            return [];
        }

        var zone = await local.Zone(ct);
        var names = await handles.Of(actor, PortalThing.Paper, [.. papers.Select(p => p.Id)], ct);
        return
        [
            new(
                "Papers for you",
                false,
                20,
                [
                    .. papers.Select(p => new PortalLine(
                        $"{PaperWords.Kind(p.Kind)}, {PaperWords.Form(p.Form)}",
                        PortalPlaces.Paper(names[p.Id]),
                        "Since " + zone.DayOf(p.SharedAt).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
                    )),
                ]
            ),
        ];
    }

    /// <summary>The file, exactly as the practice has it on record; asked of the decision anew each time.</summary>
    [Requires(Permission.UsePortal)]
    public static async Task<IResult> Get(
        string handle,
        HttpContext context,
        CaseworkDb db,
        OwnPapers papers,
        PortalHandles handles,
        CaseAudiences audiences,
        FindFacts facts,
        SealedFiles files,
        Vault vault,
        CancellationToken ct
    )
    {
        var actor = context.User.Actor();
        var found = await handles.Find(actor, PortalThing.Paper, handle, ct) is { } id
            ? await papers.Of(actor).SingleOrDefaultAsync(s => s.Id == id, ct)
            : null;
        if (found is null || !await MayRead(actor, found, audiences, facts, ct))
        {
            return Results.NotFound();
        }

        var paper = await db.DraftsMade.AsNoTracking().SingleAsync(d => d.Id == found.DraftId, ct);
        var place = new PaperPlaces(actor.Practice, paper.Id).File;
        var bytes = await vault.OpenBytes(new(await files.Read(paper.FileAddress, ct)), place, actor.Reader, ct);
        return Results.File(bytes, PaperFiles.MediaTypeOf(paper.Form), PaperFiles.NameOf(paper.Kind, paper.Form));
    }

    private static async Task<bool> MayRead(
        Actor actor,
        SharedPaper paper,
        CaseAudiences audiences,
        FindFacts facts,
        CancellationToken ct
    )
    {
        var self = (await audiences.Members(paper.CaseId, ct)).FirstOrDefault(m => m.Id == actor.Person);
        return self is not null
            && (await facts.Of(actor, paper.CaseId, ct, orderOnFile: paper.OrderId.Value)).Decide(
                SharePaper.OfPaper(self.Audience)
            ) is DisclosureAnswer.Allowed;
    }
}
