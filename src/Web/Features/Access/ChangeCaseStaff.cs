using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access;

/// <summary>
/// Gives a case to a member of staff, takes it from them, or shuts them out of it for a conflict of interest. Each change
/// is tied to the case, so that two tabs cannot take its last two therapists at the same moment.
/// </summary>
internal sealed class ChangeCaseStaff(
    CaseworkDb db,
    CaseAccess access,
    FitForCase fit,
    History history,
    TimeProvider clock
)
{
    private const int Rounds = 5;

    public sealed record Input(CaseId Case, Guid FormId, PersonId Member, CaseStaffChange Change);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public static string Url(CaseId id) => $"/cases/{id.Value:D}/staff";

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (await Once(actor, input, ct) is { } outcome)
            {
                return outcome;
            }

            db.ChangeTracker.Clear();
        }

        // A form without an id of its own saves nothing, and nothing is said to be saved.
        return new Outcome.NotFound();
    }

    /// <returns>Null where somebody changed the case meanwhile: what holds is asked again.</returns>
    private async Task<Outcome?> Once(Actor actor, Input input, CancellationToken ct)
    {
        if (await access.CaptionOfOpen(actor, input.Case, ct) is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var root = await db.Cases.AsTracking().SingleAsync(c => c.Id == input.Case, ct);
        var assigned = await db
            .CaseAssignments.Where(a => a.CaseId == input.Case && a.EndedAt == null)
            .AsTracking()
            .ToListAsync(ct);
        var walls = await db
            .ConflictWalls.Where(w => w.CaseId == input.Case && w.PersonId == input.Member && w.EndedAt == null)
            .AsTracking()
            .ToListAsync(ct);
        if (CaseStaffRules.Decide(await Facts(input, assigned, walls.Count > 0, ct)) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        Change(actor, input, [.. assigned.Where(a => a.PersonId == input.Member)], walls);
        db.Expect(root, root.Version);
        var form = new PostedForm(input.FormId, Url(input.Case));
        return
            await history.Save(new(nameof(ChangeCaseStaff), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? null
            : new Outcome.Done();
    }

    private async Task<CaseStaffFacts> Facts(
        Input input,
        List<CaseAssignment> assigned,
        bool isShutOut,
        CancellationToken ct
    )
    {
        var courtState = await db.Cases.Where(c => c.Id == input.Case).Select(c => c.CourtState).SingleAsync(ct);
        var family = await db
            .CasePeople.Where(p =>
                p.CaseId == input.Case
                && (p.Part == CasePart.Parent || p.Part == CasePart.Child || p.Part == CasePart.OtherCaregiver)
            )
            .Select(p => p.PersonId)
            .ToListAsync(ct);
        var fitness = await fit.Of(input.Member, input.Case, courtState, family, ct);
        return new(
            input.Change,
            await db
                .Memberships.Where(m => m.PersonId == input.Member && m.EndedAt == null)
                .Select(m => (Role?)m.Role)
                .SingleOrDefaultAsync(ct),
            await db.CasePeople.AnyAsync(p => p.CaseId == input.Case && p.PersonId == input.Member, ct),
            assigned.Exists(a => a.PersonId == input.Member),
            isShutOut,
            assigned.Count(a => a.PersonId != input.Member && a.Duty == CaseDuty.Therapist),
            fitness.IsLicensed,
            fitness.IsWithinCaseload,
            fitness.HasOtherRole
        );
    }

    private void Change(Actor actor, Input input, List<CaseAssignment> own, List<ConflictWall> walls)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        switch (input.Change)
        {
            case CaseStaffChange.Assign:
                db.CaseAssignments.Add(
                    new()
                    {
                        PracticeId = actor.Practice,
                        CaseId = input.Case,
                        PersonId = input.Member,
                        Duty = CaseDuty.Therapist,
                        StartedAt = now,
                    }
                );
                break;
            case CaseStaffChange.Release:
                own.ForEach(a => a.EndedAt = now);
                break;
            case CaseStaffChange.ShutOut:
                own.ForEach(a => a.EndedAt = now);
                db.ConflictWalls.Add(
                    new()
                    {
                        PracticeId = actor.Practice,
                        CaseId = input.Case,
                        PersonId = input.Member,
                        StartedAt = now,
                    }
                );
                break;
            default:
                walls.ForEach(w => w.EndedAt = now);
                break;
        }
    }
}
