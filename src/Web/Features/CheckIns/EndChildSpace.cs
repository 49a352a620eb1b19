using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>
/// Ends a child's page and puts what was said on record, once; the child's answer to the step of the day is kept with
/// it, and what follows from it follows in the same act.
/// </summary>
internal sealed class EndChildSpace(
    CaseworkDb db,
    ChildSpaces spaces,
    ChildTurns turns,
    ChildsAnswers answers,
    IEnumerable<IFollowAnswer> follows,
    Vault vault,
    LocalTime local,
    History history,
    TimeProvider clock
)
{
    /// <param name="actor">The child who came to the end, or who ends it for them; the caller has found that they may.</param>
    /// <param name="isFinished">The child came to the end.</param>
    /// <returns>False where somebody ended it at the same moment.</returns>
    public async Task<bool> Handle(Actor actor, ChildSpaceId id, bool isFinished, CancellationToken ct)
    {
        using var turn = await turns.Of(id, ct);
        var space = await db.ChildSpaces.AsTracking().SingleAsync(s => s.Id == id, ct);
        if (space.EndedAt is not null)
        {
            return true;
        }

        var now = clock.GetUtcNow();
        // The device stays known: a call for help from it is heard for some hours more.
        (space.EndedAt, space.CodeHash) = (now.UtcDateTime, null);
        var said = await spaces.SoFar(space, ct);
        if (!said.IsEmpty)
        {
            var plan = await spaces.Plan(space, actor.Reader, ct);
            await Keep(actor, space, said.Whole(plan), isFinished, now, ct);
        }

        try
        {
            if (await history.Save(new(nameof(EndChildSpace), actor.Practice, actor.Person), ct) is not Saved.Done)
            {
                return false;
            }
        }
        catch (DbUpdateException)
        {
            // Pressed twice at the same moment: one of them has kept it, and the other finds it kept.
            db.ChangeTracker.Clear();
            if (await db.ChildSpaces.AnyAsync(s => s.Id == id && s.EndedAt == null, CancellationToken.None))
            {
                throw;
            }
        }

        // What is on record must not live on as a draft, also where the browser has gone.
        await spaces.Forget(space, CancellationToken.None);
        return true;
    }

    private async Task Keep(
        Actor actor,
        ChildSpace space,
        KeptSaid said,
        bool isFinished,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var row = Guid.CreateVersion7(now);
        // The day on which the child was asked, also where somebody ends it after midnight.
        var heldOn = (await local.Zone(ct)).DayOf(space.OpenedAt);
        db.CheckIns.Add(
            new()
            {
                PracticeId = space.PracticeId,
                Id = row,
                CaseId = space.CaseId,
                Child = space.Child,
                SpaceId = space.Id,
                Moment = said.Plan.Moment,
                HeldOn = heldOn,
                Said = await vault.Seal(
                    CheckInJson.Of(said),
                    CheckInPlaces.Said(space.PracticeId, row),
                    space.Child.Strand,
                    ct
                ),
                IsFinished = isFinished,
                KeptAt = now.UtcDateTime,
            }
        );
        foreach (var follow in follows)
        {
            await follow.Heard(space.Child, ct);
        }

        if (StepAnswer.Of(said.Plan, said.AsCheckIn(space.Child, heldOn, isFinished)) is not { } assent)
        {
            return;
        }

        await answers.Add(actor, space.CaseId, assent, ct);
        foreach (var follow in follows)
        {
            await follow.Follow(actor, space.CaseId, assent, ct);
        }
    }
}
