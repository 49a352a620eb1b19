using Microsoft.AspNetCore.Authorization;
using Reknit.Web;
using Reknit.Web.Demo;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.CasePages;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Intake;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Features.Oversight;
using Reknit.Web.Features.People;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Plans;
using Reknit.Web.Features.Portal;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Sessions;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Outside;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;

return await CommandLine.Run(args);

/// <summary>The map of the app: what it is made of, one line for each feature.</summary>
internal static partial class Program
{
    /// <summary>Puts the program together; tests do it with other settings and fakes for what lies outside.</summary>
    public static WebApplication Build(Settings settings, KeyFile keys, Action<WebApplicationBuilder>? also = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "Reknit" }
        );
        builder.WebHost.UseStaticWebAssets().UseUrls(settings.Listen);
        builder.Services.AddSingleton(settings).AddSingleton(TimeProvider.System);
        // Requests at Information would write addresses of records into logs; appsettings.json can ask for more.
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // The keys are sealed by KeepProtectionKeys, which the framework cannot know.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.Services.AddStorage(settings, keys);
        builder.Services.AddReverseProxy(settings);
        builder.Services.AddShared(settings);
        builder.Services.AddAccounts();
        builder.Services.AddPeople();
        builder.Services.AddAccess();
        builder.Services.AddCases();
        builder.Services.AddDisclosure();
        builder.Services.AddOrders();
        builder.Services.AddSafety();
        builder.Services.AddConsents();
        builder.Services.AddMeasures();
        builder.Services.AddPlans();
        builder.Services.AddCheckIns();
        builder.Services.AddSessions();
        builder.Services.AddPhases();
        builder.Services.AddIntake();
        builder.Services.AddCasePages();
        builder.Services.AddPortal();
        builder.Services.AddOversight();
        builder.Services.AddOutside(settings);
        builder.Services.AddWords();
        builder.Services.AddOutbox(settings);
        if (settings.IsDemo)
        {
            builder.Services.AddDemo();
        }

        builder
            .Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        builder.Services.AddSingleton<IAuthorizationHandler, PermissionCheck>();
        also?.Invoke(builder);

        var app = builder.Build();
        app.UseReverseProxy(settings);
        app.UseShared();
        app.UseRouting();
        app.UseAccounts();
        app.UseCheckIns();
        app.Use(WorkForPractice);
        app.Use(TypedEndpoints.KeepOfExpired);
        app.UseAuthorization();
        app.MapRazorPages().WithStaticAssets();
        app.MapTyped();
        app.MapDisclosure();
        app.MapOrders();
        app.MapOversight();
        app.MapGet("/health", [Public] () => "ok");
        app.MapGet("/ready", [Public] (Readiness readiness, CancellationToken ct) => readiness.Answer(ct));
        return app;
    }

    /// <summary>From here on every query of the request is about the signed-in person's practice only.</summary>
    private static Task WorkForPractice(HttpContext context, RequestDelegate next)
    {
        if (Actor.Of(context.User) is { } actor)
        {
            context.RequestServices.GetRequiredService<CurrentPractice>().Is(actor.Practice);
        }

        return next(context);
    }
}
