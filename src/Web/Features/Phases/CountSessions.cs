using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Sessions;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Counts the signed sessions of a case for one way; what was struck does not count.</summary>
internal sealed class CountSessions(CaseworkDb db)
{
    /// <param name="OtherParent">The fewest of any other parent.</param>
    /// <param name="Others">The other parents and caregivers of the case.</param>
    public sealed record Counted(
        int Child,
        AttendanceCount Adult,
        int OtherParent,
        int Joint,
        int ParentsNotSeenAlone,
        IReadOnlyList<PersonId> Others
    );

    private sealed record Part(
        SessionId Session,
        PersonId Person,
        SessionKind Kind,
        DateOnly HeldOn,
        Attendance Attendance,
        CalledOffBy? By
    );

    public async Task<Counted> Of(ChildWay way, CancellationToken ct)
    {
        var parts = await (
            from p in db.SessionParts.AsNoTracking()
            where p.CaseId == way.CaseId
            join s in db.Sessions on p.SessionId equals s.Id
            where s.StruckAt == null
            select new Part(s.Id, p.PersonId, s.Kind, s.HeldOn, p.Attendance, p.CalledOffBy)
        ).ToListAsync(ct);
        var adults = await db
            .CasePeople.AsNoTracking()
            .Where(p => p.CaseId == way.CaseId && (p.Part == CasePart.Parent || p.Part == CasePart.OtherCaregiver))
            .Select(p => p.PersonId)
            .ToListAsync(ct);
        var others = adults.FindAll(a => a != way.Adult);
        return new(
            Alone(way.Child),
            AttendanceCount.Of(
                parts
                    .Where(p => p.Person == way.Adult)
                    .Select(p => new CountedPart(p.Kind, p.HeldOn, p.Attendance, p.By))
            ),
            others.Count == 0 ? 0 : others.Min(Alone),
            parts
                .Where(p => p.Kind == SessionKind.Joint && p.Attendance == Attendance.Came)
                .GroupBy(p => p.Session)
                .Count(s => s.Any(p => p.Person == way.Child) && s.Any(p => p.Person == way.Adult)),
            adults.Count(a => Alone(a) == 0),
            others
        );

        int Alone(PersonId person) =>
            parts.Count(p => p.Person == person && p.Kind == SessionKind.Individual && p.Attendance == Attendance.Came);
    }
}
