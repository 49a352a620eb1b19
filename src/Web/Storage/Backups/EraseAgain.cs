using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage.Backups;

/// <summary>
/// Erases once more what was erased after a backup was made: the backup still had the keys.
/// The anchor file, which lies outside the database, says what that was.
/// </summary>
internal sealed class EraseAgain(IServiceScopeFactory scopes, KeyFile keys)
{
    /// <param name="Done">Strands that were erased again.</param>
    /// <param name="Left">What could not be, in words.</param>
    internal sealed record Result(int Done, IReadOnlyList<string> Left);

    public async Task<Result> Run(IReadOnlySet<(Guid Practice, Strand Strand)> erased, CancellationToken ct)
    {
        var (done, left) = (0, new List<string>());
        foreach (var (practice, strand) in await Standing(erased, ct))
        {
            if (strand.Kind == StrandKind.Case && await Erase(practice, strand, ct))
            {
                done++;
            }
            else
            {
                left.Add($"{strand.Kind} {strand.Id:D} was erased after this backup, and could not be erased again.");
            }
        }

        return new(done, left);
    }

    /// <summary>Those whose keys are in the restored database.</summary>
    private async Task<IReadOnlyList<(PracticeId Practice, Strand Strand)>> Standing(
        IReadOnlySet<(Guid Practice, Strand Strand)> erased,
        CancellationToken ct
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var holders = await HolderKeys.Load(scope.ServiceProvider.GetRequiredService<CaseworkDb>(), keys, ct);
        return
        [
            .. holders
                .All.Where(key => key.DestroyedAt is null && erased.Contains((key.PracticeId.Value, key.Holder)))
                .Select(key => (key.PracticeId, key.Holder))
                .Distinct(),
        ];
    }

    /// <summary>As the act that erased it did: a received order that did not become a case here.</summary>
    private async Task<bool> Erase(PracticeId practice, Strand strand, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(practice);
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        var id = new CaseId(strand.Id);
        if (await db.Cases.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } found)
        {
            return false;
        }

        found.State = CaseState.SetAside;
        db.Entry(found).Property(c => c.State).IsModified = true;
        await scope.ServiceProvider.GetRequiredService<Vault>().DestroyKeys(practice, strand, ct);
        foreach (var order in await db.Orders.Where(o => o.CaseId == id).Select(o => o.Id).ToListAsync(ct))
        {
            // A half-filled form to open the case repeats the order's words.
            var name = order.Value.ToString("D");
            db.WorkingTexts.RemoveRange(await db.WorkingTexts.Where(t => t.Page.Contains(name)).ToListAsync(ct));
        }

        var act = new Act(nameof(EraseAgain), practice, null, Erases: true);
        return await scope.ServiceProvider.GetRequiredService<History>().Save(act, ct) is Saved.Done;
    }
}
