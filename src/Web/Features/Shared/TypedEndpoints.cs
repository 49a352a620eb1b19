using Microsoft.AspNetCore.Antiforgery;
using Reknit.Domain.Access;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Shared;

/// <summary>Where a page's script sends what is being typed, and where unsent words are thrown away.</summary>
internal static class TypedEndpoints
{
    public static void MapTyped(this WebApplication app)
    {
        app.MapPost("/typed", Keep).DisableAntiforgery();
        app.MapPost("/typed/discard", Discard).DisableAntiforgery();
    }

    /// <summary>
    /// A form posted to a page that keeps typed words, by somebody whose session just ran out:
    /// the words are kept before they are led to sign in.
    /// </summary>
    public static async Task KeepOfExpired(HttpContext context, RequestDelegate next)
    {
        if (
            context.Items["reknit:expired"] is Actor actor
            && HttpMethods.IsPost(context.Request.Method)
            && context.Request.HasFormContentType
            && context.GetEndpoint()?.Metadata.GetMetadata<KeepsTypedAttribute>() is not null
        )
        {
            var typed = context.RequestServices.GetRequiredService<TypedWords>();
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            await typed.Keep(actor, context.Request.Path, form, isSignedIn: false, context.RequestAborted);
        }

        await next(context);
    }

    [Requires(Permission.ManageOwnAccount)]
    private static async Task<IResult> Keep(
        HttpContext context,
        IAntiforgery antiforgery,
        TypedWords typed,
        CancellationToken ct
    )
    {
        if (!await antiforgery.IsRequestValidAsync(context) || PageOf(context) is not { } page)
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(ct);
        return await typed.Keep(context.User.Actor(), page, form, isSignedIn: true, ct)
            ? Results.NoContent()
            : Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
    }

    [Requires(Permission.ManageOwnAccount)]
    private static async Task<IResult> Discard(
        HttpContext context,
        IAntiforgery antiforgery,
        WorkingTexts texts,
        CancellationToken ct
    )
    {
        if (!await antiforgery.IsRequestValidAsync(context) || PageOf(context) is not { } page)
        {
            return Results.BadRequest();
        }

        var actor = context.User.Actor();
        await texts.Forget(actor.Practice, actor.Person, page, ct);
        return Results.LocalRedirect(page);
    }

    /// <summary>The page's own path, as its form says in the query; local paths only.</summary>
    private static string? PageOf(HttpContext context) =>
        context.Request.Query["page"].ToString() is ['/', ..] page
        && !page.StartsWith("//", StringComparison.Ordinal)
        && !page.Any(c => c == '\\' || char.IsControl(c))
            ? page
            : null;
}
