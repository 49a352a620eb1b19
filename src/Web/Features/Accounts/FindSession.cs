using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>A session that goes on, with what its person is in the practice today.</summary>
internal sealed record FoundSession(
    SignInSession Session,
    Role Role,
    string Name,
    string PracticeName,
    string TimeZone
);

/// <summary>
/// Finds a session, with role and names, in one query. Every request asks it, so it is translated once for each
/// model (SQLite's and PostgreSQL's differ) and not looked up again by its whole expression each time.
/// </summary>
internal static class FindSession
{
    private delegate Task<FoundSession?> Query(
        CaseworkDb db,
        PracticeId practice,
        PersonId person,
        Guid account,
        Guid session,
        CancellationToken ct
    );

    private static readonly ConditionalWeakTable<IModel, Query> Queries = [];

    /// <summary>Nothing where the session or the role has ended.</summary>
    public static Task<FoundSession?> Of(CaseworkDb db, Actor actor, Guid session, CancellationToken ct) =>
        Queries.GetValue(db.Model, _ => Translate())(db, actor.Practice, actor.Person, actor.Account, session, ct);

    private static Query Translate() =>
        new(
            EF.CompileAsyncQuery(
                (
                    CaseworkDb db,
                    PracticeId practice,
                    PersonId person,
                    Guid account,
                    Guid session,
                    CancellationToken _
                ) =>
                    (
                        from s in db.SignInSessions
                        join m in db.Memberships
                            on new { s.PracticeId, s.PersonId } equals new { m.PracticeId, m.PersonId }
                        join p in db.People on new { s.PracticeId, Id = s.PersonId } equals new { p.PracticeId, p.Id }
                        join own in db.Practices on s.PracticeId equals own.PracticeId
                        where
                            s.PracticeId == practice
                            && s.Id == session
                            && s.PersonId == person
                            && s.AccountId == account
                            && s.EndedAt == null
                            && m.AccountId == account
                            && m.EndedAt == null
                        select new FoundSession(s, m.Role, p.Name, own.Name, own.TimeZone)
                    )
                        .IgnoreQueryFilters()
                        .AsNoTracking()
                        .SingleOrDefault()
            )
        );
}
