using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Reknit.Web.Features.Shared;

/// <summary>How many requests of one kind may come from one place.</summary>
/// <param name="Policy">Named by the pages that it holds for, in <see cref="EnableRateLimitingAttribute"/>.</param>
internal sealed record RequestRate(string Policy, Func<HttpContext, RateLimitPartition<string>> Of);

/// <summary>Counts requests by the rates that features named; what counts ends with the program that it counts for.</summary>
internal sealed class RequestRates(IEnumerable<RequestRate> rates) : IDisposable
{
    private readonly Dictionary<string, PartitionedRateLimiter<HttpContext>> _byPolicy = rates.ToDictionary(
        rate => rate.Policy,
        rate => PartitionedRateLimiter.Create(rate.Of)
    );

    /// <summary>False where this request is one too many.</summary>
    public bool Allow(string policy, HttpContext context)
    {
        using var lease = _byPolicy[policy].AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        foreach (var limiter in _byPolicy.Values)
        {
            limiter.Dispose();
        }
    }
}

/// <summary>
/// Turns away what is too much, after routing. The framework's own middleware never ends its timers, so that each
/// program that ran in a process stays in its memory.
/// </summary>
internal sealed class LimitRequests(RequestDelegate next, RequestRates rates)
{
    public Task InvokeAsync(HttpContext context)
    {
        var policy = context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;
        if (policy is null || rates.Allow(policy, context))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Task.CompletedTask;
    }
}
