using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Reknit.Web;

/// <summary>Believes what a reverse proxy says of the browser only where the settings name that proxy.</summary>
internal static class ReverseProxy
{
    private static readonly TimeSpan HttpsOnlyFor = TimeSpan.FromDays(365);

    public static IServiceCollection AddReverseProxy(this IServiceCollection services, Settings settings)
    {
        services.AddHsts(options => options.MaxAge = HttpsOnlyFor);
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            // Never the host: links are made from PublicUrl.
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // A chain of proxies is followed for as long as each of them is a named one.
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var trusted in Named(settings.TrustedProxies))
            {
                options.KnownIPNetworks.Add(trusted);
            }
        });
    }

    public static WebApplication UseReverseProxy(this WebApplication app, Settings settings)
    {
        if (Named(settings.TrustedProxies).Any())
        {
            app.UseForwardedHeaders();
        }

        if (settings.PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            app.UseHsts();
        }

        return app;
    }

    private static IEnumerable<System.Net.IPNetwork> Named(string setting)
    {
        foreach (var word in setting.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(word, out var address))
            {
                yield return new(address, address.GetAddressBytes().Length * 8);
            }
            else if (System.Net.IPNetwork.TryParse(word, out var network))
            {
                yield return network;
            }
            else
            {
                throw new MendableException(
                    $"TrustedProxies names '{word}', which is neither an address such as 10.0.0.5 nor a network such as 10.0.0.0/24."
                );
            }
        }
    }
}
