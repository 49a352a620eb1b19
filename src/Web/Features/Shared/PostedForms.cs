using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Shared;

/// <summary>Whether a form was sent before: a second press of its button leads where the first one led.</summary>
internal static class PostedForms
{
    public static Task<bool> WasPosted(this CaseworkDb db, Guid formId, Actor actor, CancellationToken ct) =>
        db.FormPosts.AnyAsync(post => post.FormId == formId && post.PersonId == actor.Person, ct);
}
