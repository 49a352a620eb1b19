using Microsoft.EntityFrameworkCore;

namespace Reknit.Web.Storage;

/// <summary>Brings the database to this version of the program before the first page.</summary>
internal static class PrepareDatabase
{
    public static async Task Run(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        await db.Database.MigrateAsync(ct);
    }
}
