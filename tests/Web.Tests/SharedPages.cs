using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Tests;

/// <summary>
/// What the framework finds out about the pages by reflection is the same for each program that a test starts, and was half
/// the work of a start. It is found out once, by a program that never runs.
/// </summary>
/// <remarks>
/// With a page the framework keeps filters made by the first program that answered for it. Those of them that sign a form
/// or keep a message go through here to the request's own program, so that each test has its own keys.
/// </remarks>
internal sealed class SharedPages : IAntiforgery, ITempDataDictionaryFactory
{
    private const string Own = "own";

    private static readonly Lazy<IServiceProvider> Found = new(() =>
        Program.Build(new Settings(), KeyFile.Make()).Services
    );

    private SharedPages() { }

    public static void Use(IServiceCollection services)
    {
        services.Replace(
            ServiceDescriptor.Singleton(Found.Value.GetRequiredService<IActionDescriptorCollectionProvider>())
        );
        services.Replace(ServiceDescriptor.Singleton(Found.Value.GetRequiredService<IModelMetadataProvider>()));
        GoThroughHere<IAntiforgery>(services);
        GoThroughHere<ITempDataDictionaryFactory>(services);
    }

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) =>
        Of<IAntiforgery>(httpContext).GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) =>
        Of<IAntiforgery>(httpContext).GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) =>
        Of<IAntiforgery>(httpContext).IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) =>
        Of<IAntiforgery>(httpContext).ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) =>
        Of<IAntiforgery>(httpContext).SetCookieTokenAndHeader(httpContext);

    public ITempDataDictionary GetTempData(HttpContext context) =>
        Of<ITempDataDictionaryFactory>(context).GetTempData(context);

    private static void GoThroughHere<T>(IServiceCollection services)
        where T : class
    {
        var own = services.Single(s => s.ServiceType == typeof(T) && !s.IsKeyedService).ImplementationType!;
        services.AddKeyedSingleton<T>(Own, (all, _) => (T)ActivatorUtilities.CreateInstance(all, own));
        services.Replace(ServiceDescriptor.Singleton((T)(object)new SharedPages()));
    }

    private static T Of<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredKeyedService<T>(Own);
}
