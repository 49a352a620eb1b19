using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Watch;

/// <summary>Looks once a day at what holds each way of every practice back. Several programs on one database may all do it.</summary>
internal sealed class WatchWays(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WatchWays> log)
    : BackgroundService
{
    /// <summary>Not while the program starts, which people wait for.</summary>
    private static readonly TimeSpan First = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>Once, for all practices; a case that fails does not stop the others.</summary>
    public async Task Run(CancellationToken ct)
    {
        foreach (var practice in await Tried(() => Practices(ct), ct) ?? [])
        {
            foreach (var id in await Tried(() => Cases(practice, ct), ct) ?? [])
            {
                await Tried(() => Look(practice, id, ct), ct);
            }
        }
    }

    /// <summary>A failure here would end the whole program.</summary>
    private async Task<T?> Tried<T>(Func<Task<T>> work, CancellationToken ct)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogError(e, "What holds the ways of a case back could not be looked at; tried again tomorrow.");
            return default;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = First; ; wait = Every)
        {
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Run(stoppingToken);
        }
    }

    private async Task<List<CaseId>> Cases(PracticeId practice, CancellationToken ct)
    {
        await using var scope = Of(practice);
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        return await db
            .Cases.Where(c => c.State == CaseState.Open)
            .Where(c =>
                db.ChildWays.Any(w =>
                    w.CaseId == c.Id
                    && (
                        w.Standing == PathwayStanding.Open
                        || db.WayWatches.Any(k => k.WayId == w.Id && (k.LookBy != null || k.NoticeFrom != null))
                    )
                )
            )
            .Select(c => c.Id)
            .ToListAsync(ct);
    }

    /// <summary>Reads as the program does, of which no look is written down, and sees what a clinical lead sees.</summary>
    private async Task<bool> Look(PracticeId practice, CaseId id, CancellationToken ct)
    {
        var program = new Actor(practice, default, Role.ClinicalLead, default) { IsProgram = true };
        await using var scope = Of(practice);
        var services = scope.ServiceProvider;
        foreach (var way in await services.GetRequiredService<WaysOnFile>().OfCase(program, id, ct))
        {
            await services.GetRequiredService<WatchWay>().Look(program, way, looksNow: false, null, ct);
            services.GetRequiredService<CaseworkDb>().ChangeTracker.Clear();
        }

        return true;
    }

    private AsyncServiceScope Of(PracticeId practice)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(practice);
        return scope;
    }

    private async Task<List<PracticeId>> Practices(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        return await db.Practices.IgnoreQueryFilters().Select(p => p.PracticeId).ToListAsync(ct);
    }
}
