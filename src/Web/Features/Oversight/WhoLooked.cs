using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Oversight;

/// <summary>Whose sealed words a list of looks is about: a case with its people, or one person.</summary>
/// <param name="Title">The caption or the person's name.</param>
/// <param name="People">By id, as the list names them.</param>
internal sealed record LookScope(Strand Of, string Title, IReadOnlyDictionary<Guid, string> People);

/// <summary>Which looks are shown.</summary>
/// <param name="On">A day in the practice's zone.</param>
internal sealed record LookFilter(PersonId? Reader, DateOnly? On);

/// <summary>One look at sealed words.</summary>
/// <param name="About">The person whose words they are; null where they are the case's.</param>
internal sealed record Look(DateTime At, string Reader, string What, string? About);

/// <summary>Reads the log of who opened sealed words, newest first; to ask is noted in the same log.</summary>
internal sealed class WhoLooked(CaseworkDb db, CaseAccess access, ReadLog log, LocalTime local, TimeProvider clock)
{
    private const string Unknown = "Somebody no longer on file";

    /// <summary>Null where the actor may not see the case.</summary>
    public async Task<LookScope?> OfCase(Actor actor, CaseId id, CancellationToken ct)
    {
        var caption = await access
            .CasesOf(actor)
            .Where(c => c.Id == id)
            .Select(c => c.Caption)
            .SingleOrDefaultAsync(ct);
        if (caption is null)
        {
            return null;
        }

        var people = await (
            from member in db.CasePeople
            join person in db.People on member.PersonId equals person.Id
            where member.CaseId == id && !access.WalledOff(actor).Contains(person.Id)
            select new { person.Id, person.Name }
        )
            .Distinct()
            .ToListAsync(ct);
        return new(id.Strand, caption, people.ToDictionary(p => p.Id.Value, p => p.Name));
    }

    /// <summary>Null where the person is in no case that the actor may see, or in one that a wall shuts off.</summary>
    public async Task<LookScope?> OfPerson(Actor actor, PersonId id, CancellationToken ct)
    {
        var name = await (
            from person in db.People
            where person.Id == id && !access.WalledOff(actor).Contains(id)
            where
                access
                    .CasesOf(actor)
                    .Any(c => db.CasePeople.Any(member => member.CaseId == c.Id && member.PersonId == id))
            select person.Name
        ).SingleOrDefaultAsync(ct);
        return name is null ? null : new(id.Strand, name, new Dictionary<Guid, string> { [id.Value] = name });
    }

    /// <param name="column">Of <see cref="LookWords"/>: as a page or as a file.</param>
    public void Note(Actor actor, LookScope scope, string column) =>
        log.Note(
            new(
                actor.Practice,
                clock.GetUtcNow().UtcDateTime,
                actor.Person,
                scope.Of,
                new(actor.Practice, "Reads", scope.Of.Id, column)
            )
        );

    public async Task<IReadOnlyList<(PersonId Id, string Name)>> Readers(LookScope scope, CancellationToken ct)
    {
        var ids = await In(scope).Select(r => r.PersonId).Distinct().ToListAsync(ct);
        var names = await Names(ids, ct);
        return [.. ids.Select(id => (id, names.GetValueOrDefault(id, Unknown))).OrderBy(reader => reader.Item2)];
    }

    public async Task<int> Count(LookScope scope, LookFilter filter, CancellationToken ct) =>
        await (await Of(scope, filter, ct)).CountAsync(ct);

    public async Task<IReadOnlyList<Look>> Read(
        LookScope scope,
        LookFilter filter,
        int skip,
        int take,
        CancellationToken ct
    )
    {
        var rows = await (await Of(scope, filter, ct))
            .OrderByDescending(r => r.At)
            .ThenBy(r => r.PersonId)
            .ThenBy(r => r.Table)
            .ThenBy(r => r.Column)
            .ThenBy(r => r.Id)
            .Skip(skip)
            .Take(take)
            .ToListAsync(ct);
        var names = await Names([.. rows.Select(r => r.PersonId).Distinct()], ct);
        return
        [
            .. rows.Select(r => new Look(
                r.At,
                names.GetValueOrDefault(r.PersonId, Unknown),
                LookWords.Of(r.Table, r.Column),
                r.HolderKind == StrandKind.Person ? scope.People.GetValueOrDefault(r.HolderId) : null
            )),
        ];
    }

    private IQueryable<ReadEntry> In(LookScope scope)
    {
        var (kind, id) = (scope.Of.Kind, scope.Of.Id);
        var people = scope.People.Keys.ToList();
        return db
            .Reads.AsNoTracking()
            .Where(r =>
                (r.HolderKind == kind && r.HolderId == id)
                || (r.HolderKind == StrandKind.Person && people.Contains(r.HolderId))
            );
    }

    private async Task<IQueryable<ReadEntry>> Of(LookScope scope, LookFilter filter, CancellationToken ct)
    {
        var looks = In(scope);
        if (filter.Reader is { } reader)
        {
            looks = looks.Where(r => r.PersonId == reader);
        }

        if (filter.On is not { } day)
        {
            return looks;
        }

        var (from, until) = (await local.Zone(ct)).Bounds(day);
        return looks.Where(r => r.At >= from && r.At < until);
    }

    private Task<Dictionary<PersonId, string>> Names(IReadOnlyList<PersonId> ids, CancellationToken ct) =>
        db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
}
