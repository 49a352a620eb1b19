using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Disclosure.Protections;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>What a parent was told of one child and one adult.</summary>
internal sealed record OwnPlace(string Child, string Adult, WherePlace Place);

/// <summary>
/// What somebody was told of where the work stands, behind their open doors; each time asked of the decision. A protection
/// of the child lets nothing new come to it, and leaves what stood there before until a clinician ends it.
/// </summary>
internal sealed class OwnWhere(
    CaseworkDb db,
    PortalAccess portal,
    CaseAudiences audiences,
    FindFacts facts,
    FindShutting shutting,
    PortalWords words
) : IPortalSections
{
    public async Task<IReadOnlyList<OwnPlace>> All(Actor actor, CancellationToken ct)
    {
        var (person, cases) = (actor.Person, await portal.CasesOf(actor, ct));
        var told = await (
            from t in db.WhereTold.AsNoTracking()
            where t.PersonId == person && t.EndedAt == null && cases.Contains(t.CaseId)
            join w in db.ChildWays on t.WayId equals w.Id
            join child in db.People on w.Child equals child.Id
            join adult in db.People on w.Adult equals adult.Id
            orderby child.Name, adult.Name
            select new
            {
                t.WayId,
                t.ToldAt,
                t.CaseId,
                t.Place,
                w.Child,
                Names = new OwnPlace(child.Name, adult.Name, t.Place),
            }
        ).ToListAsync(ct);
        var shown = new List<OwnPlace>();
        // Pressed in two tabs at once, two stand open: the last one counts, and of one moment's the more careful.
        var last = told.GroupBy(t => t.WayId)
            .Select(w => w.OrderByDescending(t => t.ToldAt).ThenBy(t => t.Place).First());
        foreach (var ofCase in last.GroupBy(t => t.CaseId))
        {
            var self = (await audiences.Members(ofCase.Key, ct)).FirstOrDefault(m => m.Id == person);
            if (
                self is null
                || (await facts.Of(actor, ofCase.Key, ct)).Decide(WhereListeners.Telling(self))
                    is not DisclosureAnswer.Allowed
            )
            {
                continue;
            }

            foreach (var ofChild in ofCase.GroupBy(t => t.Child))
            {
                var shut = await shutting.OfChild(ofChild.Key, person, ct);
                shown.AddRange(ofChild.Where(t => ShownBefore.Stays(t.ToldAt, shut)).Select(t => t.Names));
            }
        }

        return shown;
    }

    async Task<IReadOnlyList<PortalSection>> IPortalSections.Of(Actor actor, CancellationToken ct)
    {
        var all = await All(actor, ct);
        if (all.Count == 0)
        {
            return [];
        }

        var say = await words.Now(ct);
        return
        [
            new(
                say.Say(WhereTexts.Section).Plain,
                false,
                2,
                [
                    new(
                        say.Say(WhereTexts.Title).Plain,
                        WherePages.Own,
                        all.Count == 1 ? say.Say(WhereTexts.Name(all[0].Place)).Plain : ""
                    ),
                ]
            ),
        ];
    }
}
