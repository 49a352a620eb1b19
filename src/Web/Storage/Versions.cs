using Microsoft.EntityFrameworkCore;

namespace Reknit.Web.Storage;

/// <summary>Ties a change to the version of the root that the person saw.</summary>
internal static class Versions
{
    /// <summary>
    /// The save succeeds only if <paramref name="root"/> still has the version that the form showed;
    /// the root counts as changed even where only its parts do.
    /// </summary>
    public static void Expect<TRoot>(this CaseworkDb db, TRoot root, int seen)
        where TRoot : class
    {
        if (db.Entry(root).State == EntityState.Detached)
        {
            // It would be saved whatever its version: an AsNoTracking inside a query counts for the whole of it.
            throw new InvalidOperationException($"This {typeof(TRoot).Name} was read without tracking.");
        }

        var version = db.Entry(root).Property<int>("Version");
        version.OriginalValue = seen;
        version.IsModified = true;
    }
}
