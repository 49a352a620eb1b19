using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>The one-time link by which the first owner starts the practice on a new installation.</summary>
internal sealed class FirstOwnerLink(CaseworkDb db, OneTimeTokens tokens, Settings settings, TimeProvider clock)
{
    /// <summary>
    /// A new link, in place of any before; null where a practice exists or this is the demo.
    /// The address can be read here only: the database has its hash.
    /// </summary>
    public async Task<string?> Ensure(CancellationToken ct)
    {
        if (settings.IsDemo || await db.Practices.IgnoreQueryFilters().AnyAsync(ct))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var (token, hash) = tokens.New();
        db.FirstOwnerTokens.RemoveRange(await db.FirstOwnerTokens.ToListAsync(ct));
        db.FirstOwnerTokens.Add(
            new()
            {
                Id = Guid.CreateVersion7(now),
                TokenHash = hash,
                MadeAt = now.UtcDateTime,
            }
        );
        await db.SaveChangesAsync(ct);
        return $"{settings.PublicUrl.TrimEnd('/')}/start/{token}";
    }

    /// <summary>The unused token that this link carries, while the installation has no practice.</summary>
    public async Task<FirstOwnerToken?> Find(string token, CancellationToken ct)
    {
        var hash = tokens.Hash(token);
        return settings.IsDemo || await db.Practices.IgnoreQueryFilters().AnyAsync(ct)
            ? null
            : await db.FirstOwnerTokens.SingleOrDefaultAsync(t => t.TokenHash == hash && t.UsedAt == null, ct);
    }

    /// <summary>What the person who starts the program is told; nothing where there is an owner.</summary>
    public static async Task<string?> Tell(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstOwnerLink>().Ensure(ct) is { } link
            ? $"""
                This installation has no practice yet. Its owner starts it here, once:
                {link}
                """
            : null;
    }
}
