using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access;

/// <summary>Which cases a person may see: the query that every case-bound query starts from.</summary>
internal sealed class CaseAccess(CaseworkDb db)
{
    /// <summary>
    /// All cases for roles that see every case, else the assigned ones; a conflict wall shuts out whatever the role.
    /// Whoever is no staff sees none, whatever they are assigned to; only a consultant the one that they were asked about.
    /// </summary>
    public IQueryable<Case> CasesOf(Actor actor)
    {
        var person = actor.Person;
        if (!actor.Role.Allows(Permission.SeeCases) && actor.Consults is null)
        {
            return db.Cases.AsNoTracking().Where(_ => false);
        }

        var open = db.Cases.AsNoTracking().Where(c => c.State != CaseState.SetAside);
        var notWalled = open.Where(c =>
            !db.ConflictWalls.Any(w => w.CaseId == c.Id && w.PersonId == person && w.EndedAt == null)
        );
        if (actor.Consults is { } asked)
        {
            return notWalled.Where(c => c.Id == asked);
        }

        return actor.Role.Allows(Permission.SeeEveryCase)
            ? notWalled
            : notWalled.Where(c =>
                db.CaseAssignments.Any(a => a.CaseId == c.Id && a.PersonId == person && a.EndedAt == null)
            );
    }

    /// <summary>People of the cases that a conflict wall shuts this person out of: lists of other things leave them out.</summary>
    public IQueryable<PersonId> WalledOff(Actor actor)
    {
        var person = actor.Person;
        return db
            .CasePeople.Where(p =>
                db.ConflictWalls.Any(w => w.CaseId == p.CaseId && w.PersonId == person && w.EndedAt == null)
            )
            .Select(p => p.PersonId);
    }

    /// <summary>The caption of an open case that this person may see; null where there is none.</summary>
    public Task<string?> CaptionOfOpen(Actor actor, CaseId id, CancellationToken ct) =>
        CasesOf(actor)
            .Where(c => c.Id == id && c.State == CaseState.Open)
            .Select(c => (string?)c.Caption)
            .SingleOrDefaultAsync(ct);

    public Task<bool> MaySee(Actor actor, CaseId id, CancellationToken ct) =>
        CasesOf(actor).AnyAsync(c => c.Id == id, ct);
}
