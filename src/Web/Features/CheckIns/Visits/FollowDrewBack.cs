using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>What a clinician saw rests the work with this adult like a no, on whichever page it was written down.</summary>
internal sealed class FollowDrewBack(ChildsAnswers answers, IEnumerable<IFollowAnswer> follows)
{
    /// <summary>Adds to what is saved; the caller saves. Written down late, it leaves a yes of a later day as it is.</summary>
    public async Task Follow(Actor actor, CaseId id, DrewBack drew, CancellationToken ct)
    {
        var said = await answers.Of(actor, id, drew.Child, ct);
        if (said.Any(a => a.Adult == drew.Adult && a.AskedOn > drew.On && a.IsYes))
        {
            return;
        }

        foreach (var follow in follows)
        {
            await follow.Follow(actor, id, drew, ct);
        }
    }
}
