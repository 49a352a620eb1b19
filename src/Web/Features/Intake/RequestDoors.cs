using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>The practice behind a public address for requests, for whoever comes by it without being signed in.</summary>
internal sealed class RequestDoors(CaseworkDb db, IServiceScopeFactory scopes)
{
    public const string ManageUrl = "/practice/requests";

    /// <summary>Without letters that are mistaken for one another when they are read out.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public sealed record Found(PracticeId Practice, string Handle, string Name, string Phone);

    public static string UrlOf(string handle) => $"/request/{handle}";

    public static string NewHandle() => RandomNumberGenerator.GetString(Letters, RequestDoor.HandleLength);

    /// <summary>Null where there is no such address or it is switched off: nobody learns which.</summary>
    public async Task<Found?> Open(string handle, CancellationToken ct) =>
        await (
            from door in db.RequestDoors.IgnoreQueryFilters().AsNoTracking()
            join practice in db.Practices.IgnoreQueryFilters() on door.PracticeId equals practice.PracticeId
            where door.Handle == handle && door.IsOpen
            select new Found(
                practice.PracticeId,
                door.Handle,
                practice.Name,
                db.Letterheads.IgnoreQueryFilters()
                    .Where(l => l.PracticeId == practice.PracticeId)
                    .Select(l => l.Phone)
                    .FirstOrDefault()
                    ?? ""
            )
        ).SingleOrDefaultAsync(ct);

    /// <summary>
    /// Works for that practice, in services of its own: the browser may be signed in to another one, or to none.
    /// </summary>
    public async Task<T> Within<T>(Found door, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(door.Practice);
        return await work(scope.ServiceProvider);
    }
}

/// <summary>What is done about the practice's public address for requests.</summary>
public enum RequestDoorChange
{
    Open,
    Shut,

    /// <summary>A new address takes the old one's place, which leads nowhere from then on.</summary>
    Renew,
}

/// <summary>Opens, shuts or renews the practice's public address for requests.</summary>
internal sealed class ChangeRequestDoor(CaseworkDb db, History history)
{
    public sealed record Input(Guid FormId, int Version, RequestDoorChange Change);

    /// <summary>False where somebody changed it meanwhile.</summary>
    public async Task<bool> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return true;
        }

        var isOpen = input.Change != RequestDoorChange.Shut;
        if (await db.RequestDoors.SingleOrDefaultAsync(ct) is { } door)
        {
            db.Expect(door, input.Version);
            door.IsOpen = isOpen;
            door.Handle = input.Change == RequestDoorChange.Renew ? RequestDoors.NewHandle() : door.Handle;
        }
        else
        {
            db.RequestDoors.Add(
                new()
                {
                    PracticeId = actor.Practice,
                    Handle = RequestDoors.NewHandle(),
                    IsOpen = isOpen,
                    Version = 1,
                }
            );
        }

        var form = new PostedForm(input.FormId, RequestDoors.ManageUrl);
        var act = new Act(nameof(ChangeRequestDoor), actor.Practice, actor.Person, form);
        try
        {
            return await history.Save(act, ct) is not Saved.Conflict;
        }
        catch (DbUpdateException)
        {
            // Two people opened the first door at the same moment: only one of them could.
            db.ChangeTracker.Clear();
            if (await db.RequestDoors.AnyAsync(ct))
            {
                return false;
            }

            throw;
        }
    }
}
