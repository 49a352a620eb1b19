using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Tests.Features.Accounts;

/// <summary>Looks, after each request, at what was left of a session that ran out.</summary>
internal sealed class ExpiredProbe : IStartupFilter
{
    public Actor? Seen { get; private set; }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                async (HttpContext context, RequestDelegate rest) =>
                {
                    await rest(context);
                    Seen = context.Items[SignInCookie.Expired] as Actor;
                }
            );
            next(app);
        };
}
