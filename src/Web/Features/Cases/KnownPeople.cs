using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Cases;

/// <summary>Somebody whom the practice knows by the same name.</summary>
/// <param name="Words">How the person is known, without naming a case that the asker may not see.</param>
internal sealed record KnownPerson(PersonId Id, string Name, string NameKey, string Words);

/// <summary>Recognises people by name, in any script and order of names; it never decides that two are one.</summary>
internal sealed class KnownPeople(CaseworkDb db, CaseAccess access, LocalTime local)
{
    public async Task<ILookup<string, KnownPerson>> ByName(
        Actor actor,
        IReadOnlyCollection<string> nameKeys,
        CancellationToken ct
    )
    {
        var mine = access.CasesOf(actor);
        var found = await db
            .People.AsNoTracking()
            .Where(p => nameKeys.Contains(p.NameKey))
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.NameKey,
                p.KnownSince,
                IsStaff = db.Memberships.Any(m => m.PersonId == p.Id && m.Role != Role.Outsider),
                Captions = db
                    .CasePeople.Where(c => c.PersonId == p.Id)
                    .Join(mine, c => c.CaseId, c => c.Id, (_, c) => c.Caption)
                    .ToList(),
            })
            .ToListAsync(ct);
        var zone = await local.Zone(ct);
        return found.ToLookup(
            p => p.NameKey,
            p => new KnownPerson(p.Id, p.Name, p.NameKey, Words(p.IsStaff, p.Captions, zone.Written(p.KnownSince)))
        );
    }

    private static string Words(bool isStaff, List<string> captions, string since) =>
        (isStaff, captions) switch
        {
            (true, _) => $"works in this practice, known since {since}",
            (_, []) => "somebody of this name is known to this practice",
            _ => $"in {string.Join("; ", captions)}, known since {since}",
        };
}
