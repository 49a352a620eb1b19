using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>Somebody of a case whose name was typed while the telephone rang.</summary>
/// <param name="For">Of counsel: for whom they speak.</param>
internal sealed record CallerFound(
    CaseId Case,
    string Caption,
    PersonId Person,
    string Name,
    CasePart Part,
    string? For
);

/// <summary>Finds people of the cases that the reader may see, by any part of their name.</summary>
internal sealed class FindCaller(CaseworkDb db, CaseAccess access)
{
    public const int Most = 20;

    public async Task<IReadOnlyList<CallerFound>> ByName(Actor actor, string typed, CancellationToken ct)
    {
        var words = PersonName.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        var people = db.People.AsNoTracking();
        foreach (var word in words)
        {
            people = people.Where(p => p.NameKey.Contains(word));
        }

        return await (
            from c in access.CasesOf(actor)
            where c.State == CaseState.Open
            join part in db.CasePeople on c.Id equals part.CaseId
            join p in people on part.PersonId equals p.Id
            orderby p.Name, c.Caption
            select new CallerFound(
                c.Id,
                c.Caption,
                p.Id,
                p.Name,
                part.Part,
                db.People.Where(x => x.Id == part.SpeaksFor).Select(x => x.Name).FirstOrDefault()
            )
        )
            .Take(Most)
            .ToListAsync(ct);
    }
}
