using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Sessions;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Counts the signed sessions of a case for one way; what was struck does not count, nor one toward contact or in one room
/// that does not rest on a step of the child's.
/// </summary>
internal sealed class CountSessions(CaseworkDb db)
{
    /// <param name="OtherParent">The fewest of any other parent.</param>
    /// <param name="Others">The other parents and caregivers of the case.</param>
    /// <param name="OnSteps">Days and steps of sessions that rest on a step the child took.</param>
    /// <param name="ChildCameOn">Days of sessions of any kind.</param>
    public sealed record Counted(
        int Child,
        AttendanceCount Adult,
        int OtherParent,
        int Joint,
        int ParentsNotSeenAlone,
        IReadOnlyList<PersonId> Others,
        IReadOnlySet<(DateOnly On, Rung Step)> OnSteps,
        IReadOnlySet<DateOnly> ChildCameOn
    );

    private sealed record Part(
        SessionId Session,
        PersonId Person,
        SessionKind Kind,
        DateOnly HeldOn,
        Attendance Attendance,
        CalledOffBy? By,
        int? Rung
    );

    /// <param name="excused">Adults whose talk alone nobody waits for, by a court's decision.</param>
    public async Task<Counted> Of(ChildWay way, CancellationToken ct, IReadOnlyCollection<PersonId>? excused = null)
    {
        var parts = await (
            from p in db.SessionParts.AsNoTracking()
            where p.CaseId == way.CaseId
            join s in db.Sessions on p.SessionId equals s.Id
            where s.StruckAt == null
            select new Part(s.Id, p.PersonId, s.Kind, s.HeldOn, p.Attendance, p.CalledOffBy, s.Rung)
        ).ToListAsync(ct);
        var adults = await db
            .CasePeople.AsNoTracking()
            .Where(p => p.CaseId == way.CaseId && (p.Part == CasePart.Parent || p.Part == CasePart.OtherCaregiver))
            .Select(p => p.PersonId)
            .ToListAsync(ct);
        var others = adults.FindAll(a => a != way.Adult);
        var withoutStep = await db
            .SessionsWithoutStep.AsNoTracking()
            .Where(s => s.CaseId == way.CaseId && s.Child == way.Child)
            .Select(s => s.SessionId)
            .ToListAsync(ct);
        var resting = parts
            .Where(p => p.Kind is SessionKind.Indirect or SessionKind.Joint && p.HeldOn >= way.StartedOn)
            .Where(p => !withoutStep.Contains(p.Session))
            .GroupBy(p => p.Session)
            .Where(s => s.Any(p => p.Person == way.Child && p.Attendance == Attendance.Came) && HasAdult(s))
            .Select(s => s.First())
            .ToList();
        return new(
            Alone(way.Child),
            AttendanceCount.Of(
                parts
                    .Where(p => p.Person == way.Adult)
                    .Select(p => new CountedPart(p.Kind, p.HeldOn, p.Attendance, p.By))
            ),
            others.Count == 0 ? 0 : others.Min(Alone),
            resting.Count(p => p.Kind == SessionKind.Joint),
            adults.Count(a => Alone(a) == 0 && excused?.Contains(a) != true),
            others,
            resting.Select(p => (p.HeldOn, (Rung)(p.Rung ?? 0))).ToHashSet(),
            parts.Where(p => p.Person == way.Child && p.Attendance == Attendance.Came).Select(p => p.HeldOn).ToHashSet()
        );

        // The adult of an indirect session is not in the room, and need not have come.
        bool HasAdult(IEnumerable<Part> session) =>
            session.Any(p =>
                p.Person == way.Adult && (p.Kind == SessionKind.Indirect || p.Attendance == Attendance.Came)
            );

        int Alone(PersonId person) =>
            parts.Count(p => p.Person == person && p.Kind == SessionKind.Individual && p.Attendance == Attendance.Came);
    }
}
