using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>Somebody's intakes without a word of them, the newest first.</summary>
internal sealed record IntakeLineOfCase(
    AdultIntakeId Id,
    int Number,
    DateTime AskedAt,
    DateTime? SentAt,
    IntakeWay? Way,
    bool IsOnSafety,
    string? ReadBy,
    DateTime? ReadAt
)
{
    public bool IsUnread => Way == IntakeWay.Portal && ReadAt is null;
}

/// <summary>How intake stands with one adult of a case.</summary>
internal sealed record AdultAsked(CaseMember Who, bool HasDoor, IReadOnlyList<IntakeLineOfCase> All)
{
    public bool IsWaiting => All.Any(i => i.SentAt is null);

    public int Next => All.Select(i => i.Number).DefaultIfEmpty().Max() + 1;
}

/// <summary>How intake stands with each adult; the caller has found that the reader may see the case.</summary>
internal sealed class IntakesOfCase(CaseworkDb db, CaseAudiences audiences, PortalAccess portal)
{
    public async Task<IReadOnlyList<AdultAsked>> All(CaseId id, CancellationToken ct)
    {
        var doors = await (await portal.Standing(ct))
            .Where(d => d.CaseId == id)
            .Select(d => d.PersonId)
            .ToListAsync(ct);
        var rows = (
            await db
                .AdultIntakes.AsNoTracking()
                .Where(i => i.CaseId == id)
                .OrderByDescending(i => i.Number)
                .Select(i => new
                {
                    i.PersonId,
                    Line = new IntakeLineOfCase(
                        i.Id,
                        i.Number,
                        i.AskedAt,
                        i.SentAt,
                        i.Way,
                        i.Safety != null,
                        db.People.Where(p => p.Id == i.ReadBy).Select(p => p.Name).FirstOrDefault(),
                        i.ReadAt
                    ),
                })
                .ToListAsync(ct)
        ).ToLookup(i => i.PersonId, i => i.Line);
        return
        [
            .. (await audiences.Members(id, ct))
                .Where(m => m.IsAdultParty)
                .Select(m => new AdultAsked(m, doors.Contains(m.Id), [.. rows[m.Id]])),
        ];
    }
}
