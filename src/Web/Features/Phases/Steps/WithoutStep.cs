using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Sessions;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>Signed sessions without a step of the child's into which nobody has looked. One that somebody else than its signer struck is
/// none: they have looked; struck by who signed it, it goes on waiting for another.</summary>
internal sealed class WithoutStep(CaseworkDb db, CaseAccess access, Vault vault) : IDayTasks
{
    /// <summary>One of them, for a page.</summary>
    public sealed record Open(
        Guid Id,
        int Version,
        CaseId Case,
        string Caption,
        string Child,
        string Adult,
        DateOnly HeldOn,
        Rung Step,
        PersonId SignedBy,
        bool IsStruck
    );

    /// <summary>What somebody found about one of them.</summary>
    public sealed record Looked(string Child, string Adult, DateOnly HeldOn, string By, string Found);

    public int Order => 8;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct) =>
        actor.Role.Allows(Permission.DecideOnWay)
            ?
            [
                .. (await Find(access.CasesOf(actor), ct)).Select(o => new DayTask(
                    $"A session is signed without a step of the child's: {o.Child} with {o.Adult}",
                    WayPlaces.OfCase(o.Case),
                    o.Caption,
                    null
                )),
            ]
            : [];

    public Task<List<Open>> OfCase(Actor actor, CaseId id, CancellationToken ct) =>
        Find(access.CasesOf(actor).Where(c => c.Id == id), ct);

    /// <summary>Those into which somebody looked, the latest first.</summary>
    public async Task<IReadOnlyList<Looked>> LookedInto(Actor actor, CaseId id, CancellationToken ct)
    {
        var rows = await (
            from w in db.SessionsWithoutStep.AsNoTracking()
            where w.CaseId == id && w.LookedAt != null
            join s in db.Sessions on w.SessionId equals s.Id
            join child in db.People on w.Child equals child.Id
            join adult in db.People on w.Adult equals adult.Id
            join looker in db.People on w.LookedBy equals looker.Id
            orderby w.LookedAt descending
            select new
            {
                w.Id,
                Words = w.Found!,
                s.HeldOn,
                Child = child.Name,
                Adult = adult.Name,
                By = looker.Name,
            }
        ).ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Words), ct);
        var looked = new List<Looked>();
        foreach (var row in rows)
        {
            var found = await vault.Open(row.Words, SessionPlaces.Found(actor.Practice, row.Id), actor.Reader, ct);
            looked.Add(new(row.Child, row.Adult, row.HeldOn, row.By, found));
        }

        return looked;
    }

    private Task<List<Open>> Find(IQueryable<Case> cases, CancellationToken ct) =>
        (
            from c in cases
            where c.State == CaseState.Open
            join w in db.SessionsWithoutStep.AsNoTracking() on c.Id equals w.CaseId
            join s in db.Sessions on w.SessionId equals s.Id
            where w.LookedAt == null && (s.StruckAt == null || s.StruckBy == s.SignedBy)
            join child in db.People on w.Child equals child.Id
            join adult in db.People on w.Adult equals adult.Id
            orderby s.HeldOn, w.Id
            select new Open(
                w.Id,
                w.Version,
                c.Id,
                c.Caption,
                child.Name,
                adult.Name,
                s.HeldOn,
                (Rung)(s.Rung ?? 0),
                s.SignedBy,
                s.StruckAt != null
            )
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
}
