namespace Reknit.Web.Features.Outbox.Jobs;

/// <summary>One kind of job, who does it, and how often it is tried.</summary>
internal sealed record JobKind(string Name, Type Handler, int Attempts);

/// <summary>Every kind of job that this program can do; others wait for a program that can.</summary>
internal sealed class JobKinds(IEnumerable<JobKind> kinds)
{
    private readonly Dictionary<string, JobKind> _byName = kinds.ToDictionary(kind => kind.Name);

    public IReadOnlyCollection<string> Names => _byName.Keys;

    public JobKind this[string name] =>
        _byName.TryGetValue(name, out var kind)
            ? kind
            : throw new InvalidOperationException($"No feature does jobs of the kind {name}: call AddJob for it.");
}

/// <summary>How a feature says which jobs it does.</summary>
internal static class JobRegistration
{
    public static IServiceCollection AddJob<THandler>(this IServiceCollection services, string kind, int attempts = 8)
        where THandler : class, IJobHandler =>
        services.AddScoped<THandler>().AddSingleton(new JobKind(kind, typeof(THandler), attempts));
}
