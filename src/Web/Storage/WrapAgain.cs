using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage;

/// <summary>
/// Wraps data keys of older generations with the newest one, and seals accounts with it, in small groups while the practice works. What is done is
/// done: stopped half-way, it goes on where it stopped, at the next start or within the hour. Several programs may all do it.
/// </summary>
internal sealed class WrapAgain(
    IServiceScopeFactory scopes,
    KeyFile keys,
    KeepProtectionKeys protection,
    NewGeneration generations,
    TimeProvider clock,
    ILogger<WrapAgain> log
) : BackgroundService
{
    private const int GroupSize = 100;

    /// <summary>Not while the program starts, which people wait for.</summary>
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);

    /// <summary>So often it looks whether another program has rotated.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>What is left to do, in all practices.</summary>
    /// <param name="AllKeys">Data keys that are in use at all.</param>
    /// <param name="Accounts">Rows that let people in and are sealed with an older generation.</param>
    internal sealed record Left(int Keys, int ProtectionKeys, int Accounts, int AllKeys)
    {
        public int All => Keys + ProtectionKeys + Accounts;

        public bool IsDone => All == 0;
    }

    /// <summary>Begins at once, behind the page that asks.</summary>
    public void Begin() => _asked.Writer.TryWrite(true);

    /// <summary>Wraps all that is left. Keys that do not open are left as they are.</summary>
    /// <returns>How many were wrapped.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        var (done, unopened) = (0, 0);
        while (
            await OfOlder(db).OrderBy(k => k.Id).Skip(unopened).Take(GroupSize).ToListAsync(ct) is { Count: > 0 } group
        )
        {
            var wrapped = group.Select(Wrapped).OfType<(DataKey, byte[], int)>().ToList();
            unopened += group.Count - wrapped.Count;
            done += await Save(db, wrapped, ct);
        }

        if (unopened > 0)
        {
            log.LogError("{Count} data keys do not open with the key file; run verify-history.", unopened);
        }

        return done + await protection.SealAgain(db, ct) + await SealAccounts(ct);
    }

    /// <summary>When none is left, older seals count no longer: whoever has a copy of before could make such.</summary>
    private async Task<int> SealAccounts(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<SealAccountsAgain>();
        var done = await accounts.Run(ct);
        if (keys.SealsFrom < keys.Generation && await accounts.Count(ct) == 0)
        {
            await generations.EndOlderSeals(ct);
        }

        return done;
    }

    public async Task<Left> Count(CaseworkDb db, CancellationToken ct)
    {
        var kept = await db.ProtectionKeys.AsNoTracking().ToListAsync(ct);
        await using var scope = scopes.CreateAsyncScope();
        return new(
            await OfOlder(db).CountAsync(ct),
            kept.Count(row => KeepProtectionKeys.GenerationOf(row) < keys.Generation),
            await scope.ServiceProvider.GetRequiredService<SealAccountsAgain>().Count(ct),
            await db.DataKeys.IgnoreQueryFilters().CountAsync(k => k.DestroyedAt == null, ct)
        );
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = First; ; wait = Every)
        {
            using var until = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(
                _asked.Reader.WaitToReadAsync(until.Token).AsTask(),
                Task.Delay(wait, clock, until.Token)
            );
            await until.CancelAsync();
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            _asked.Reader.TryRead(out _);
            keys.ReadAgain();
            try
            {
                await Run(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "Keys could not be wrapped again; tried again within the hour.");
            }
        }
    }

    private IQueryable<DataKey> OfOlder(CaseworkDb db)
    {
        var newest = keys.Generation;
        return db
            .DataKeys.IgnoreQueryFilters()
            .AsNoTracking()
            .Where(k => k.Generation < newest && k.DestroyedAt == null);
    }

    private (DataKey Key, byte[] Wrapped, int Generation)? Wrapped(DataKey key)
    {
        try
        {
            var (practice, newest) = (key.PracticeId, keys.Generation);
            var old = keys.PracticeKey(practice.Value, key.Generation);
            var plain = Wrapping.Unwrap(key.Wrapped, old, practice, key.Id, key.Holder);
            var wrapped = Wrapping.Wrap(plain, keys.PracticeKey(practice.Value, newest), practice, key.Id, key.Holder);
            CryptographicOperations.ZeroMemory(plain);
            return (key, wrapped, newest);
        }
        catch (Exception e)
            when (e is CryptographicException or KeyFileException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>One short transaction; a key that was destroyed or wrapped by somebody else meanwhile is left alone.</summary>
    private static async Task<int> Save(
        CaseworkDb db,
        IReadOnlyList<(DataKey Key, byte[] Wrapped, int Generation)> group,
        CancellationToken ct
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var done = 0;
        foreach (var (key, wrapped, generation) in group)
        {
            done += await db
                .DataKeys.IgnoreQueryFilters()
                .Where(k => k.Id == key.Id && k.Generation == key.Generation && k.DestroyedAt == null)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(k => k.Wrapped, wrapped).SetProperty(k => k.Generation, generation),
                    ct
                );
        }

        await transaction.CommitAsync(ct);
        return done;
    }
}
