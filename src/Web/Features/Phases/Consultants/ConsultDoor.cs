using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.Consultants;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>The link of an outside consultant, who has no sign-in here.</summary>
internal sealed class ConsultDoor(CaseworkDb db, OneTimeTokens tokens, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The practice of a link that works, and its name, which is all that the link alone shows.</summary>
    public sealed record Found(PracticeId Practice, string Name);

    /// <summary>Null where the link is unknown, used, withdrawn, over or tried too often: nobody learns which.</summary>
    public async Task<Found?> Find(string token, CancellationToken ct)
    {
        var hash = tokens.Hash(token);
        var link = await db
            .ConsultLinks.IgnoreQueryFilters()
            .AsNoTracking()
            .SingleOrDefaultAsync(l => l.TokenHash == hash, ct);
        if (link is null || !await Within(link.PracticeId, async s => await s.Open(token, ct) is not null))
        {
            return null;
        }

        var name = await db
            .Practices.IgnoreQueryFilters()
            .Where(p => p.PracticeId == link.PracticeId)
            .Select(p => p.Name)
            .SingleAsync(ct);
        return new(link.PracticeId, name);
    }

    /// <summary>The link while it works and its decision waits, to be changed; for a door of this practice.</summary>
    public async Task<ConsultLink?> Open(string token, CancellationToken ct)
    {
        var hash = tokens.Hash(token);
        var link = await db
            .ConsultLinks.Where(l =>
                l.TokenHash == hash
                && db.Cases.Any(c => c.Id == l.CaseId && c.State == CaseState.Open)
                && db.JointDecisions.Any(d => d.Id == l.DecisionId && d.CosignedAt == null && d.EndedAt == null)
            )
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        return link?.IsOpen(clock.GetUtcNow().UtcDateTime) == true ? link : null;
    }

    /// <summary>The consultant, who sees the one case of the link and has no role in the practice.</summary>
    public static Actor ActorOf(ConsultLink link) =>
        new(link.PracticeId, link.PersonId, Role.Outsider, Guid.Empty) { Consults = link.CaseId };

    /// <summary>
    /// Works for that practice, in services of its own: the consultant's browser may be signed in to another one.
    /// </summary>
    public async Task<T> Within<T>(PracticeId practice, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(practice);
        return await work(scope.ServiceProvider);
    }

    private Task<bool> Within(PracticeId practice, Func<ConsultDoor, Task<bool>> look) =>
        Within(practice, services => look(services.GetRequiredService<ConsultDoor>()));
}
