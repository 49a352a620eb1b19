using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Reknit.Web.Features.Accounts;

/// <summary>
/// Seals the rows that let somebody in, whoever saves them. A row that was changed past the program keeps its broken
/// seal: saving another field of it must not make it look whole.
/// </summary>
internal sealed class SealOnSave(AccountSeals seals) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        SealAll(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        SealAll(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void SealAll(DbContext db)
    {
        foreach (var row in db.ChangeTracker.Entries().Where(AccountSeals.Covers).ToList())
        {
            var isChanged =
                row.State is EntityState.Modified || AccountSeals.DetailsOf(row)?.State is EntityState.Modified;
            if (row.State is EntityState.Added || (isChanged && seals.IsWhole(row)))
            {
                seals.Close(row);
                if (row.Entity is Account account)
                {
                    // The seal is over fields that two requests could change at once, each without the other's.
                    account.ConcurrencyStamp = SecurityStamps.New();
                }
            }
        }
    }
}
