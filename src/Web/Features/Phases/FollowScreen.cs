using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.Phases.Measured;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// A screen that tells of more than was known ends what two clinicians let pass on the ways of its person: the child or the
/// adult of a way in whichever case, and of any adult on the ways of the case.
/// </summary>
internal sealed class FollowScreen(CaseworkDb db, FindScreens screens, EndOverrides passes) : IFollowScreen
{
    public async Task Follow(Actor actor, Screened screened, ScreenFact kept, CancellationToken ct)
    {
        var before = (await screens.OfCase(actor.Practice, screened.Case, ct)).Of(kept.Person);
        if (!ScreenNews.AsksForMore(kept, before, screened.IsChild))
        {
            return;
        }

        var (id, person, isAdult) = (screened.Case, kept.Person, !screened.IsChild);
        var ways = await db
            .ChildWays.Where(w => w.Child == person || w.Adult == person || (isAdult && w.CaseId == id))
            .Select(w => w.Id)
            .ToListAsync(ct);
        foreach (var way in ways)
        {
            await passes.OfWay(way, _ => true, ct);
        }
    }
}
