using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>What a child wants somebody to know, and nobody has talked through with them; for the therapists of the case.</summary>
internal sealed class PassOnTasks(CaseworkDb db, CaseAccess access, Vault vault) : IDayTasks
{
    public int Order => -5;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.HearChild))
        {
            return [];
        }

        var waiting = await (
            from c in access.CasesOf(actor)
            where
                c.State == CaseState.Open
                && db.CaseAssignments.Any(a =>
                    a.CaseId == c.Id && a.PersonId == actor.Person && a.Duty == CaseDuty.Therapist && a.EndedAt == null
                )
            join k in db.CheckIns.AsNoTracking() on c.Id equals k.CaseId
            // Nobody is named before a session.
            where
                k.Moment != Moment.Before
                && !db.PassOnSteps.Any(s => s.CheckInId == k.Id && s.Kind != PassOnStepKind.TalkedThrough)
            orderby k.HeldOn
            select new
            {
                k.PracticeId,
                k.Id,
                k.CaseId,
                k.Child,
                k.HeldOn,
                k.Said,
                c.Caption,
                IsTalkedThrough = db.PassOnSteps.Any(s => s.CheckInId == k.Id),
            }
        ).ToListAsync(ct);
        await vault.FetchKeys(waiting.Select(k => k.Said), ct);
        var tasks = new List<DayTask>();
        foreach (var k in waiting)
        {
            // Nobody reads here what the child said: only whether it names a thing.
            var said = await vault.OpenBytes(k.Said, CheckInPlaces.Said(k.PracticeId, k.Id), Reader.Program, ct);
            if (CheckInJson.Read<KeptSaid>(said).PassOn is not null && tasks.Count < IDayTasks.Most)
            {
                tasks.Add(
                    new(
                        k.IsTalkedThrough
                            ? "A child's word to somebody waits to be said, if the child still wants it"
                            : "A child wants somebody to know something: talk it through alone first",
                        TrustPlaces.PassOn(k.CaseId, k.Child),
                        k.Caption,
                        k.HeldOn.AddDays(1)
                    )
                );
            }
        }

        return tasks;
    }
}
