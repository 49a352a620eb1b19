using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>Somebody of a looked-for name whom the practice knows.</summary>
/// <param name="Words">How they are known, without naming a case: the check is read by others than the searcher.</param>
internal sealed record ConflictFound(PersonId Id, string Name, string Words)
{
    public override string ToString() => $"{Name}: {Words}";
}

/// <summary>
/// Looks for names among the people known to the practice, in any script and order of names, and for the roles that
/// anybody of the practice has with them.
/// </summary>
internal sealed class FindConflicts(CaseworkDb db, CaseAccess access)
{
    /// <summary>One name on each line; empty lines and repetitions fall away.</summary>
    public static IReadOnlyList<string> NamesIn(string? typed) =>
        [
            .. (typed ?? "")
                .ReplaceLineEndings("\n")
                .Split('\n')
                .Select(PersonName.Tidy)
                .Where(name => PersonName.MatchKey(name).Length > 0)
                .DistinctBy(PersonName.MatchKey),
        ];

    /// <param name="self">Whoever asked: they are known by asking.</param>
    public async Task<IReadOnlyList<ConflictFound>> Among(
        Actor actor,
        IReadOnlyList<string> names,
        PersonId self,
        CancellationToken ct
    )
    {
        var keys = names.Select(PersonName.MatchKey).ToList();
        var mine = access.CasesOf(actor).Select(c => c.Id);
        var people = await db
            .People.AsNoTracking()
            .Where(p => keys.Contains(p.NameKey))
            .OrderBy(p => p.Name)
            .Select(p => new
            {
                p.Id,
                p.Name,
                IsStaff = db.Memberships.Any(m => m.PersonId == p.Id && m.Role != Role.Outsider),
                IsInCase = db.CasePeople.Any(c => c.PersonId == p.Id && mine.Contains(c.CaseId)),
            })
            .ToListAsync(ct);
        var ids = people.Select(p => p.Id).ToList();
        var roles = (
            await (
                from role in db.RolesWithFamilies.AsNoTracking()
                join member in db.People on role.MemberId equals member.Id
                where ids.Contains(role.PersonId) || role.PersonId == self
                select new
                {
                    role.PersonId,
                    role.Role,
                    member.Name,
                }
            ).ToListAsync(ct)
        ).ToLookup(r => r.PersonId, r => $"{r.Name} is or was their {ReferralWords.Of(r.Role).ToLowerInvariant()}");
        return
        [
            .. people
                .Where(p => p.Id != self || roles[p.Id].Any())
                .Select(p => new ConflictFound(
                    p.Id,
                    p.Name,
                    string.Join(
                        "; ",
                        (p.Id == self ? [] : (string[])[Words(p.IsStaff, p.IsInCase)]).Concat(roles[p.Id])
                    )
                )),
        ];
    }

    private static string Words(bool isStaff, bool isInCase) =>
        isStaff ? "works or worked in this practice"
        : isInCase ? "has a part in a case of this practice"
        : "a person of this name is known to this practice";
}
