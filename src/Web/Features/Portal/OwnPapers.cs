using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>Papers that lie in the portal for a person.</summary>
internal sealed class OwnPapers(
    CaseworkDb db,
    PortalAccess portal,
    PortalHandles handles,
    CaseAudiences audiences,
    FindFacts facts,
    PortalWords words,
    LocalTime local
) : IPortalSections
{
    /// <summary>Those that lie there now, of orders that hold, in cases to which the person has an open door.</summary>
    public async Task<IQueryable<SharedPaper>> Of(Actor actor, CancellationToken ct)
    {
        var (person, cases) = (actor.Person, await portal.CasesOf(actor, ct));
        return db
            .SharedPapers.AsNoTracking()
            .Where(s =>
                s.PersonId == person
                && s.EndedAt == null
                && cases.Contains(s.CaseId)
                && db.Orders.Any(o =>
                    o.Id == s.OrderId && (o.Standing == OrderStanding.Active || o.Standing == OrderStanding.Modified)
                )
            );
    }

    async Task<IReadOnlyList<PortalSection>> IPortalSections.Of(Actor actor, CancellationToken ct)
    {
        var papers = await (
            from s in await Of(actor, ct)
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

        var (zone, say) = (await local.Zone(ct), await words.Now(ct));
        var names = await handles.Of(actor, PortalThing.Paper, [.. papers.Select(p => p.Id)], ct);
        return
        [
            new(
                say.Say(PortalTexts.SectionPapers).Plain,
                false,
                20,
                [
                    .. papers.Select(p => new PortalLine(
                        say.Say(
                            PortalTexts.PaperLine,
                            ("paper", say.Say(PortalWords.Of(p.Kind)).Plain),
                            ("form", say.Say(PortalWords.Of(p.Form)).Plain)
                        ).Plain,
                        PortalPlaces.Paper(names[p.Id]),
                        say.Say(
                            PortalTexts.PaperSince,
                            ("day", zone.DayOf(p.SharedAt).ToString("d MMMM yyyy", CultureInfo.InvariantCulture))
                        ).Plain
                    )),
                ]
            ),
        ];
    }

    /// <summary>What lies there under this handle, if the decision still lets the person have it; else null.</summary>
    public async Task<SharedPaper?> Find(Actor actor, string handle, CancellationToken ct)
    {
        if (
            await handles.Find(actor, PortalThing.Paper, handle, ct) is not { } id
            || await (await Of(actor, ct)).SingleOrDefaultAsync(s => s.Id == id, ct) is not { } paper
            || (await audiences.Members(paper.CaseId, ct)).FirstOrDefault(m => m.Id == actor.Person) is not { } self
        )
        {
            return null;
        }

        var found = await facts.Of(actor, paper.CaseId, ct, orderOnFile: paper.OrderId.Value);
        return found.Decide(SharePaper.OfPaper(self.Audience)) is DisclosureAnswer.Allowed ? paper : null;
    }
}
