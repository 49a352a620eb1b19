using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Web.Features.Cases;

/// <summary>Says in a mapping to whose case, and to which person, a row belongs.</summary>
internal static class CaseReferences
{
    /// <param name="key">Practice and case.</param>
    public static void OfCase<TRow>(this EntityTypeBuilder<TRow> row, Expression<Func<TRow, object?>> key)
        where TRow : class => row.HasOne<Case>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);

    /// <param name="key">Practice and person.</param>
    public static void OfPerson<TRow>(this EntityTypeBuilder<TRow> row, Expression<Func<TRow, object?>> key)
        where TRow : class => row.HasOne<Person>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
