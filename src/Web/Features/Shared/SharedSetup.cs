using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace Reknit.Web.Features.Shared;

/// <summary>Wires what every page shares: Razor Pages under Features, the frame, the headers and the static files.</summary>
internal static class SharedSetup
{
    public static IMvcBuilder AddShared(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Frame>();
        services.AddScoped<Navigation>();
        services.AddScoped<LocalTime>();
        services.AddScoped<TypedWords>();
        // Names are written in every script; the default encoder would turn all but Latin into number codes.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(o => o.Cookie.Name = "reknit-form");
        return services
            .AddRazorPages(o => o.RootDirectory = "/Features")
            .AddMvcOptions(o => o.Filters.Add(new RefuseUnhandled()))
            .AddCookieTempDataProvider(o => o.Cookie.Name = "reknit-said");
    }

    /// <summary>Before routing's own middleware: headers on every answer, and pages for what went wrong.</summary>
    public static WebApplication UseShared(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/problem/500");
        }

        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.MapStaticAssets().WithMetadata(new PublicAttribute());
        return app;
    }
}
