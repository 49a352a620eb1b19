using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Sessions;

/// <summary>One signed session as its list shows it.</summary>
/// <param name="Parts">Whose part, and what became of it.</param>
/// <param name="StruckBecause">Null while it counts.</param>
/// <param name="HeldThoughShut">Why the adults were brought together although that was shut; null of every other.</param>
internal sealed record SessionOnFile(
    Session Row,
    string SignedBy,
    IReadOnlyList<(PersonId Person, PartAnswer Answer)> Parts,
    string? StruckBecause,
    string? HeldThoughShut
);

/// <summary>The signed sessions of a case; the caller has found that the reader may see it.</summary>
internal sealed class SessionsOnFile(CaseworkDb db, Vault vault)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<SessionOnFile>> OfCase(Actor actor, CaseId id, CancellationToken ct)
    {
        var rows = await (
            from s in db.Sessions.AsNoTracking()
            where s.CaseId == id
            orderby s.HeldOn descending, s.StartedAt descending, s.SignedAt descending
            select new { Row = s, SignedBy = db.People.First(p => p.Id == s.SignedBy).Name }
        ).ToListAsync(ct);
        var parts = await db.SessionParts.AsNoTracking().Where(p => p.CaseId == id).ToListAsync(ct);
        var partsOf = parts.ToLookup(p => p.SessionId, p => (p.PersonId, new PartAnswer(p.Attendance, p.CalledOffBy)));
        await vault.FetchKeys(
            rows.SelectMany(r => new[] { r.Row.StruckBecause, r.Row.HeldThoughShut }).OfType<Sealed>(),
            ct
        );
        var sessions = new List<SessionOnFile>();
        foreach (var found in rows)
        {
            var because = found.Row.StruckBecause is { } words
                ? await vault.Open(words, SessionPlaces.StruckBecause(actor.Practice, found.Row.Id), actor.Reader, ct)
                : null;
            var though = found.Row.HeldThoughShut is { } why
                ? await vault.Open(why, SessionPlaces.HeldThoughShut(actor.Practice, found.Row.Id), actor.Reader, ct)
                : null;
            sessions.Add(new(found.Row, found.SignedBy, [.. partsOf[found.Row.Id]], because, though));
        }

        return sessions;
    }

    /// <summary>Each person's count over the sessions that were not struck.</summary>
    public static IReadOnlyDictionary<PersonId, AttendanceCount> Counts(IEnumerable<SessionOnFile> sessions) =>
        sessions
            .Where(s => s.Row.StruckAt is null)
            .SelectMany(s => s.Parts.Select(p => (p.Person, Part: Counted(s.Row, p.Answer))))
            .GroupBy(p => p.Person)
            .ToDictionary(g => g.Key, g => AttendanceCount.Of(g.Select(p => p.Part)));

    private static CountedPart Counted(Session session, PartAnswer answer) =>
        new(session.Kind, session.HeldOn, answer.Attendance, answer.CalledOffBy);
}
