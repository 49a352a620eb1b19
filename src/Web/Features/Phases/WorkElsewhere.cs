using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>What other cases of the practice know of one child with one adult.</summary>
/// <param name="GoesOnIn">Where work of the two is not closed; null where there is none.</param>
/// <param name="Ways">Of those cases, whosever they are.</param>
/// <param name="Said">By the child, the earliest first.</param>
internal sealed record WorkFound(
    CaseId? GoesOnIn,
    IReadOnlyList<WayOnFile> Ways,
    IReadOnlyList<Assent> Said,
    IReadOnlyList<DrewBack> Seen
)
{
    /// <summary>
    /// What the child said against it and did not take back by a yes since, without where it was: a place tells of the
    /// other case.
    /// </summary>
    public IReadOnlyList<Assent> StillSaid(PersonId adult) =>
        [
            .. Said.Where(a => a.Adult == adult)
                .Reverse()
                .TakeWhile(a => !a.IsYes)
                .Where(a => a.IsNo || a.WillTell || AssentHistory.LiftsWillTell(a))
                .Reverse()
                .Select(a => a with { Place = "" }),
        ];
}

/// <summary>
/// Finds it as the program, for whatever the reader may see: a no or a hold of the two counts for work that begins in
/// another case. The caller shows nothing of it that the reader may not know.
/// </summary>
internal sealed class WorkElsewhere(CaseworkDb db, WaysOnFile ways, ChildsAnswers answers, VisitsOnFile visits)
{
    public async Task<WorkFound> Of(Actor actor, CaseId here, PersonId child, PersonId adult, CancellationToken ct)
    {
        var program = actor with { IsProgram = true };
        var cases = await db
            .Cases.Where(c => c.Id != here && c.State != CaseState.SetAside)
            .Where(c =>
                db.ChildWays.Any(w => w.CaseId == c.Id && w.Child == child && w.Adult == adult)
                || (
                    db.CasePeople.Any(p => p.CaseId == c.Id && p.PersonId == child)
                    && db.CasePeople.Any(p => p.CaseId == c.Id && p.PersonId == adult)
                )
            )
            .Select(c => c.Id)
            .ToListAsync(ct);
        var found = await ways.ForProgram(actor.Practice, cases, ct);
        var (said, seen) = (new List<Assent>(), new List<DrewBack>());
        foreach (var id in cases)
        {
            said.AddRange(await answers.Of(program, id, child, ct));
            seen.AddRange(await visits.DrewBack(program, id, child, ct));
        }

        return new(
            found
                .FirstOrDefault(w =>
                    w.Row.Child == child && w.Row.Adult == adult && w.Row.Standing != PathwayStanding.Closed
                )
                ?.Row.CaseId,
            found,
            [.. said.OrderBy(a => a.AskedOn)],
            seen
        );
    }
}
