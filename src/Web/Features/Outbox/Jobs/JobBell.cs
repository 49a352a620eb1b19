using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Reknit.Web.Features.Outbox.Jobs;

/// <summary>Wakes one waiting worker of this process; others look on their own every few seconds.</summary>
internal sealed class JobBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Returns after a ring, or when <paramref name="atMost"/> is over.</summary>
    public async Task Wait(TimeSpan atMost, CancellationToken ct)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ct);
        waiting.CancelAfter(atMost);
        try
        {
            await _rings.Reader.ReadAsync(waiting.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nobody rang; the worker looks all the same.
        }
    }
}

/// <summary>Rings once a save that left a job is on the disk: not before its transaction is committed.</summary>
internal sealed class RingAfterSave(JobBell bell) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    public ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context?.Database.CurrentTransaction is null)
        {
            RingFor(eventData.Context);
        }

        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        RingFor(eventData.Context);
        return Task.CompletedTask;
    }

    private void RingFor(DbContext? db)
    {
        if (db is not null && db.ChangeTracker.Entries<Job>().Any())
        {
            bell.Ring();
        }
    }
}
