using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Disclosure;

namespace Reknit.Web.Storage;

/// <summary>Says in a mapping which compartment a table, or one of its columns, belongs to.</summary>
internal static class Compartments
{
    private const string Annotation = "Reknit:Compartment";
    private const string NoneAnnotation = "Reknit:NoCompartment";

    public static EntityTypeBuilder<TRow> InCompartment<TRow>(this EntityTypeBuilder<TRow> row, Compartment compartment)
        where TRow : class => row.HasAnnotation(Annotation, compartment);

    public static PropertyBuilder<TValue> InCompartment<TValue>(
        this PropertyBuilder<TValue> field,
        Compartment compartment
    ) => field.HasAnnotation(Annotation, compartment);

    /// <summary>A table of which no compartment can be said, and why; it is shown to nobody on the strength of one.</summary>
    public static EntityTypeBuilder<TRow> InNoCompartment<TRow>(this EntityTypeBuilder<TRow> row, string because)
        where TRow : class => row.HasAnnotation(NoneAnnotation, because);

    /// <summary>Null where the table's fields belong to compartments.</summary>
    public static string? NoneBecause(IReadOnlyEntityType type) => (string?)type.FindAnnotation(NoneAnnotation)?.Value;

    /// <summary>What the field's mapping, or else its table's, says; null where neither says anything.</summary>
    public static Compartment? Find(IReadOnlyProperty field) =>
        (Compartment?)(field.FindAnnotation(Annotation) ?? field.DeclaringType.FindAnnotation(Annotation))?.Value;

    /// <summary>The compartments of a table, its own first.</summary>
    public static IReadOnlyList<Compartment> In(IReadOnlyEntityType type) =>
        [
            .. type.GetProperties()
                .Select(Find)
                .OfType<Compartment>()
                .GroupBy(c => c)
                .OrderByDescending(fields => fields.Count())
                .Select(fields => fields.Key),
        ];

    /// <summary>The field's own compartment, or else its table's; a field without one is a mistake in the mapping.</summary>
    public static Compartment Of(IReadOnlyProperty field) =>
        Find(field)
        ?? throw new InvalidOperationException(
            $"{field.DeclaringType.DisplayName()}.{field.Name} belongs to no compartment; its mapping must say one."
        );
}
