using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Reknit.Domain;

namespace Reknit.Web.Storage;

/// <summary>How values are stored, alike on both databases; every difference between them stands here.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcInstant>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(64);
        conventions.Properties<Sealed>().HaveConversion<SealedBytes>();
        foreach (var id in TypedIds)
        {
            conventions.Properties(id).HaveConversion(typeof(TypedId<>).MakeGenericType(id));
        }
    }

    /// <summary>Every <c>readonly record struct XId(Guid)</c> of the Domain; Identity's keys stay plain.</summary>
    public static IReadOnlyList<Type> TypedIds { get; } =
    [
        .. typeof(PracticeId)
            .Assembly.GetExportedTypes()
            .Where(type =>
                type.IsValueType
                && type.Name.EndsWith("Id", StringComparison.Ordinal)
                && type.GetConstructor([typeof(Guid)]) is not null
            ),
    ];

    /// <summary>
    /// Instants in UTC, to the microsecond that PostgreSQL keeps; SQLite gives them back without a kind.
    /// </summary>
    public static DateTime ToInstant(DateTime value) =>
        value.Kind == DateTimeKind.Local
            ? throw new InvalidOperationException("An instant is kept in UTC; convert it where it is made.")
            : DateTime.SpecifyKind(value.AddTicks(-(value.Ticks % TimeSpan.TicksPerMicrosecond)), DateTimeKind.Utc);

    private sealed class UtcInstant()
        : ValueConverter<DateTime, DateTime>(
            value => ToInstant(value),
            stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc)
        );

    private sealed class SealedBytes()
        : ValueConverter<Sealed, byte[]>(value => value.Bytes.ToArray(), stored => new Sealed(stored));

    private sealed class TypedId<TId>() : ValueConverter<TId, Guid>(ToGuid, FromGuid)
        where TId : struct
    {
        private static readonly ConstructorInfo Make = typeof(TId).GetConstructor([typeof(Guid)])!;
        private static readonly ParameterExpression Id = Expression.Parameter(typeof(TId));
        private static readonly ParameterExpression Stored = Expression.Parameter(typeof(Guid));

        private static readonly Expression<Func<TId, Guid>> ToGuid = Expression.Lambda<Func<TId, Guid>>(
            Expression.Property(Id, "Value"),
            Id
        );

        private static readonly Expression<Func<Guid, TId>> FromGuid = Expression.Lambda<Func<Guid, TId>>(
            Expression.New(Make, Stored),
            Stored
        );
    }
}
