using Reknit.Domain.Access;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Mail;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Outbox;

/// <summary>Wires jobs, their workers, and mail.</summary>
internal static class OutboxSetup
{
    public static IServiceCollection AddOutbox(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<JobKinds>();
        services.AddSingleton(JobPace.For(settings.Database));
        services.AddSingleton<JobBell>().AddSingleton<RingAfterSave>();
        services.ConfigureDbContext<CaseworkDb>(
            (provider, options) => options.AddInterceptors(provider.GetRequiredService<RingAfterSave>())
        );
        services.AddScoped<LeaseJob>().AddScoped<QueueJob>();
        services.AddSingleton<RunJobs>();
        services.AddHostedService<JobWorker>();

        services.AddMail(settings);
        services.AddScoped<PutMail>().AddScoped<SeeOutbox>().AddScoped<TryAgain>();
        services.AddSingleton(new NavigationEntry("Outbox", "/outbox", 80, Permission.SeeOutbox));
        services.AddJob<SendMail>(SendMail.Kind, SendMail.Attempts);
        return services;
    }
}
