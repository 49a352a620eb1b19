using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Shared;

/// <summary>A page whose typed and unsent words are kept, also when the session ends over them.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeepsTypedAttribute : Attribute, IAsyncPageFilter
{
    public const string Mark = "KeepsTyped";
    public const string SavedAt = "TypedSavedAt";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <summary>What was sent is no longer unsent: a post that led on forgets the page's working text.</summary>
    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (context.HandlerInstance is PageModel page)
        {
            page.ViewData[Mark] = true;
        }

        var done = await next();
        var http = context.HttpContext;
        if (
            HttpMethods.IsPost(http.Request.Method)
            && done.Result is Microsoft.AspNetCore.Mvc.LocalRedirectResult
            && Actor.Of(http.User) is { } actor
        )
        {
            var typed = http.RequestServices.GetRequiredService<WorkingTexts>();
            await typed.Forget(actor.Practice, actor.Person, http.Request.Path, http.RequestAborted);
        }
    }
}

/// <summary>Takes typed words up again where a person left them.</summary>
internal sealed class TypedWords(WorkingTexts texts, CaseworkDb db, LocalTime local)
{
    public const int MostCharacters = 2_000_000;
    private const int LongestPath = 500;
    private const string FormId = "FormId";
    private static readonly string[] NeverKept = ["__RequestVerificationToken", FormId];

    /// <summary>The unsent fields of this page and person, as values to bind from; null where there are none.</summary>
    /// <param name="about">
    /// Hidden fields that say what the form is about, where its address alone does not: words about another stay unread.
    /// </param>
    public async Task<IValueProvider?> TakeUp(
        PageModel page,
        CancellationToken ct,
        params (string Field, string? Value)[] about
    )
    {
        var actor = page.User.Actor();
        if (
            await texts.Find(actor.Practice, actor.Person, page.Request.Path, ct) is not { } found
            || about.Any(a => (found.Fields.GetValueOrDefault(a.Field)?[0] ?? "") != (a.Value ?? ""))
        )
        {
            return null;
        }

        page.ViewData[KeepsTypedAttribute.SavedAt] = (await local.Zone(ct)).Written(found.SavedAt);
        var form = new FormCollection(found.Fields.ToDictionary(f => f.Key, f => new StringValues(f.Value)));
        return new FormValueProvider(BindingSource.Form, form, CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Keeps a form's fields for the page at <paramref name="path"/>; never passwords, codes or files.
    /// False where they are too many to be kept.
    /// </summary>
    /// <param name="isSignedIn">An emptied form throws kept words away; not so from a session that has run out.</param>
    public async Task<bool> Keep(Actor actor, string path, IFormCollection form, bool isSignedIn, CancellationToken ct)
    {
        var fields = form.Where(f => !NeverKept.Contains(f.Key) && !IsSecret(f.Key))
            .ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray());
        if (path.Length > LongestPath || fields.Values.Sum(values => values.Sum(v => v.Length)) > MostCharacters)
        {
            return false;
        }

        if (await WasSent(actor, form, ct))
        {
            return true;
        }

        if (fields.Values.Any(values => values.Any(v => v.Length > 0)))
        {
            await texts.Keep(actor.Practice, actor.Person, path, fields, ct);
        }
        else if (isSignedIn)
        {
            await texts.Forget(actor.Practice, actor.Person, path, ct);
        }

        return true;
    }

    private static bool IsSecret(string field) =>
        field.Contains("password", StringComparison.OrdinalIgnoreCase)
        || field.EndsWith("code", StringComparison.OrdinalIgnoreCase);

    /// <summary>Typed words can arrive after their form was sent; they are no longer unsent.</summary>
    private async Task<bool> WasSent(Actor actor, IFormCollection form, CancellationToken ct) =>
        Guid.TryParse(form[FormId], out var id)
        && await db
            .FormPosts.IgnoreQueryFilters()
            .AnyAsync(post => post.FormId == id && post.PracticeId == actor.Practice, ct);
}
