using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>What was looked for in a case; the caller has found that the reader may see it.</summary>
internal sealed class FindChecks(CaseworkDb db)
{
    /// <summary>Everybody of a case, with their part and the last look that covered them: one query, for all gates.</summary>
    /// <param name="For">Of a child's own therapist: whom they treat; null where it is each child.</param>
    public sealed record Line(CasePart Part, PersonChecked Checked, DateTime? LatestPaperAt, PersonId? For)
    {
        public bool Treats(PersonId child) => Part == CasePart.ChildsTherapist && (For is null || For == child);
    }

    public async Task<IReadOnlyList<Line>> Lines(CaseId id, CancellationToken ct)
    {
        var looks = db
            .CaseCheckPeople.Where(p => p.CaseId == id)
            .Join(
                db.CaseChecks.Where(c => c.StruckAt == null),
                p => p.CheckId,
                c => c.Id,
                (p, c) =>
                    new
                    {
                        p.PersonId,
                        c.Kind,
                        c.IsClear,
                        c.RecordedAt,
                    }
            );
        var found = await db
            .CasePeople.AsNoTracking()
            .Where(p => p.CaseId == id)
            .Select(p => new
            {
                p.Part,
                p.SpeaksFor,
                NoConflict = looks
                    .Where(l => l.PersonId == p.PersonId && l.Kind == CaseCheckKind.Conflicts && l.IsClear)
                    .Max(l => (DateTime?)l.RecordedAt),
                Conflict = looks
                    .Where(l => l.PersonId == p.PersonId && l.Kind == CaseCheckKind.Conflicts && !l.IsClear)
                    .Max(l => (DateTime?)l.RecordedAt),
                Orders = looks
                    .Where(l => l.PersonId == p.PersonId && l.Kind == CaseCheckKind.ProtectiveOrders)
                    .Max(l => (DateTime?)l.RecordedAt),
                Conditions = looks
                    .Where(l => l.PersonId == p.PersonId && l.Kind == CaseCheckKind.Conditions)
                    .Max(l => (DateTime?)l.RecordedAt),
                Paper = db.Orders.Where(o => o.CaseId == id).Max(o => (DateTime?)o.ReceivedAt),
            })
            .ToListAsync(ct);
        return
        [
            .. found.Select(f => new Line(
                f.Part,
                new(f.NoConflict, f.Conflict, f.Orders, f.Conditions),
                f.Paper,
                f.SpeaksFor
            )),
        ];
    }

    public async Task<ChecksKnown> Of(CaseId id, CancellationToken ct) => Known(await Lines(id, ct));

    public static ChecksKnown Known(IReadOnlyList<Line> lines) =>
        new([.. lines.Select(l => l.Checked)], lines.Select(l => l.LatestPaperAt).FirstOrDefault());
}
