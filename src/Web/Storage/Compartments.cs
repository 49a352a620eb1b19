using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;

namespace Reknit.Web.Storage;

/// <summary>Says in a mapping which compartment a table, or one of its columns, belongs to.</summary>
internal static class Compartments
{
    private const string Annotation = "Reknit:Compartment";

    public static EntityTypeBuilder<TRow> InCompartment<TRow>(this EntityTypeBuilder<TRow> row, Compartment compartment)
        where TRow : class => row.HasAnnotation(Annotation, compartment);

    public static PropertyBuilder<TValue> InCompartment<TValue>(
        this PropertyBuilder<TValue> field,
        Compartment compartment
    ) => field.HasAnnotation(Annotation, compartment);

    /// <summary>The field's own compartment, or else its table's; a field without one is a mistake in the mapping.</summary>
    public static Compartment Of(IReadOnlyProperty field) =>
        (Compartment?)(field.FindAnnotation(Annotation) ?? field.DeclaringType.FindAnnotation(Annotation))?.Value
        ?? throw new InvalidOperationException(
            $"{field.DeclaringType.DisplayName()}.{field.Name} belongs to no compartment; its mapping must say one."
        );
}
