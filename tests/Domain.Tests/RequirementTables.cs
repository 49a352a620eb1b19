using System.Collections;
using System.Reflection;

namespace Reknit.Domain.Tests;

/// <summary>One requirement as its table states it.</summary>
internal sealed record Stated(string Table, string Id, string Words, string Source)
{
    /// <summary>Null of a line that decides nothing.</summary>
    public RequirementKind? Kind { get; init; }

    public Curer? CuredBy { get; init; }

    /// <summary>It stands in a table of the pathway.</summary>
    public bool IsOfTheWork { get; init; }
}

/// <summary>Every table of requirements in the Domain: each static field of the type that decisions read.</summary>
internal static class RequirementTables
{
    public static IReadOnlyList<Stated> All { get; } =
    [
        .. typeof(Decision)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => IsTable(field.FieldType))
            .SelectMany(field => ((IEnumerable)field.GetValue(null)!).Cast<object>().Select(r => Read(field, r))),
    ];

    /// <summary>
    /// Every line of a table that has an id, words and a source, also of those that decide nothing, such as signs: pages
    /// and records name each by its id alone.
    /// </summary>
    public static IReadOnlyList<Stated> Named { get; } =
    [
        .. typeof(Decision)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => IsTable(field.FieldType) || IsNamed(field.FieldType))
            .SelectMany(field => ((IEnumerable)field.GetValue(null)!).Cast<object>().Select(r => Read(field, r))),
    ];

    private static bool IsNamed(Type type) =>
        type.IsConstructedGenericType
        && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
        && type.GenericTypeArguments[0] is var row
        && ((string[])["Id", "Words", "Source"]).All(p => row.GetProperty(p)?.PropertyType == typeof(string));

    private static bool IsTable(Type type) =>
        type.IsConstructedGenericType
        && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
        && type.GenericTypeArguments[0] is { IsConstructedGenericType: true } row
        && row.GetGenericTypeDefinition() == typeof(Requirement<>);

    private static Stated Read(FieldInfo field, object requirement)
    {
        string Of(string property) => (string)requirement.GetType().GetProperty(property)!.GetValue(requirement)!;
        object? Given(string property) => requirement.GetType().GetProperty(property)?.GetValue(requirement);
        return new($"{field.DeclaringType!.Name}.{field.Name}", Of("Id"), Of("Words"), Of("Source"))
        {
            Kind = Given("Kind") as RequirementKind?,
            CuredBy = Given("CuredBy") as Curer?,
            IsOfTheWork = field.DeclaringType.Namespace!.StartsWith("Reknit.Domain.Phases", StringComparison.Ordinal),
        };
    }
}
