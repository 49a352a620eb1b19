using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders.Own;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Moves a component of the practice's own one place up or down among those on the list.</summary>
internal sealed class MoveOwnComponent(CaseworkDb db, OwnList list, History history)
{
    public sealed record Input(Guid FormId, OwnComponentId Component, int Version, bool IsUp);

    /// <summary>False where there is no such component; a move past the edge, or of a list that changed, moves nothing.</summary>
    public async Task<bool> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var all = (await list.All(ct)).ToList();
        var at = all.FindIndex(c => c.Id == input.Component);
        if (at < 0)
        {
            return false;
        }

        var to = input.IsUp ? all.FindLastIndex(at, c => c.IsOnList && c.Id != input.Component) : Next(all, at);
        if (to < 0 || all[at].Version != input.Version)
        {
            return true;
        }

        var moved = all[at];
        all.RemoveAt(at);
        all.Insert(to, moved);
        foreach (var root in await db.OwnComponents.AsTracking().ToListAsync(ct))
        {
            var seen = all.FindIndex(c => c.Id == root.Id);
            if (root.Position != seen + 1)
            {
                root.Position = seen + 1;
                db.Expect(root, all[seen].Version);
            }
        }

        var act = new Act("MoveOnList", actor.Practice, actor.Person, new(input.FormId, OwnListPages.List));
        await history.Save(act, ct);
        return true;
    }

    private static int Next(List<ListedComponent> all, int at) => all.FindIndex(at + 1, c => c.IsOnList);
}
