using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Safety;
using Reknit.Domain.Sessions;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Counts the signed sessions of a case for one way; what was struck does not count, nor one toward contact or in one room
/// that does not rest on a step of the child's.
/// </summary>
internal sealed class CountSessions(CaseworkDb db)
{
    /// <param name="ChildAloneOn">Individual sessions of the child, each with its day.</param>
    /// <param name="OtherParent">The fewest of any other parent.</param>
    /// <param name="Others">The other parents and caregivers of the case.</param>
    /// <param name="OnSteps">Days and steps of sessions that rest on a step the child took.</param>
    /// <param name="ChildCameOn">Days of sessions of any kind.</param>
    public sealed record Counted(
        IReadOnlyList<DateOnly> ChildAloneOn,
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

    public async Task<Counted> Of(ChildWay way, CancellationToken ct) =>
        (await OfCase(way.CaseId, [way], [], ct))[way.Id];

    /// <summary>For each of these ways of one case, by as many queries as for one.</summary>
    /// <param name="decided">By courts: an adult whose talk alone nobody waits for is not missing.</param>
    public async Task<IReadOnlyDictionary<WayId, Counted>> OfCase(
        CaseId id,
        IReadOnlyList<ChildWay> ways,
        IReadOnlyList<CourtDecided> decided,
        CancellationToken ct
    )
    {
        var parts = await (
            from p in db.SessionParts.AsNoTracking()
            where p.CaseId == id
            join s in db.Sessions on p.SessionId equals s.Id
            where s.StruckAt == null
            select new Part(s.Id, p.PersonId, s.Kind, s.HeldOn, p.Attendance, p.CalledOffBy, s.Rung)
        ).ToListAsync(ct);
        var adults = await db
            .CasePeople.AsNoTracking()
            .Where(p => p.CaseId == id && (p.Part == CasePart.Parent || p.Part == CasePart.OtherCaregiver))
            .Select(p => p.PersonId)
            .ToListAsync(ct);
        var withoutStep = (
            await db
                .SessionsWithoutStep.AsNoTracking()
                .Where(s => s.CaseId == id)
                .Select(s => new { s.Child, s.SessionId })
                .ToListAsync(ct)
        ).ToLookup(s => s.Child, s => s.SessionId);
        return ways.ToDictionary(
            w => w.Id,
            w =>
                For(
                    w,
                    parts,
                    adults,
                    [.. withoutStep[w.Child]],
                    CourtDecisions.Excused(decided, DecidedWithout.Intake, w.Adult)
                )
        );
    }

    /// <summary>Days and steps of sessions that rest on a step the child took, on ways of many cases at once.</summary>
    public async Task<IReadOnlyDictionary<WayId, IReadOnlySet<(DateOnly On, Rung Step)>>> OnSteps(
        IReadOnlyList<ChildWay> ways,
        CancellationToken ct
    )
    {
        var cases = ways.Select(w => w.CaseId).Distinct().ToList();
        var parts = (
            await (
                from p in db.SessionParts.AsNoTracking()
                where cases.Contains(p.CaseId)
                join s in db.Sessions on p.SessionId equals s.Id
                where s.StruckAt == null && (s.Kind == SessionKind.Indirect || s.Kind == SessionKind.Joint)
                select new
                {
                    p.CaseId,
                    Part = new Part(s.Id, p.PersonId, s.Kind, s.HeldOn, p.Attendance, p.CalledOffBy, s.Rung),
                }
            ).ToListAsync(ct)
        ).ToLookup(p => p.CaseId, p => p.Part);
        var withoutStep = (
            await db
                .SessionsWithoutStep.AsNoTracking()
                .Where(s => cases.Contains(s.CaseId))
                .Select(s => new
                {
                    s.CaseId,
                    s.Child,
                    s.SessionId,
                })
                .ToListAsync(ct)
        ).ToLookup(s => (s.CaseId, s.Child), s => s.SessionId);
        return ways.ToDictionary(
            w => w.Id,
            IReadOnlySet<(DateOnly On, Rung Step)> (w) =>
                StepsOf(Resting(w, parts[w.CaseId], [.. withoutStep[(w.CaseId, w.Child)]]))
        );
    }

    private static Counted For(
        ChildWay way,
        IReadOnlyList<Part> parts,
        List<PersonId> adults,
        IReadOnlyCollection<SessionId> withoutStep,
        IReadOnlyList<PersonId> excused
    )
    {
        var others = adults.FindAll(a => a != way.Adult);
        var resting = Resting(way, parts, withoutStep);
        return new(
            [.. AloneOn(way.Child)],
            AttendanceCount.Of(
                parts
                    .Where(p => p.Person == way.Adult)
                    .Select(p => new CountedPart(p.Kind, p.HeldOn, p.Attendance, p.By))
            ),
            others.Count == 0 ? 0 : others.Min(Alone),
            resting.Count(p => p.Kind == SessionKind.Joint),
            adults.Count(a => Alone(a) == 0 && !excused.Contains(a)),
            others,
            StepsOf(resting),
            parts.Where(p => p.Person == way.Child && p.Attendance == Attendance.Came).Select(p => p.HeldOn).ToHashSet()
        );

        int Alone(PersonId person) => AloneOn(person).Count();

        IEnumerable<DateOnly> AloneOn(PersonId person) =>
            parts
                .Where(p => p.Person == person && p.Kind == SessionKind.Individual && p.Attendance == Attendance.Came)
                .Select(p => p.HeldOn);
    }

    private static HashSet<(DateOnly On, Rung Step)> StepsOf(IEnumerable<Part> resting) =>
        resting.Select(p => (p.HeldOn, (Rung)(p.Rung ?? 0))).ToHashSet();

    /// <summary>One part of each session that rests on a step of the child's with this adult.</summary>
    private static List<Part> Resting(ChildWay way, IEnumerable<Part> parts, IReadOnlyCollection<SessionId> withoutStep)
    {
        return
        [
            .. parts
                .Where(p => p.Kind is SessionKind.Indirect or SessionKind.Joint && p.HeldOn >= way.StartedOn)
                .Where(p => !withoutStep.Contains(p.Session))
                .GroupBy(p => p.Session)
                .Where(s => s.Any(p => p.Person == way.Child && p.Attendance == Attendance.Came) && HasAdult(s))
                .Select(s => s.First()),
        ];

        // The adult of an indirect session is not in the room, and need not have come.
        bool HasAdult(IEnumerable<Part> session) =>
            session.Any(p =>
                p.Person == way.Adult && (p.Kind == SessionKind.Indirect || p.Attendance == Attendance.Came)
            );
    }
}
