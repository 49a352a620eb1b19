using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.WebEncoders;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Shared;

/// <summary>Wires what every page shares: Razor Pages under Features, the frame, the headers and the static files.</summary>
internal static class SharedSetup
{
    public static IMvcBuilder AddShared(this IServiceCollection services, Settings settings)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Frame>();
        services.AddScoped<Navigation>();
        services.AddScoped<LocalTime>();
        services.AddScoped<TypedWords>();
        services.AddScoped<GateNumbers>();
        services.AddSingleton<IModelExpressionProvider, ListedFields>();
        // Names are written in every script; the default encoder would turn all but Latin into number codes.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(o => o.Cookie.Name = CookieName("form", settings));
        return services
            .AddRazorPages(o => o.RootDirectory = "/Features")
            .AddMvcOptions(o =>
            {
                o.Filters.Add(new RefuseUnhandled());
                // A page that takes up kept words binds itself. What it is made of is no form: looking through it would
                // ask a request without a form for its form. Each bound property is looked at by itself.
                o.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(typeof(PageModel)));
            })
            .AddCookieTempDataProvider(o => o.Cookie.Name = CookieName("said", settings));
    }

    /// <summary>Behind https, no other host of the domain can plant a cookie of this name.</summary>
    private static string CookieName(string what, Settings settings) =>
        (settings.IsSecure ? "__Host-" : "") + "reknit-" + what;

    /// <summary>Before routing's own middleware: headers on every answer, and pages for what went wrong.</summary>
    public static WebApplication UseShared(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        if (app.Services.GetRequiredService<Settings>().IsSecure)
        {
            // Every cookie, whoever sets it, and also where a proxy fails to say that it spoke https.
            app.UseCookiePolicy(new() { Secure = CookieSecurePolicy.Always });
        }

        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/problem/500");
        }

        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.MapStaticAssets().WithMetadata(new PublicAttribute());
        return app;
    }
}
